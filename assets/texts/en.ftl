# Handlingsrom, British English. Translators edit these files; the keys are the same in all three.

## Numbers and units
unit-kroner = NOK
amount-kroner = NOK { $number }
amount-thousand = NOK { $number } thousand
amount-million = NOK { $number } million
unit-thousand = NOK thousand
unit-million = NOK million
prices-fixed = fixed { $year } kroner
prices-nominal = nominal kroner
vat-net_accounted = excl. VAT (net-accounted)
vat-cost = incl. VAT
vat-compensated = excl. VAT (compensated)
vat-deductible = excl. VAT (deductible)
time = { $hour }:{ $minute }
percent = { $number }%
year-none = none in the years computed
not-applicable = –

## Measures
measure-lasting_frame = lasting frame
measure-frame = frame
measure-spendable = spendable
measure-spendable-other = spendable
measure-carried_in = carried in from last year
measure-gross_operations = operations before releases
measure-released = released
measure-released_operations = released from operations
measure-released_development = released from development
measure-operations = operations
measure-maintenance = of which maintenance
measure-it_operations = IT operations
measure-it_development = IT development
measure-gross_development = development before releases
measure-development = development
measure-further_development = of which further development
measure-target_amount = development target in kroner
measure-envelope = development incl. unallocated
measure-unallocated = unallocated development money
measure-development_share = development share of lasting frame
measure-operations_share = operations as a share of lasting frame
measure-it_development_share = development share of IT money
measure-planned_spending = planned spending
measure-expected_underspend = expected underspend
measure-spending = spending
measure-spending_before_releases = spending without releases
measure-underspend_before_releases = expected underspend without releases
measure-balance = balance
measure-surplus = surplus
measure-shortfall = breach
measure-to_free = to free
measure-covered = covered
measure-uncovered = not covered
measure-carried_out = carried over to next year
measure-lapses = lapse
measure-room_after_operations = room after operations
measure-development_today = today's development
measure-squeeze_year = squeeze year
measure-empty_year = empty year
measure-compensation = price and wage compensation
measure-index = deflator
measure-line = appropriation
measure-lasting = lasting appropriation
measure-once = one-off changes
measure-income_added = income added
measure-carry_cap = most that may be carried over
measure-line_path = lasting appropriation before rounding
measure-line_compensation = compensation with own wage share
measure-compensation_factor = difference in compensation
measure-item = operations item (before releases)
measure-item_path = operations item before rounding
measure-team = team cost
measure-team_run = team operations
measure-team_development = team development
measure-team_maintenance = team maintenance
measure-team_further_development = the team's further development
measure-team_new_development = the team's new development
measure-team_path = team cost before rounding
measure-role = role
measure-release = release
measure-release_operations = release from operations
measure-release_development = release from development
measure-releasable = can be released
measure-nominal_growth = nominal growth
measure-real_growth = real growth (factor)

## Kinds of things
kind-plan = the plan
kind-line = appropriation line
kind-change = change
kind-item = operations item
kind-team = team
kind-role = role
kind-profile = growth profile
kind-release = release
kind-scenario = scenario

## Fields
field-name = name
field-body = body
field-as_of = date of the plan
field-first_year = first year
field-budget_years = budget years
field-analysis_years = years computed
field-price_year = price year
field-own_rules = own rule set
field-rule_set = rule set
field-vat = VAT
field-compensation = compensation
field-wage_share = wage share
field-wage_compensation = wage compensation
field-price_compensation = price compensation
field-wage_drift = wage drift
field-general_price = consumer prices
field-attrition = natural attrition
field-target_share = development share target
field-kind = kind
field-growth = growth
field-chapter = chapter
field-post = item
field-base = amount
field-real_growth = real growth
field-cut = efficiency demand
field-overrides = decided amount
field-transferable = may be carried over
field-shared_with = may be used under
field-previous = appropriation the year before
field-opening_carry = carried into the first year
field-expected_underspend = expected underspend
field-adds_to = added to
field-year = year
field-amount = amount
field-duration = duration
field-category = category
field-class = operations or maintenance
field-it = IT
field-paid_from = paid from
field-profile = growth profile
field-from = from
field-until = up to and including
field-binding = commitment
field-contract-until = last year of the contract
field-contract-at_end = when the contract ends
field-contract-years = extended by, years
field-contract-notice_months = notice, months
field-contract-exercise_by = option deadline
field-contract-break_notice_months = can be ended early with notice, months
field-released_by = can be released by
field-releasable = can be released
field-lead_years = lead time, years
field-fte = full-time equivalents
field-vacancy = vacancies
field-run_share = operations share
field-run_forvaltning = maintenance within operations
field-further_development = further development
field-one_off_until = one-off money up to and including
field-count = number
field-employment = employment
field-yearly_cost = cost per full-time equivalent
field-wage = wage
field-pension = pension
field-employers_contribution = employer's contribution
field-other = other costs
field-overhead_included = mark-up is included
field-hours = hours
field-rate = hourly rate
field-item = operations item
field-team = team
field-share = share
field-from_year = from year
field-level = decision level
field-why = why
field-consequence = consequence
field-parent = builds on

## Words of fields
word-profile-kind-wages = wages
word-profile-kind-purchases = purchases
word-profile-kind-licences = licences
word-profile-kind-rent = rent
word-profile-kind-custom = other
word-line-kind-operating = operating costs
word-line-kind-special_operating = special operating costs
word-line-kind-investment = investment
word-line-kind-grants_and_other = grants and other
word-line-kind-income = income
word-change-kind-adopted_budget = adopted budget
word-change-kind-revised_budget = revised budget
word-change-kind-full_year_effect = full-year effect
word-change-kind-technical_move = technical move
word-change-kind-price_adjustment = price adjustment
word-change-kind-efficiency = efficiency
word-change-kind-gain_taken_out = gain taken out
word-change-kind-new_initiative = new initiative
word-change-kind-one_off = one-off amount
word-duration-lasting = lasting
word-duration-once = one-off
word-category-staff = Staff
word-category-systems_and_licences = Systems and licences
word-category-hosting_and_cloud = Hosting and cloud
word-category-premises = Premises
word-category-purchased_services = Purchased services
word-category-other = Other
word-class-drift = operations
word-class-forvaltning = maintenance
word-binding-free = free
word-binding-mandated = allocation letter
word-binding-statutory_task = statutory task
word-binding-statutory_amount = statutory amount
word-binding-contract = contract
word-contract-at_end-tendered_again = tendered again
word-contract-at_end-renews = renews
word-contract-at_end-option = option
word-employment-employees = employees
word-employment-consultants = consultants
read-yes = yes y true x 1
read-no = no n false 0

## Trail and use
trail-real_growth = real growth
trail-compensation_difference = difference in compensation
trail-cut = efficiency demand
trail-decided = decided amount

## Certainty and status
certainty-adopted = adopted
certainty-proposed = proposed
certainty-announced = announced
certainty-assumed = assumed
status-confirmed = confirmed in the source
status-unconfirmed = not confirmed
status-assumption = assumption

## Severity
severity-error = error
severity-breach = breach
severity-warning = warning
severity-note = note

## Findings
finding-unknown-rule-set = There is no rule set ‘{ $text }’; the plan is computed as state, gross-budgeted.
finding-too-large = The amounts become too large to compute.
finding-no-line = { $amount } is to be spent, but the plan has no appropriation line to pay it from.
finding-lost-change = A change in the scenario ‘{ $other }’ no longer fits and has no effect: { $subject } ({ $text }).
finding-unreadable = { $subject }: ‘{ $text }’ could not be read; the previous value applies.
finding-dangling = { $subject } refers to { $other }, which does not exist.
finding-shortfall = { $year }: { $subject } has a breach of { $amount }.
finding-lapse = { $year }: { $amount } on { $subject } cannot be carried over and lapses.
finding-carried-pays-lasting = { $year }: { $amount } of carried-over money on { $subject } pays for something lasting.
finding-surplus-with-new-money = { $year }: { $subject } gets new money and still has a surplus of { $amount }.
finding-shared-line-can-help = { $year }: { $amount } can be covered from { $other }, which may be used under { $subject } (the same money can be used once).
finding-cliff = { $year }: The one-off money for { $subject } has ended; { $amount } has no lasting funding.
finding-target-ignored = { $year }: The development target is set aside because the lasting frame is not above zero.
finding-contract-expired = The contract for { $subject } expired in { $other }, before the plan begins.
finding-contract-without-end = The contract for { $subject } has no end date and is counted as locked.
finding-give-notice = { $over ->
    [yes] The deadline for ending the contract for { $subject } passed on { $by }; the contract is renewed.
   *[no] Notice to end the contract for { $subject } must be given by { $by }, or it is renewed.
}
finding-use-option = { $over ->
    [yes] The deadline for the option on { $subject } passed on { $by }.
   *[no] The option on { $subject } must be used by { $by }.
}
finding-start-tender = { $over ->
    [yes] A new tender for { $subject } should have been under way by { $by }.
   *[no] A new tender for { $subject } must be under way by { $by }.
}
finding-empty-interval = { $subject } ends before it begins and has no effect.
finding-override-outside = { $subject }: the decided amount for { $year } falls outside the years and has no effect.
finding-change-before-start = { $subject } comes before the plan's first year and has no effect.
finding-release-locked = { $subject } is to take effect from a year in which the money is locked{ $through ->
    [none] .
   *[other] { " " }up to and including { $through }.
}
finding-release-too-much = The releases from the same place together ask for more than can be released ({ $subject }).
finding-release-unexplained = { $subject } lacks a reason or a consequence.
finding-release-level = { $subject } must be decided at a higher level: { $level }.
finding-paid-from-income = { $subject } is set to be paid from an income line; it is paid from the first operating line.
finding-adds-to-income = { $subject } is added to an income line and raises no appropriation.
finding-contract-date-missing = The contract for { $subject } lacks its date: months of notice, or the date of the option.
finding-faster-than-attrition = { $subject }: goes faster than natural attrition{ $fte ->
    [none] .
   *[other] { " " }(by { $fte } full-time equivalents).
}
finding-no-operating-line = The plan has no operating line; what has no line is paid from { $subject }.
finding-wage-share-missing = Wage and price compensation are entered apart, but without a wage share; then only the price compensation counts.
finding-no-compensation = No price and wage compensation is entered; fixed and nominal kroner are the same.
finding-compensation-twice = Compensation is entered both as a whole and in parts; the whole applies.
finding-no-discount-rate = Worth is to be discounted with one rate, but none is entered; the rates of the rule set are used.
finding-discount-rate-unused = A discount rate is entered, but worth is discounted with other rates.
finding-same-post = { $subject } has the same chapter and item as { $other }.
finding-post-and-kind = { $subject }: the item number belongs to another kind of line.
finding-rules-not-valid = The rule set holds { $text } and not for the plan's first year.
finding-simplified-rules = The rule set is simplified: for showing, not for adopting a budget.
finding-no-source = Entered amounts without a source: { $text }.
finding-squeeze = { $year } is the squeeze year: without new decisions, room after operations is { $amount }, less than today's development.
finding-empty = { $year } is the first year with no room: operations alone take the whole lasting frame (the room is { $amount }).

mend-free-or-lower = Release operations, lower the target or ask for money.
mend-spend-once-or-plan-less = Spend it on something that happens once, or plan with less.
mend-lasting-money-or-end = Find lasting money, or let it end.
mend-move-between-lines = Move money between the two lines.
mend-correct-value = Correct or enter the value.
mend-choose-rule-set = Choose another rule set.
mend-add-line = Add an appropriation line.
mend-remove-change = Remove the change from the scenario.
mend-act-by-date = Put the deadline in the calendar.
mend-take-effect-later = Let the release take effect later.
mend-take-less = Take less.
mend-say-why = Write why, what it means and who is told.
mend-ask-level = Ask the level that can decide.
mend-choose-line = Choose a line that money is spent from.
mend-decide-before = Decide on operations or development before that year.
mend-be-aware = Good to know.
mend-say-source = Write where the amounts come from, and how sure they are.

## Why a change cannot be made
refusal-no-such-thing = { $other } does not exist
refusal-no-such-field = the field does not exist
refusal-year-needed = a year is needed
refusal-no-year = the field has no values by year
refusal-wrong-kind = the value is of the wrong kind
refusal-out-of-bounds = must be from { $min } to { $max }
refusal-too-many-decimals = at most { $max } decimals
refusal-too-long = at most { $max } characters
refusal-not-a-word = must be one of: { $words }
refusal-dangling = refers to { $other }, which does not exist
refusal-needed = cannot be empty
refusal-start-needed = the rate of the other years must be set first
refusal-id-taken = { $other } already exists
refusal-still-used = is still used by { $other }
refusal-too-many = at most { $max } of each kind
refusal-circle = the scenario would build on itself
refusal-not-here = not possible here

## Faults in a plan file
fault-place = { $file }{ $line ->
    [none] { "" }
   *[other] , line { $line }
}{ $path ->
    [none] { "" }
   *[other] , { $path }
}
fault-too-large = The file is too large: the limit is { $max } bytes. Is it a budget plan?
fault-cannot-read = Cannot read the file: { $why }
fault-cannot-write = Cannot save the file: { $why }
system-not-there = it is not there. Check the name and the folder.
system-no-folder = the folder is not there. Check the path, or choose another place.
system-is-folder = it is a folder. Choose the file in it.
system-no-access = access is denied. Check the permissions, or choose another place.
system-no-space = the disk is full. Make space, or choose another place.
fault-empty = The file is empty. Choose another file, or make a new plan.
fault-other-id = The id there is '{ $found }', but the change is about '{ $named }'. Write the same in both places.
unknown-key = The key '{ $key }' ({ $at }) is unknown: it is kept and has no effect.
unknown-key-misspelt = The key '{ $key }' ({ $at }) is unknown and has no effect. Did you mean '{ $known }'?
fault-not-utf8 = { $utf16 ->
    [yes] The file is saved as UTF-16. Save it as UTF-8.
   *[no] The file is not UTF-8 text. Save it as UTF-8.
}
fault-byte-order-mark = The file begins with an invisible mark (BOM). Save it as UTF-8 without BOM.
fault-truncated = The file ends before it is complete: a bracket or a quotation mark is missing, or the file was cut off. Mend its end, or fetch it from a backup.
fault-syntax = The text is not JSON from character { $found } on the line. Correct commas, quotation marks and brackets there.
fault-too-deep = The content is nested deeper than { $max } levels. Remove the levels; a plan does not need them.
fault-too-many-values = The file holds more than { $max } values. Is it a budget plan?
fault-duplicate-key = The key ‘{ $found }’ is there twice. Remove one of them.
fault-not-a-plan = The file is not a Handlingsrom plan (‘format’ must be ‘handlingsrom-plan’). Choose another file.
fault-newer-version = The plan was written by a newer program (version { $found }; this one reads up to and including { $max }). Update Handlingsrom.
fault-unknown-version = The version is unknown; it must be the number { $max }. Correct ‘version’.
fault-missing = ‘{ $found }’ is missing. Add it.
fault-wrong-type = It says { $found }. Write { $expected }.
fault-refused = { $found }: { $why }. Correct the value.
fault-both = ‘{ $found }’ and ‘{ $other }’ cannot stand together. Remove one of them.
expected-object = an object, {"{ … }"}
expected-list = a list, [ … ]
expected-text = text in quotation marks
expected-amount = an amount in kroner as text, for example "1234567.89"
expected-percent = a percentage as text, for example "2.5"
expected-rates = a percentage as text, or percentages by the year they apply from
expected-amounts_by_year = amounts by year, for example {"{"}"2029": "1500000"{"}"}
expected-count = a number as text, for example "12.5"
expected-whole = a whole number
expected-year = a year, for example 2029
expected-date = a date, for example "2027-01-31"
expected-flag = true or false
expected-word = one of the words that the field knows
expected-id = an id: a small letter first, then small letters, digits, _ and -
expected-place = the place of a value, for example line:p01.base
expected-thing = the thing that changes, for example item:new
expected-change = one of set, annotate, add, remove and move

## Faults in an own rule set
fault-not-a-rule-set = The file is not a rule set (‘levels’ is missing). Choose another file.
fault-rule-set-too-large = The rule set is too large: the limit is { $max } bytes.
fault-unknown-key = The key ‘{ $found }’ is unknown. Remove it, or did you mean ‘{ $known }’?
rule-fault-not-an-id = ‘{ $found }’ cannot be an id. Write a small letter first, then small letters, digits, _ and -.
rule-fault-id-is-shipped = The program already has a rule set with the id ‘{ $found }’. Give yours another id.
rule-fault-name-is-shipped = The program already has a rule set called ‘{ $found }’. Give yours another name.
rule-fault-id-twice = The id ‘{ $found }’ is there twice. Give one of the levers another id.
rule-fault-not-four-levels = There are { $found } levels. Write four, from the body itself upwards.
rule-fault-outside = It says { $found }. Write a number from { $min } to { $max }.
rule-fault-too-many-levers = There are { $found } levers. At most { $max } are possible; remove some.
rule-fault-ends-before-start = The last year, { $to }, comes before the first, { $from }. Correct one of them.
rule-fault-overlap = The terms from { $found } overlap the ones before. Put them in order, and let the ones before end the year before.
rule-fault-share-outside = It says { $found }. Write a share from 0 to 100 per cent.
rule-fault-not-positive = It says { $found }. Write an amount above zero.
rule-fault-empty = Nothing is written. Write a text.
rule-fault-no-category = The share for ‘{ $found }’ is missing. Add it.
rule-fault-unknown-category = ‘{ $found }’ is not a category here. Remove it.
rule-fault-no-scheme = There is no discount rate ‘{ $found }’. Write one of { $known }.
rule-fault-not-a-day = Not every year has this day. Correct the month or the day.

## The bridge
bridge-cuts = efficiency demand
bridge-frame_growth = real growth of the frame
bridge-frame_compensation = difference in compensation
bridge-frame_changes = lasting changes of the frame
bridge-frame_decided = decided frame amounts
bridge-growth = growth beyond compensation: { $name }
bridge-own_growth = other real growth
bridge-contracts = contracts that begin, end or change
bridge-begins = operations that begin
bridge-ends = operations that end
bridge-decided = decided operations amounts
bridge-rounding = rounding

## Explanations
form-plus = + { $value }
form-minus = − { $value }
form-times = × { $value }
form-times_percent = × { $value }
form-times_growth = × (1 + { $value })
form-times_remaining = × (1 − { $value })
form-growth_factor = 1 + { $value }
form-divided_by = ÷ { $value }
form-divided_by_growth = ÷ (1 + { $value })
how-steps = the sum
how-positive_part = the sum, but never below zero
how-smallest = the smallest of these
how-share = the sum of the first as a percentage of what stands after ÷
how-weighted = the wage share of the wage compensation, the rest of the price compensation
how-first_year_below = the first year in which the room is below today's development
how-first_year_empty = the first year in which the room is not above zero
how-no_limit = no limit
rounding-none = not rounded
rounding-posting = rounded to øre
rounding-cost = rounded to øre, never below zero
rounding-cap = rounded down to øre
origin-definition = by definition
origin-years_passed = years since the first year, plus one
origin-rule = rule { $name } ({ $status }; { $source })
explain-entered = entered
explain-source = source: { $source }
explain-above = (shown above)
explain-locked = locked up to and including { $year }
explain-locked-open = locked without end

## Command line: forecast
forecast-title = { $body }: { $plan }
forecast-basis = { $scenario } · { $unit }, { $prices } · { $vat } · { $rules }
forecast-scenario = Scenario ‘{ $name }’
forecast-base = The base plan
forecast-lines = By line
forecast-squeeze = Squeeze year { $year }: without new decisions, room after operations is then { $room }, less than today's development of { $today }.
forecast-no-squeeze = No squeeze year in the { $years } years computed: room after operations is never less than today's development of { $today }.
forecast-empty = Empty year { $year }: operations alone take the whole lasting frame.
forecast-bridge = What eats the room after operations, from { $from } to { $to } ({ $start } → { $end }):
forecast-to-free = To free: largest in { $year } at { $amount }; lasting level (last budget year) { $lasting }.
forecast-nothing-to-free = Nothing to free in the budget years.
forecast-to-free-lasting = To free: largest in { $year } at { $amount }, which is also the lasting level (last budget year).
forecast-left = Left over and carried: { $first } in { $from }, { $last } in { $to }. It is one-off money and pays for nothing lasting.
forecast-carried = Carried money is the same nominal kroner, and so less in fixed kroner a year later.
forecast-rounded = Parts are rounded so that they add up to the shown total.
forecast-fixed = Squeeze year and room after operations are computed in { $prices }:
forecast-lapses = Lapse: largest in { $year } at { $amount }; it happens in { $count ->
    [one] one budget year
   *[other] { $count } budget years
}.
forecast-cover = How money could be released for what is not covered (a proposal, nothing is decided):
forecast-cover-none = No release can cover what is not covered:
forecast-cover-item = { $year }: a further { $amount } of { $subject } ({ $share } of what can go), lasting – { $level }
forecast-cover-lever = { $year }: { $amount } by { $subject } – { $level }
proposal-from = { $lever } from { $line }
forecast-cover-left = { $year }: { $amount } on { $line } has no cover yet
forecast-findings = Findings: errors { $errors }, breaches { $breaches }, warnings { $warnings }, notes { $notes } (see check).

## Command line: check, rules, new
check-good = { $file }: the plan is in order. Warnings { $warnings }, notes { $notes }.
check-summary = { $file }: errors { $errors }, breaches { $breaches }, warnings { $warnings }, notes { $notes }.
check-scenario = { $scenario }:
check-shared = and as in the base plan: { $count }
check-solved = in the base plan, but not here: { $count }
rules-valid = holds { $span }
rules-span = from { $from }
rules-span-to = from { $from } to { $to }
rules-dated = { $rules } (checked { $date })
rules-simplified = simplified
rules-name = value
rules-value = is
rules-status = how certain
rules-source = source
rule-yes = yes
rule-no = no
rule-years = years: { $number }
rule-months = months: { $number }
rule-nothing = nothing
rule-all = all
rule-line-and-previous = this and last year's appropriation
rule-share-of-line = { $share } of the appropriation
rule-equal-shares = saved over { $number } years, at least an equal part each year
rule-by-the-end = saved within { $number } years, all of it at the end
rule-day = { $what }: { $when } { $before }
rule-day-of-month = { $day } { $month }
rule-in-budget-year = in the budget year
rule-year-before = of the year before the budget year
rule-years-before = { $number } years before the budget year
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
rules-good = { $file }: the rule set is in order.
rules-hint = ‘rules ID’ shows all the values with sources.
new-written = Wrote { $file }: an empty plan from { $year }. Enter lines, operations items and teams.
new-exists = { $file } already exists and has not been touched. Choose another name.
new-plan-name = New plan
new-line-name = Operating costs
new-wages = Wages
new-purchases = Purchases of goods and services
new-licences = Licences
new-rent = Rent
usage-scenario = The plan has no scenario ‘{ $found }’. It has: { $known }.
usage-no-scenarios = no scenarios
usage-figure = ‘{ $found }’ is not a figure in the plan. Write for example balance@{ $year }, line:{ $line }@{ $year } or squeeze_year.
usage-figure-year = { $found } exists for the years { $from }–{ $to }.
usage-figure-like = '{ $found }' is not a figure in the plan. Did you mean { $like }?
usage-figure-needs-year = '{ $found }' needs a year: { $found }@{ $year }.
usage-rules = There is no rule set ‘{ $found }’. These exist: { $known }.
usage-command = There is no command '{ $found }'. See --help.
usage-missing = Something is missing: { $found }. See --help.
usage-value = '{ $found }' is not possible for { $argument }. Choose one of: { $known }.
usage-number = '{ $found }' is not possible for { $argument }. See --help.
usage-argument = '{ $found }' is not understood. See --help.
usage-size = '{ $found }' is not a size of a picture. Write width and height in points like 1440x900, from { $smallest } to { $largest }.
usage-scale = '{ $found }' is not a scale. Write a number from { $fewest } to { $most }.
usage-output = Cannot write the output: { $text }

## Help
help-about = Handlingsrom: budget, operations and development over several years, and how much room is left.
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-examples = Examples
help-forecast = Frame, operations, development, to free, lapse and squeeze year, year by year
help-check = Report everything in the plan that is wrong or doubtful
help-explain = Explain a figure down to what was entered
help-new = Write a new, empty plan
help-schema = Write the JSON Schema of the plan file
help-rules = Show the rule sets with sources
help-plan = the plan file (*.handlingsrom.json)
help-plan-new = the file to write
help-figure = the figure, for example balance@2030 or item:licences@2029
help-rule-set = the rule set's id, or the file of an own rule set
help-rules-json = write the rule set as JSON, to begin an own one with
help-figures = Figures
help-unit-explain = unit
help-as-of = the plan's date (without it: today)
help-language = language
help-scenario = the id of the scenario
help-prices = prices
help-unit = unit in the table (csv and json are always in kroner and øre)
help-format = format
help-strict = exit with 1 on breaches too
help-depth = how many levels down
help-year = the first year of the plan
help-rules-for-new = rule set for the plan
help-help = show help
help-version = show version
help-exit = Exits with 0 when all is done, 1 when the plan has errors (with --strict also breaches), 2 on wrong use.
help-a-command = COMMAND
help-more = [options]
help-window-plan = the plan file to open (*.handlingsrom.json); without it you begin at the start page
help-window-scenario = the scenario to show first (id or name)
help-theme = light, dark or as the system
help-renderer = what draws the window; without the option wgpu is tried first where there is graphics hardware, then glow
help-picture = save the view as PNG instead of opening the window; needs no screen
help-view = the view to show first
help-size = width and height of the picture in points, from { $smallest } to { $largest }
help-scale = pixels per point in the picture, from { $fewest } to { $most }
help-window-exit = Exits with 0 when the window is closed or the picture saved, 1 when the window cannot be opened or the file cannot be read, 2 on wrong use. Without a screen, a driver or a library the program says what is missing, shows the plan's figures here, saves the overview as { $file } and exits with 1.

## Program: when the window cannot be opened
launch-no-display = Found no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. Start the program from a desktop, or use handlingsrom-cli, which needs no screen.
launch-silent-display = The screen that DISPLAY or WAYLAND_DISPLAY names does not answer. Check that the value is right and that you may use the screen, or use handlingsrom-cli, which needs no screen.
launch-library = The window needs the library { $library }, which is not on this machine. On Debian and Ubuntu: sudo apt install { $packages }
launch-no-driver = Found no display driver that can draw the window. On Debian and Ubuntu: sudo apt install { $opengl } (OpenGL) or sudo apt install { $vulkan } (Vulkan). This was tried:
launch-broke = The program stopped because of a fault: { $text }. Unsaved changes from before the last few seconds will be offered the next time you start it.
launch-other = The window cannot be opened: { $text }
launch-instead = In place of the window, here are the plan's figures, and the overview as a picture.
launch-instead-sample = In place of the window, here is a sample, and its overview as a picture. Name a plan file to see your own plan.
launch-picture = The overview is saved as { $file }
launch-no-picture = The picture of the overview cannot be made: { $text }

## The headline: conclusion and price
headline = { $conclusion }, { $price }
headline-blank = The plan is empty
headline-grows = Development can grow to { $to } of the lasting frame
headline-falls = Development falls from { $from } to { $to } of the lasting frame
headline-holds = Development holds at { $to } of the lasting frame
headline-carries = The frame carries operations and teams in every budget year
headline-outgrows = Operations and teams outgrow the frame from { $year }
price-on-line = { "" } on { $line }
price-missing = but { $year } lacks { $amount }{ $line }
price-missing-asked = but it needs { $asked } from { $level } and lacks { $amount } in { $year }
price-freed = and { $amount } is freed in { $year }, all of it our own decision
price-freed-asked = and { $amount } is freed in { $year }, of which { $asked } needs a yes from { $level }
price-missing-outgrown = and { $year } lacks { $amount }{ $line }
price-missing-then = and then { $amount } is missing{ $line }
price-missing-asked-outgrown = need { $asked } from { $level } and lack { $amount } in { $year }
price-freed-outgrown = but { $amount } is freed in { $year }, all of it our own decision
price-freed-asked-outgrown = but { $amount } is freed in { $year }, of which { $asked } needs a yes from { $level }
price-lapses = but { $amount } lapses in { $year }
price-squeeze = but { $year } is a squeeze year without new decisions

## Key figures
key-share = Development share { $year }
key-share-beside = of the lasting frame · { $first } in { $year }
key-to-free-partly = largest in { $year }: { $covered } covered, { $missing } missing · lasting { $lasting }
key-to-free-uncovered = largest in { $year }, not covered · lasting level { $lasting }
key-to-free-covered = largest in { $year }, all covered · lasting level { $lasting }
key-to-free-none = nothing has to be covered
key-operations = Operations { $year }
key-operations-beside = { $number } from { $year }, { $prices }
key-operations-released = { $number } compared with no new decisions
key-squeeze = Squeeze year
key-squeeze-no = none
key-squeeze-beside = room { $room } against development today { $today }
key-squeeze-none = through { $year } there is room for today’s development

## Oversikt
overview-frame-chart = Operations and development within the frame
overview-development-chart = Development, magnified from zero
overview-drag-hint = Drag the handles: share of the lasting frame
overview-handle = Development share { $year }
overview-handle-hint = Drag, or ↑↓. Shift: 0.1. Alt: this and all later years. Enter: type. Home: today’s share. Delete: no target.
overview-at-floor = The teams cost that much already; release teams to go lower.
overview-share-fault = “{ $text }” is not a share. Write a number from 0 to 100, such as 16.5.
overview-missing = { $number } short
overview-left = { $number } left
overview-squeeze = Squeeze year { $year }
overview-today = Today { $number }
overview-teams = Teams { $number }
overview-wanted = Wanted { $number }
overview-unallocated = Unallocated { $number }
overview-bridge = What eats the room after operations
overview-bridge-title = What eats the room after operations, { $from }–{ $to }
bridge-room = Room after operations { $year }
overview-stairs-title = How { $year } is covered
overview-show-stairs = Stairs
stairs-gap = To free { $year }
stairs-others = { $count } others, { $level }
stairs-carried = Carried from last year
stairs-none = Nothing has to be covered in { $year }.
stairs-step = { $name }, { $kind }: { $amount }
stairs-name = Stairs from what is to free to what is not placed
flat-title = The same saving, flat or targeted
flat-says = A flat cut of { $percent } hits { $locked } that is locked, and { $development } of development. The targeted one hits { $touched } of { $all } items and teams, and { $targeted }.
flat-no-development = no development
flat-development = { $amount } of development
flat-unplaced = { $amount } is not placed yet.
flat-flat = Flat cut
flat-targeted = Targeted
flat-locked = locked
flat-hits-development = development
flat-others = others decide
flat-own = own operations
flat-money = other money
flat-not-placed = not placed
flat-cost = Costs
flat-of-locked = Of it locked
flat-teams = Teams
flat-row-money = Money without a cut
flat-sum = Sum
flat-hint = Locked is contracts, lead times and what cannot go without ending a task. Targeted is what is released and what is proposed.
overview-table = The figures year by year
overview-show = Show
overview-show-years = Years
overview-show-bridge = What eats the room
overview-show-table = Table
overview-frame-is = the frame is
overview-frame-year = { $year }: lasting frame { $frame }, operations { $operations }, development { $development }, short { $missing }.
overview-development-year = { $year }: development share { $share }, development { $development }, short { $missing }, room after operations { $room }.
overview-blank = The plan has no figures yet
overview-blank-hint = Go to Frame ({ $frame }) and Operations ({ $operations }), and type appropriations and what operations cost, or paste them from a spreadsheet. Or begin with one of the samples: choose Close under the plan’s name at the top.
computing = computing …

## Who must say yes
freeing-title = Who must say yes to freeing the money?
freeing-basis = To free by year, by the lowest decision level · { $basis }
freeing-peak = Largest in { $year }: { $amount }. Lasting level (last budget year): { $lasting }.
freeing-accepted = freed: { $level }
freeing-proposed = proposal: { $level }
freeing-unplaced = Not placed yet
freeing-line = To free, { $line }
freeing-lapses = Lapses on { $line }
freeing-carried-in = Carried in from last year, { $line }
freeing-carried-out = Carried to next year, { $line }
freeing-nothing = Nothing has to be covered, lapses or is carried this year.
freeing-is-decided = freed
freeing-columns = ground
freeing-open-hint = Proposals, nothing is decided: choose to accept, change, refuse
freeing-row = { $name }, { $ground }, { $level }: { $amount }
freeing-more = Show { $count } more
freeing-fewer = Show the first only
freeing-taken-back = Repayment of proposals of earlier years: { $number } more.
freeing-find-lever = Find a lever
freeing-unexplained = Reason and consequence are missing
freeing-change-words = Give reasons, change or remove
freeing-share = Share of what can go, %
freeing-from-year = From year
freeing-amount = Amount, { $basis }
freeing-year = Year
freeing-size-fault = Enter a number that the plan can hold, and a year of the budget.
freeing-still-missing = { $year } still lacks { $amount } with this.
freeing-none-missing = { $year } is covered with this.
freeing-why = Why
freeing-goal = Which goal it touches
freeing-told = Who is told
freeing-consequence = Consequence: the goal it touches, and who is told
freeing-says-goal = Goal it touches: { $text }.
freeing-says-told = Told: { $text }.
freeing-accept = Accept
freeing-cancel = Cancel
freeing-keep = Keep
freeing-remove = Remove
freeing-refuser = Refused by
freeing-refuse = Refuse
freeing-refused = Refused, not proposed again
freeing-refused-row = from { $year }: no from { $level }
freeing-refused-by-nobody = unknown
freeing-refused-back = Take back
freeing-from-earlier = { $ground } · from { $year }
freeing-up-to = Accept all proposals, and ask nobody above:
freeing-up-to-level = Accept all proposals up to { $level }
freeing-repaid = repaid { $amounts } in { $years } (nominal)
freeing-for = for { $name }
ground-free = Free
ground-lead_years = { $count ->
    [one] Lead time of a year
   *[other] Lead time of { $count } years
}
ground-contract_ended = Contract ended { $year }
ground-contract_broken = Contract can be ended
ground-mandated = Letter of allocation
ground-statutory_task = Task set by law
ground-statutory_amount = Amount set by law
ground-team = Team
ground-development = Development
ground-development_lead_years = { $count ->
    [one] Development, lead time of a year
   *[other] Development, lead time of { $count } years
}
ground-lever = Lever

## Findings on screen
findings-title = Findings
findings-all = { $count ->
    [one] one
   *[other] { $count }
}
findings-some = { $count }, the gravest first
findings-one = Finding { $number } of { $count }
findings-none = no findings
findings-keys = F8 next, Shift+F8 previous

## Shell
top-file-menu = File: { $plan }
top-scenario = Scenario
top-unit = Unit
top-prices = Prices
top-fixed = Fixed { $year } prices
top-nominal = Nominal
top-more = View
top-language = Language
top-theme = Appearance
top-motion = Movement
top-zoom = Zoom
top-panel = Right panel
theme-light = Light
theme-dark = Dark
theme-system = As the system
reduced-motion = Less movement
scenario-glance = { $share } in { $year } · { $grave ->
    [0] no breaches
    [one] one breach
   *[other] { $grave } breaches
} · { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}
scenario-missing = { $amount } short in { $year }
status-changed = Changed, not saved
status-saved-at = Saved { $time }
status-saved = Saved
status-untitled = Not saved as a file
status-errors = { $count ->
    [one] one error
   *[other] { $count } errors
}
status-breaches = { $count ->
    [one] one breach
   *[other] { $count } breaches
}
status-warnings = { $count ->
    [one] one warning
   *[other] { $count } warnings
}
status-notes = { $count ->
    [one] one note
   *[other] { $count } notes
}
status-rules = Rule set: { $rules } · { $vat }
status-zoom = Zoom { $zoom }; click for 100%
command-new = New plan
command-open = Open file
command-open-rules = Open own rule set …
command-save = Save
command-save-as = Save as …
command-close = Close
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-overview = Overview
command-panel = Right panel
command-next-pane = Next part of the window
command-next-finding = Next finding
command-previous-finding = Previous finding
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = 100%

## Forklar tallet
explain-title = Explain this figure
explain-back = Back (Backspace)
explain-close = Close the explanation
explain-downwards = computed term by term downwards
explain-gone = The figure is not in this plan any more.
explain-nothing = Nothing goes into the figure; it is zero.
explain-basis = computed in { $prices }
explain-basis-shown = computed in { $prices } · shown as { $shown } in { $as }
explain-entered-here = entered in the plan
explain-certainty = Certainty
explain-source-name = Source
explain-source-date = Date of source
explain-note = Note
explain-no-source = no source is given

## Start
start-claim = Split a tight budget between operations and development, and see who must say yes.
start-drop = Drop a plan file here (.handlingsrom.json)
start-offline = Everything stays on this machine. The program sends nothing.
start-samples = Begin with a sample
start-samples-hint = Complete plans that you can change freely. The original stays as it is.
start-sample = Open the sample { $name }: { $plan }
start-squeeze = squeeze year { $year }
start-no-squeeze = no squeeze year
start-facts = { $amount } · { $from }–{ $to } · { $squeeze }
start-recent = Recently used
start-recent-file = Open { $name }
start-today = today { $time }
start-unreadable = cannot be read
start-forget = Remove from the list
start-recovered = Not saved when the program stopped
start-recovered-unreadable = A plan that cannot be read
start-recover = Open
start-discard = Discard

## Sheets and grids
command-frame = Frame
command-operations = Operations
command-teams = Teams
command-setup = Setup
group-expenditure = Expenditure
group-chapter = Chapter { $chapter }
group-income = Income
group-computed = Computed
group-years = The plan
group-rates = Prices and compensation
group-profiles = Growth profiles, nominal per year
group-rules = Rules and targets
part-once = One-off changes
part-team_further_development = Further development
part-team_new_development = New development
part-team_run = Operations
part-real_growth = Real growth
sheet-new-line = New line …
sheet-new-item = New item …
sheet-new-team = New team …
sheet-new-profile = New growth profile …
sheet-empty-frame = Type the first appropriation line, or paste the frame from a spreadsheet (Ctrl+V).
sheet-empty-operations = Type the first item, or paste operations from a spreadsheet (Ctrl+V): names in the first column, years over the amounts.
sheet-empty-teams = Type the name of the first team, and add roles by right click.
column-line = Appropriation line
column-item = Operations item
column-team-name = Teams and roles
column-setting = Assumption
column-value = Value
column-chapter = Ch.
column-real-growth = Real %
column-nominal-growth = Nominal %
column-nominal-growth-hint = Growth in nominal kroner; what you type is stored as real growth
column-cut = Cut %
column-base = Base
column-binding = Commitment
column-kind = Kind
column-fte = FTEs
column-count = FTEs
column-per-fte = { $unit }/FTE
column-run_share = Run %
column-further_development = Further %
column-vacancy = Vacancy %
column-one_off_until = One-off to
column-contract-until = Contract to
column-releasable = Releasable %
column-lead_years = Lead years
column-wage_share = Wages %
column-expected_underspend = Underspend %
column-pension = Pension %
column-employers_contribution = Employer %
column-run_forvaltning = Maint. %
column-previous = Last year
column-opening_carry = Carried in
column-transferable = Carry-over
column-class = Class
column-overhead_included = Overhead
cell-name = { $row }, { $column }: { $value }, { $standing }
cell-empty = empty
cell-entered = input
cell-decided = overridden
cell-follows = follows from growth
cell-default = not set, applies otherwise
cell-computed = computed
cell-open = can be filled in
cell-closed = cannot be filled in
cell-unreadable = could not be read
cell-cliff = the one-off money has ended
cell-contract = Contract to { $year }
facts-frame = { $count ->
    [one] one line
   *[other] { $count } lines
}, { $amount } in { $year } ({ $basis })
facts-operations = { $count ->
    [one] one item
   *[other] { $count } items
}, { $amount } in { $year } ({ $basis })
facts-teams = { $count ->
    [one] one team
   *[other] { $count } teams
}, development { $amount } in { $year } ({ $basis })
legend-decided = overridden
legend-contract = locked by contract
legend-one-off = one-off money
line-new = Type a name, or paste from a spreadsheet
line-decided = Overridden for the year · Delete resets
line-follows = Type an amount to override the year
line-open = Type to change · Enter saves
line-computed = Computed · F1 explains
line-steps = { $exact } = { $steps }
line-read = Read as { $value }
unread = { $field }: ‘{ $text }’ – { $why }
unread-kept = ‘{ $text }’ was typed here and could not be read. Type the value again.
unread-word = must be one of: { $words }
unread-thing = is not in the plan ({ $kind }). Choose from the list.
unread-date = is not a date. Write it like this: 2030-06-30
unread-year = is not a year from { $min } to { $max }
unread-flag = must be yes or no
paste-closed = { $count ->
    [one] One cell is computed and was
   *[other] { $count } cells are computed and were
} left out.
paste-outside = { $count ->
    [one] One cell had
   *[other] { $count } cells had
} no room.
paste-table = Pasted: { $added } new, { $updated } updated.
paste-sum-rows = { $count ->
    [one] One sum row
   *[other] { $count } sum rows
} left out.
paste-sum-columns = { $count ->
    [one] One sum column
   *[other] { $count } sum columns
} left out.
paste-unreadable = { $count ->
    [one] One cell
   *[other] { $count } cells
} could not be read and kept as text.
paste-too-many = { $count ->
    [one] One row
   *[other] { $count } rows
} had no room.
paste-years-added = The budget is { $count ->
    [one] one year
   *[other] { $count } years
} longer.
paste-years-outside = Before the plan’s first year, left out: { $years }.
paste-unit = Amounts were read as { $unit }, { $prices }.
paste-doubtful = { $count ->
    [one] One number
   *[other] { $count } numbers
} could be read in more than one way.
unread-negative = cannot be negative
grid-computed = Computed: change what goes into the figure. F1 explains.
grid-closed = Nothing can be entered here.
grid-sorted = The rows are sorted; turn sorting off to move them.
grid-reset = Reset the override
grid-copy = Copy
grid-add-line = New line
grid-add-item = New item
grid-add-team = New team
grid-add-profile = New growth profile
grid-add-change = New change of the line
grid-add-role = New role in the team
grid-filter = Show only rows with …
grid-find-next = Next
grid-find-close = Close the search
grid-replace-with = Replace with
grid-replace-all = Replace all
grid-found = { $count ->
    [0] not found
    [one] one found
   *[other] { $count } found
}
grid-sort-up = Sort ascending
grid-sort-down = Sort descending
grid-sort-not = Show in the plan’s order
grid-sort-keep = Make this the plan’s order
grid-fit = Fit the width
grid-end-dragged = { $before } → { $now }
grid-up = One cell up
grid-down = One cell down
grid-left = One cell left
grid-right = One cell right
grid-far-up = To the edge above
grid-far-down = To the edge below
grid-far-left = To the edge at the left
grid-far-right = To the edge at the right
grid-page-up = One page up
grid-page-down = One page down
grid-home = To the name of the row
grid-end = To the last column
grid-first = To the first cell
grid-last = To the last cell
grid-next = Next cell
grid-previous = Previous cell
grid-enter = Down, or back to where Tab began
grid-enter-up = Up
grid-edit = Edit the cell
grid-clear = Clear the cells
grid-retype = Type the cell anew
grid-fill-down = Fill down
grid-fill-right = Fill right
grid-whole-rows = Select whole rows
grid-whole-columns = Select whole columns
grid-all = Select everything
grid-insert = Insert row below
grid-duplicate = Duplicate rows
grid-delete = Delete rows
grid-move-up = Move rows up
grid-move-down = Move rows down
grid-fold = Fold or unfold the group
grid-find = Find in the table
grid-replace = Find and replace
grid-menu = Menu of the cell
status-cells = Selected: { $cells ->
    [one] one cell
   *[other] { $cells } cells
}
status-sum = Selected: { $cells } cells · sum { $sum } · mean { $mean } · count { $numbers }
edit-set = { $what }
edit-add = added { $what }
edit-remove = deleted { $what }
edit-move = moved { $what }
edit-annotate = source or note, { $what }
edit-several = several fields, { $what }
edit-fill = filled from { $what }
edit-clear = cleared from { $what }
edit-paste = pasted from { $what }
edit-replace = replaced from { $what }
edit-duplicate = duplicated to { $what }
edit-accept = accepted proposals, { $what }
edit-refuse = refused proposal, { $what }

## Inspector
grid-explain = Explain the cell
inspector-title = Inspector
inspector-close = Hide the inspector
inspector-empty = Choose a cell to see what lies behind it.
inspector-explain = Explain the figure
inspector-edit = Edit
inspector-history = History
inspector-post = { $group } · post { $post }
inspector-nothing = Nothing is entered or computed here.
inspector-new = Type a name in the table to begin a new row.
inspector-group = { $year } · { $basis }
inspector-sum = Sum
inspector-result = Shown in the table
inspector-exact = Show every digit
inspector-left = After releases
inspector-used = Used in
inspector-shape = Year by year
inspector-shape-both = With and without releases
inspector-with = With { $number }
inspector-without = Without { $number }
inspector-contract-end = Last year of the contract: { $year }
inspector-contract-end-hint = Drag to try another year, or use the arrow keys.
inspector-who = Who can release it?
inspector-locked = Locked
inspector-locked-contract = Locked by the contract through { $year }.
inspector-locked-open = Locked by a contract without an end.
inspector-locked-lead = Locked by the lead time through { $year }.
inspector-can-go = From { $year }: { $level } can release up to { $share } of the amount.
inspector-none-can-go = From { $year } { $level } can decide it, but without ending a task { $share } is thought possible.
inspector-trail = The trail from the adopted budget to the proposal
inspector-trail-start = Base { $year }
inspector-trail-bridge = Changes from the base, by cause
inspector-trail-exact = { $start } and changes of { $steps } are { $end }.
inspector-nothing-to-edit = The row is computed. Choose a row of the table in which something is entered.
inspector-not-set = not set
inspector-from-year = { $field } from { $year }
inspector-in-year = { $field } { $year }
inspector-add-year = Add a year …
inspector-hint-amount = An amount in { $unit }, { $prices }.
inspector-hint-percent = Percent from { $min } to { $max }.
inspector-hint-number = A number from { $min } to { $max }.
inspector-hint-text = Text, at most { $max } characters.
inspector-hint-date = Write the date like this: 30.06.2030
inspector-hint-year = A year. Empty: not set.
inspector-said = Source and note
inspector-said-of = Of the value
inspector-since-opened = Since the file was opened
inspector-of-scenario = What the scenario changes
inspector-unchanged = Nothing has changed.
inspector-before-after = { $before } → { $after }
inspector-reset = Reset { $what }
inspector-added = added
inspector-removed = deleted
inspector-moved = moved
inspector-changes = the changes of the scenario are others
inspector-said-now = Source, note or certainty is now: { $now }

## Reading what was typed
reading-empty = There is nothing here. Write a number.
reading-too_long = The text is longer than { $max } characters. Write just the number or the calculation.
reading-unknown_word = The word “{ $found }” is not known. Write the number in digits, with kr, thousand, million or bn after it if you like.
reading-unknown_sign = The character “{ $found }” has no place in a number here. Remove it.
reading-grouping = The digits in “{ $found }” are grouped wrongly. Write thousands in groups of three and one decimal point, for example 1,234,567.5.
reading-too_many_digits = The number has more digits than can be computed exactly. Write it shorter.
reading-not_a_number = This is not one number. Write one number, for example 1,234.5.
reading-no_equals = A calculation begins with =, for example =2.5+3. Put = before it.
reading-unfinished = The calculation lacks a number or a sign. Complete it.
reading-unbalanced = A parenthesis lacks its other half. Add it, or remove both.
reading-mixed_units = The calculation mixes amounts that have a unit with numbers that have none. Write a unit with every amount that is added, and multiply and divide by numbers without one.
reading-unit_here = No unit belongs here. Write the number without kr, thousand, million or bn.
reading-percent_here = No percentage belongs here. Write the number itself, or calculate it, for example =27.4*60%.
reading-division_by_zero = The calculation divides by zero. Divide by another number.
reading-too_large = The number is too large to compute with. Write a smaller one.
reading-too_deep = The calculation has more than { $max } parentheses and signs within each other. Make it simpler.
block-too_much_text = What was copied is larger than { $max } MiB. Copy just the table.
block-too_many_rows = What was copied has more than { $max } rows. Copy a smaller part at a time.
block-too_many_columns = What was copied has more than { $max } columns. Copy just those that are needed.
block-cell_too_long = A cell has more than { $max } characters. Shorten it, or leave it out.

## Find and keys
command-find-anything = Find
command-keys = All keys
find-hint = Find figures, items, checks, commands …
find-list = Found
find-nothing = Nothing is called “{ $text }”.
find-latest = Chosen lately
find-commands = Views and commands
find-view = view
find-command = command
find-setting = setting
find-figure = figure
find-finding = check
find-in-use = in use
keys-hint = F1 on a figure explains the figure.
keys-close = Close
keys-files = Files
keys-views = Views
keys-editing = Undo and redo
keys-findings = Checks
keys-zoom = Zoom
keys-cells = Tables: move and choose
keys-entering = Tables: edit
keys-handles = Handles in the charts
keys-scenario = Choose the base or a scenario
keys-more-cells = Choose more cells
keys-cut = Cut
keys-paste = Paste
handle-up = Share up 0.5
handle-down = Share down 0.5
handle-page-up = Share up 1
handle-page-down = Share down 1
handle-today = Today’s share
handle-without = Without a target
handle-type = Type the share
handle-fine = Only 0.1 at a time
handle-later = This and all later years

## Dialogs
dialog-unsaved = Save the changes in { $plan }?
dialog-unsaved-hint = Without saving, what was changed since the last time is lost.
dialog-dont-save = Don’t save
dialog-cancel = Cancel
dialog-changed = Somebody else has changed { $plan }
dialog-changed-hint = The file was changed or removed since it was opened here. Save in another file, write over the other’s changes, or read the file anew and lose the changes made here.
dialog-save-over = Write over
dialog-read-anew = Read anew
dialog-overwrite = Replace the file?
dialog-overwrite-hint = { $file } is there already.
dialog-replace = Replace
dialog-path-open = Open a plan
dialog-path-rules = Open own rule set
dialog-path-save = Save the plan
dialog-path-hint = The system has no file dialog here. Write the whole path of the file.
dialog-path = File
dialog-filter-rules = Rule sets
dialog-filter = Handlingsrom plans
dialog-new = New plan
dialog-new-body = Body
dialog-new-year = First budget year
dialog-new-year-fault = Write a year from { $min } to { $max }.
dialog-new-make = Make the plan
dialog-ok = OK
dialog-refused = The change cannot be made
dialog-cannot-open = Cannot open the plan
dialog-cannot-open-rules = Cannot use the rule set
dialog-cannot-save = Cannot save the plan
dialog-discard = Discard the plan?
dialog-discard-hint = What is not saved in it cannot be brought back.
dialog-picking = Choose a file in the dialog that is open
dialog-no-scenario = There is no such scenario

## Renewal: kinds, fields and words
measure-lever_inflow = money from levers
measure-lever_repayment = repayment of levers
measure-transfer_in = moved here from other lines
measure-transfer_out = moved to other lines
measure-use_inflow = money from the lever
measure-use_repayment = repayment
measure-use_transfer = moved between lines
measure-staffing_saving = cheaper as employees, part of the roles’ cost
measure-staffing_overlap = months with both, part of the roles’ cost
measure-staffing_factor = effect of consultants who become employees
measure-team_in_null = team cost in the null alternative
measure-team_run_in_null = run part of the team in the null alternative
measure-team_development_in_null = development part of the team in the null alternative
measure-roles_cost = all roles of the team
measure-consultant_cost = cost per consultant
measure-employee_cost = cost per employee
measure-consultants = full-time equivalents that are consultants
measure-employees = full-time equivalents that are employees
origin-months_of_year = months in a year
origin-whole = all of the cost
kind-lever_use = use of a lever
field-lever = lever
field-line = line that gets the money
field-from_line = line that gives the money
field-investment = the investment it is for
field-repayment = repayment, current kroner
field-cost_after = cost per employee
field-overlap_months = months with both
field-delegated = passed on to us
field-refused_by = refused by level
word-status-asked = asked for
word-status-granted = granted
word-status-refused = refused
kind-initiative = initiative
kind-tranche = step
kind-benefit = benefit
kind-booking = team time
kind-effect = unpriced effect
kind-relation = relation to an initiative
kind-actor = party
field-discounting = discount rates
field-discount_rate = one rate, % per year
field-owner = owner
field-status = status
field-active = in the plan
field-start = start
field-earliest = earliest start
field-latest = latest start
field-life_years = years of effect
field-residual_value = residual value
field-residual_is_sale = residual value is income from a sale
field-run_cost-from_offset = run cost from year of the initiative
field-run_cost-amount = run cost per year
field-run_cost-real_growth = real growth of the run cost
field-parallel_run-from_offset = parallel run from year of the initiative
field-parallel_run-to_offset = parallel run to year of the initiative
field-parallel_run-amount = parallel run per year
field-retained = share of the gain that we keep
field-taken_out = gain taken out
field-co_funding-source = co-funded by
field-co_funding-share = co-funded share of direct costs
field-co_funding-cap = co-funding, at most (nominal kroner)
field-co_funding-from_offset = co-funding from year of the initiative
field-co_funding-years = years of co-funding
field-gate = gate
field-years = length, years
field-low = low estimate
field-high = high estimate
field-users-who = users who take part
field-users-when = when users take part
field-users-learned = what was learned
field-users-changed = what was changed
field-recipient = who has the benefit
field-from_offset = from year of the initiative
field-to_offset = to year of the initiative
field-full_value = full value per year
field-retires-item = operations item that goes
field-retires-share = share of the item that goes
field-ramp = ramp
field-realisation = expected realisation
field-range-low = low estimate, % of the value
field-range-high = high estimate, % of the value
field-leaves_budget = money saved (otherwise freed time or quality)
field-starting_point = measured starting point
field-exit_cost = cost of leaving the contract
field-importance = importance
field-extent = extent
field-initiative = the other initiative
word-discounting-rule_set = as the rule set says
word-discounting-r109 = R-109: 4, 3 and 2 %
word-discounting-green_book = Green Book: 3.5 and 3 %
word-discounting-one_rate = one rate
word-initiative-kind-renewal = renewal
word-initiative-kind-efficiency = efficiency
word-initiative-kind-mandatory = mandatory
word-status-idea = idea
word-status-proposed = proposed
word-status-decided = decided
word-status-running = running
word-status-done = done
word-importance-small = small
word-importance-medium = medium
word-importance-large = large
word-extent-large_negative = large negative
word-extent-medium_negative = medium negative
word-extent-small_negative = small negative
word-extent-none = none
word-extent-small_positive = small positive
word-extent-medium_positive = medium positive
word-extent-large_positive = large positive
word-relation-kind-requires = requires
word-relation-kind-excludes = excludes
word-actor-kind-public_body = another public body
word-actor-kind-citizens = citizens
word-actor-kind-businesses = businesses
report-older-version = The plan file is of version { $version }. It is saved in the new form.

## The later bite: measures
measure-relief = relief
measure-team_cliff = cost of the team after its one-off money
measure-lever_cliff = one-off money of levers that is gone, beyond the teams
measure-cliff = costs without money after one-off money
measure-item_renewed = locked anew if no notice is given
measure-renewed = contracts that renew themselves
measure-bite_net = relief less what comes back
measure-room_with_levers = room after operations with levers
measure-squeeze_year_with_levers = squeeze year with levers
measure-use_present_value = present value of relief less repayment
measure-use_worth = worth of being free of interest

## Room: measures
measure-room = realistic room
measure-legal_room = legal room
measure-once_room = room that is there only once
measure-lasting_room = lasting room
measure-step = can realistically be moved
measure-legal_step = can legally be moved
measure-free_now = free now
measure-committed = committed
measure-locked = locked
measure-unallocated_room = unallocated, apart from expected underspend
measure-underspend_beside = expected underspend without what is unallocated
measure-unallocated_unspent = unallocated that is not expected to be spent
measure-lasting_shortfall = lacks without money for the year alone
measure-legal_locked = legally locked
measure-item_releasable = can realistically go, before what is released already
measure-item_movable = can realistically be moved of the item
measure-item_legal_movable = can legally be moved of the item
measure-item_locked = locked of the item
measure-item_legal_locked = legally locked of the item
measure-team_movable = can be moved of the team
measure-team_committed = committed of the team
measure-initiative_movable = costs of the initiative that can be moved
measure-initiative_committed = costs of the initiative that are committed
figure-of-level = { $name }, { $level }
figure-up-to-level = { $name } up to and including { $level }
figure-up-to-free = { $name }, only what is free now
how-locked = nothing, because it is locked

## Renewal: measures
measure-gains = gains of initiatives, taken off operations
measure-taken_out = gains taken out
measure-co_funding = co-funding
measure-null_lasting_frame = lasting frame in the null alternative
measure-null_operations = operations in the null alternative
measure-booked_capacity = booked team time
measure-free_capacity = free team time
measure-retired = retired by initiatives
measure-direct_cost = direct cost of the initiative
measure-booked_time = team time that the initiative takes
measure-run_cost = run cost of the initiative
measure-parallel_cost = parallel run
measure-gain = gain in our own budget
measure-planned_gain = planned gain in our own budget
measure-kept_gain = gain that we keep by plan
measure-initiative_taken_out = gain taken out for the initiative
measure-initiative_co_funding = co-funding of the initiative
measure-booked = booked team time
measure-benefit = benefit
measure-planned_benefit = benefit at full realisation
measure-benefit_in_plan = benefit in the plan
measure-benefit_in_null = benefit in the null alternative
origin-overlap = what initiatives together would take of the item beyond all of it
origin-cap_left = what is left of the cap on co-funding
bridge-taken_out = gains taken out for decided initiatives
bridge-run_costs = run costs of decided initiatives
bridge-gains = gains of decided initiatives
measure-discount_factor = discount factor
measure-price_ratio = fixed kroner against general prices
measure-general_index = general price index
measure-budget_flow = cash flow in our budget
measure-budget_effect_flow = budget effect without team time
measure-public_effect = net effect on public budgets
measure-society_flow = cash flow for society
measure-budget_cumulative = cash flow in our budget, added up
measure-society_cumulative = cash flow for society, added up
measure-budget_present_value = present value of the cash flow in our budget
measure-budget_effect_present_value = present value of the budget effect without team time
measure-public_present_value = present value of the effect on public budgets
measure-society_present_value = present value of the cash flow for society
measure-budget_present_cumulative = present values in our budget, added up
measure-society_present_cumulative = present values for society, added up
measure-budget_benefits_present_value = present value of benefits in our budget
measure-society_benefits_present_value = present value of benefits for society
measure-overlap_flow = overlap between initiatives
measure-overlap_present_value = present value of the year's overlap
measure-npv_budget = net present value in our budget
measure-npv_budget_effect = net present value in our budget without team time
measure-npv_public = net present value in public budgets
measure-npv_society = net present value for society
measure-npv_budget_after = of which after the budget years, our budget
measure-npv_society_after = of which after the budget years, society
measure-benefits_budget = present value of all benefits in our budget
measure-benefits_society = present value of all benefits for society
measure-annuity_budget = equivalent annuity in our budget
measure-annuity_society = equivalent annuity for society
measure-payback_budget = payback in our budget
measure-payback_society = payback for society
measure-discounted_payback_budget = discounted payback in our budget
measure-discounted_payback_society = discounted payback for society
measure-rate_of_return_budget = rate of return in our budget
measure-rate_of_return_society = rate of return for society
measure-peak_need = peak funding need
measure-peak_need_year = year of the peak funding need
measure-net_benefit = net benefit per budget krone
measure-break_even_realisation_budget = realisation that makes it worth nothing in our budget
measure-break_even_realisation_society = realisation that makes it worth nothing for society
measure-delay_budget = cost of a year's delay, our budget
measure-delay_society = cost of a year's delay, society
measure-overlap = present value of overlap between initiatives
years-number = { $number } yr
not-within = not within the analysis
how-no_flow = outside the analysis: no cash flow lies within it, so there is no number
how-cost_after = outside the analysis: costs come after it, so there is no number
how-payback = years from the start until the cumulative flow last comes out of the red, evenly through the year
how-rate_of_return = the lowest rate at which the flows together are worth nothing
how-no_rate = no rate of return
how-peak_need = the furthest that the cumulative flow falls below zero
how-peak_year = the first year in which the cumulative flow is lowest
how-per_public_krone = per krone of net cost to public budgets
how-self_financing = self-financing: public budgets gain, so there is no cost to divide by
how-no_public_cost = no number: public budgets neither lose nor gain
how-break_even = 100% less the net present value in percent of the benefits
how-no_benefits = no number: there are no benefits
how-no_years = no number: the effect does not last beyond the first year
how-has_begun = it has begun, and cannot begin a year later
how-repaid_after = outside the analysis: something is repaid after it, so there is no number
no-rate-all_zero = no cash flow
no-rate-only_costs = only costs
no-rate-only_gains = only gains
no-rate-below_range = it is −99% or lower
no-rate-above_range = it is above 1000%
no-rate-none_in_range = costs and gains alternate, and no rate makes them worth nothing
origin-together = what the initiatives gain together
origin-annuity_factor = annuity factor for the years from start to end of effect
origin-to_the_end = net present value with this start, followed to the end of effect
origin-year_later = the same with a start a year later
origin-cost_after = first year with a cost after the analysis
origin-repaid_after = first year with a repayment after the analysis

## Renewal: findings
finding-starts-too-early = { $subject } starts in { $year }, but can start in { $other } at the earliest.
finding-starts-too-late = { $subject } starts in { $year }, but must start in { $other } at the latest.
finding-latest-before-earliest = { $subject }: the latest start comes before the earliest, which is { $other }.
finding-relation-to-itself = A relation of { $of } refers to the initiative itself.
finding-required-off = { $of } requires { $other }, which is not in the plan.
finding-required-later = { $of } starts in { $year }, but requires { $other }, which does not start until { $from }.
finding-both-of-excluded = { $of } and { $other } exclude each other, but both are in the plan.
finding-outside-analysis = { $subject } costs { $amount } from { $year } on, after the analysis ends in { $other }; so what the initiative is worth cannot be computed.
finding-co-funding-without-source = { $year }: { $subject } counts on { $amount } of co-funding, but who gives it is not said.
finding-low-above-cost = { $of }, { $subject }: the low estimate for { $year } is { $amount } above the cost.
finding-high-below-cost = { $of }, { $subject }: the high estimate for { $year } is { $amount } below the cost.
finding-cost-outside-step = { $of }, { $subject }: { $amount } falls in years that the step does not last (it lasts { $from }–{ $to }), from { $year }.
finding-low-above-value = { $of }, { $subject }: the low estimate is { $share } of the value, and so above it.
finding-high-below-value = { $of }, { $subject }: the high estimate is { $share } of the value, and so below it.
finding-retires-locked = { $year }: { $amount } of { $subject } ({ $of }) does not come, because the contract for the item is locked{ $through ->
    [none] .
   *[other] { " " }up to and including { $through }.
}
finding-retires-nothing = { $year }: { $subject } ({ $of }) gives nothing, because { $other } has no amount in that year.
finding-booked-without-team = { $year }: { $of } has booked time that nobody has ({ $subject }).
finding-booked-past-cliff = { $year }: { $of } uses { $amount } of a team that is funded only up to and including { $other } ({ $subject }).
finding-overbooked = { $subject }: initiatives have booked more time than the team has, { $amount } too much in { $when }.
finding-overlap = { $others } together take more than all of { $subject }; { $amount } is not counted in { $when }.
finding-retired-twice = { $of }: the benefits together take more than all of { $other }; { $amount } is not counted in { $when }.
finding-benefit-before-delivery = { $subject } ({ $of }) gives { $amount } as early as { $year }, but the first step has its effect from { $other } at the earliest.
finding-no-run-cost = { $subject } has no run cost; 15% of what the initiative costs to build is { $amount } a year.
finding-low-run-cost = { $subject }: the run cost is only { $share } of what the initiative costs to build, and { $amount } a year below 15%.
finding-gain-above-source = { $subject }: the gains are larger than the operations they are to be taken from, { $amount } too much in { $when }.
finding-counted-twice = { $subject } ({ $of }) seems to be counted in { $other } too; { $amount } is counted twice in { $when }.
finding-cut-and-taken-out = { $year }: { $subject } is taken out twice, { $amount } both as a gain taken out and as a cut ({ $other }).
finding-rests-on-residual = { $subject } has a positive net present value to society only if the residual value of { $amount } in { $year } is counted.
finding-all-gains-at-others = { $subject } costs us { $amount } in the years of the analysis, but all the gains fall to others.
finding-no-owner = { $subject } has no owner.
finding-no-benefit-owner = { $of }: nobody answers for { $subject }{ $more ->
    [none] .
   *[other] { " " }(and { $more } more).
}
finding-no-starting-point = { $of }: there is no measured starting point for { $subject }{ $more ->
    [none] .
   *[other] { " " }(and { $more } more).
}
finding-gain-faster-than-attrition = { $subject } is to shrink faster than natural attrition, { $amount }{ $fte ->
    [none] { "" }
   *[other] , { $fte } full-time equivalents,
} too much in { $when }; { $reached ->
    [never] attrition never gets as far.
   *[other] attrition gets as far in { $reached }.
}
finding-most-of-budget = { $year } (the most in a budget year)
finding-most-of-analysis = { $year } (the most in a year of the analysis)
finding-near-review = The high estimate for { $subject } is { $amount }; that is { $share } of the threshold for external quality assurance.

mend-move-start = Let the initiative start in a year in which it can, or correct the limits.
mend-take-along-or-move = Take the other initiative along, let it start first, or correct the relation.
mend-turn-one-off = Choose one of the two, or correct the relation.
mend-more-analysis-years = Let the plan compute more years.
mend-cost-within-step = Put the cost in the step’s own years, or correct how long the step lasts.
mend-name-who = Write who it is.
mend-wait-or-leave-contract = Let the benefit wait until the contract has ended, or enter what it costs to leave it.
mend-choose-item = Choose another operations item, or correct the years.
mend-move-booking = Choose a team that is there, or other years.
mend-book-less = Book less, move an initiative, or strengthen the team.
mend-share-the-gain = Lower the shares, or let only one of them have the gain.
mend-benefit-later = Let the benefit begin when something is delivered.
mend-enter-run-cost = Enter what it costs to run what is built.
mend-lower-gain = Lower the gain, or choose the line it is taken from.
mend-count-once = Let the gain count in one place, or give them names that tell them apart.
mend-take-out-once = Take the gain out in one place: as the cut or as the gain taken out.
mend-judge-without-residual = Judge the initiative without the residual value, and write what that value builds on.
mend-ask-for-co-funding = Ask those who have the gain for co-funding.
mend-measure-start = Measure how things are today, before the initiative begins.
mend-follow-attrition = Let the gain follow attrition, or decide what it takes to go faster.
mend-prepare-review = Clear up whether the initiative must be reviewed from outside, and set aside time for it.

## Levers: findings
finding-lever-no-such-lever = { $text ->
    [none] { $subject } does not say which lever it is, and has no effect.
   *[other] The rule set has no lever “{ $text }”; { $subject } has no effect.
}
finding-lever-barred = { $subject } is not for us to use. { $text }
finding-lever-closed = { $subject } is switched off for now. { $text }
finding-lever-outside-years = { $subject } is used in { $year }, but the lever holds { $text }.
finding-lever-until-ignored = { $subject }: the last year has no effect. What is repaid counts in the first year, and those who become employees stay.
finding-lever-wrong-post = { $subject } may not be used on { $other }.
finding-lever-wrong-giver = { $subject } may not be taken from { $other }.
finding-lever-over-cap = { $subject }: { $amount } above what is allowed for { $other } in { $when }.
finding-lever-no-investment = { $subject } does not say which initiative the money is for.
finding-lever-investment-off = { $subject } is for { $other }, which is not in the plan.
finding-lever-investment-costs-nothing = { $subject } is for { $other }, which has no direct cost in { $year }.
finding-lever-repaid-too-little = { $subject }: what is to be saved is { $money } less than what was used (nominal kroner).
finding-lever-repaid-too-much = { $subject }: what is to be saved is { $money } more than what was used (nominal kroner).
finding-lever-repaid-too-slowly = { $subject }: at the end of { $year }, { $money } lacks of what must be saved by then (nominal kroner).
finding-lever-repaid-outside-years = { $subject }: { $money } lies in other years than { $from }–{ $to }, which the rule gives for saving (nominal kroner).
finding-lever-repayment-ignored = { $subject } is not paid back; what is entered about that has no effect.
finding-lever-short-by-repayment = { $subject }: { $other } lacks { $amount } in { $when } because what was used must be saved.
finding-lever-asked-too-late = { $subject } is to give money in { $year }, but cannot before { $other }.
finding-lever-no-date = The plan has no date, so there is no telling when new money can come at the earliest.
finding-lever-not-delegable = { $subject } is entered as delegated to us, but cannot be delegated.
finding-lever-ambiguous-delegation = { $lever } is entered both as delegated and as not delegated in { $year }; the letter of allocation gives one answer.
finding-lever-refused-by-nobody = { $subject } is refused, but it does not say by whom.
finding-lever-refuser-kept = { $subject } is not refused, but is still entered as refused by { $level }.
finding-lever-not-granted = { $subject } counts, but is not granted yet; the one that must say yes is { $level }.
finding-lever-unexplained = { $subject } has no reason or no consequence.
finding-lever-no-giver = { $subject } moves nothing, for it does not say which line gives the money.
finding-lever-gives-to-itself = { $subject } moves nothing, for { $other } gives to itself.
finding-lever-not-shared = { $subject }: { $other } does not have the keyword “may be used under” the line that gets the money.
finding-lever-other-chapter = { $subject }: { $other } belongs to another chapter than the line that gets the money.
finding-lever-short-by-transfer = { $subject }: { $other } gives away money that it needs, and lacks { $amount } in { $when }.
finding-lever-no-team = { $subject } does not say which team it is about.
finding-lever-too-many-turned = { $subject }: { $fte } more become employees than { $other } has consultants.
finding-lever-nothing-to-compare = { $subject }: it does not say what an employee costs, and { $other } has none to compare with; nothing counts as saved.
finding-lever-dearer-after = { $subject } costs { $amount } more a year after than before.
finding-lever-co-funding-not-entered = { $subject } gives nothing until the co-funding is entered on { $other }.
finding-lever-cost-below-terms = { $subject } costs { $amount } less than the { $money } that { $lever } demands{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-cost-above-terms = { $subject } costs { $amount } more than the { $money } that { $lever } allows{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-share-above-terms = { $subject } expects a larger share than { $limit }, which is the most that { $lever } gives{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-grant-above-terms = { $subject } expects { $amount } more than the { $money } that { $lever } gives at most{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-paid-too-long = { $subject } is paid over more years than { $limit }, which is the most that { $lever } gives{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-kept-too-much = { $subject } keeps more of the gains than { $limit }, which is what { $lever } lets us keep{ $confirmed ->
    [yes] .
   *[no] { " " }(the terms are not confirmed).
}
finding-lever-more-than-carried = { $subject }: the amount is { $amount } more than { $other } takes along out of { $year }, and does not change that.
finding-lever-unconfirmed = The plan rests on a lever of which not all is confirmed in its source: { $lever }.

mend-choose-lever = Choose a lever that we can use, or a year in which it holds.
mend-enter-terms = Enter the terms in an own rule set, or choose another lever.
mend-choose-allowed-line = Choose lines that the lever holds for.
mend-name-investment = Choose an initiative that is in the plan and costs something that year.
mend-repay-as-ruled = Correct what is to be saved, so that it follows the rule.
mend-cut-from-first-year = Cut operations from the first year of saving, or use less; gains that come later are too late.
mend-use-later = Use it in a later year, or correct the plan’s date.
mend-think-again = Reckon once more whether it pays.
mend-enter-co-funding = Enter share and years of the co-funding on the initiative.
mend-follow-terms = Correct the initiative, or enter the terms that hold now in an own rule set.
mend-check-rule = Hold the rule against its source before it is used in a decision.

## Renewal: grid and inspector
command-renewal-table = Renewal: table
sheet-renewal = Renewal
sheet-new-initiative = New initiative …
sheet-new-actor = New party …
sheet-empty-renewal = No initiatives yet. Type the name of the first, or paste a table with one initiative per row and its cost by year.
group-actors = Parties
group-direct_costs = Direct costs
column-initiative-name = Initiatives and what they consist of
column-status = Status
column-start = Start
column-active = Counts
column-owner = Owner
column-recipient = Who gains
column-team = Team
column-initiative = Other initiative
column-from_offset = From year
column-to_offset = To year
column-share = Share %
column-full_value = Full value
column-retires-item = Item that goes
column-retires-share = Of the item %
column-realisation = Realised %
column-leaves_budget = Money saved
column-years = Length, years
column-gate = Gate
column-run_cost-from_offset = Run from year
column-run_cost-amount = Run per year
column-parallel_run-from_offset = Parallel from year
column-parallel_run-to_offset = Parallel to year
column-parallel_run-amount = Parallel per year
column-co_funding-from_offset = Co-funded from year
column-life_years = Works, years
column-retained = Kept %
column-earliest = Earliest
column-latest = Latest
column-range-low = Low %
column-range-high = High %
facts-renewal = { $count ->
    [one] one initiative
   *[other] { $count } initiatives
}, { $active } in the plan
grid-add-initiative = New initiative
grid-add-tranche = New step
grid-add-benefit = New benefit
grid-add-booking = New team time
grid-add-effect = New effect without a price
grid-add-relation = New relation to an initiative
inspector-group-what = What it is
inspector-group-when = When
inspector-group-cost = What it costs
inspector-group-run = Run cost and parallel run
inspector-group-gain = What is kept and taken out
inspector-group-funding = Co-funding
inspector-group-value = Residual value
inspector-group-users = The users
inspector-group-size = What it gives
inspector-group-estimate = How sure it is
inspector-parts-tranche = Steps
inspector-parts-benefit = Benefits
inspector-parts-booking = Team time
inspector-parts-effect = Effects without a price
inspector-parts-relation = Relations to other initiatives
inspector-part-remove = Remove { $what }
inspector-part-of = Part of { $name }
inspector-hint-counted = Type a year, or the number of years after the start. It moves along when the start is moved.
inspector-ourselves = Ourselves
inspector-by-status = Follows the status: { $value }
inspector-consequence = Consequence { $number } on the scale −4 to +4
part-run_cost = run cost
part-parallel_cost = parallel run
cell-retired = initiatives make { $amount } of the item superfluous this year

## Renewal: view
command-renewal = Renewal
initiative-show = Show the initiative
initiative-show-worth = Worth
initiative-show-fields = Edit
initiative-explain = Explain
initiative-explain-hint = Explain the net present value
initiative-view-budget = budget
initiative-view-budget_effect = budget effect
initiative-view-society = society
initiative-cost = Cost
initiative-cost-direct = direct, without team time
initiative-cost-range = estimate { $low }–{ $high }
initiative-cost-spent = { $number } spent before { $year }
initiative-npv-budget = NPV budget
initiative-npv-society = NPV society
initiative-span = { $years } years, { $rate } %
initiative-with-tax = incl. tax financing cost
initiative-without-tax = without tax financing cost
initiative-delay = A year's delay costs
initiative-delay-costs = waiting costs (budget)
initiative-delay-pays = waiting pays (budget)
initiative-delay-nothing = waiting makes no difference
initiative-basis = { $unit }, { $prices }
initiative-curve = Cumulative cash flow from the start
initiative-curve-from = Cumulative cash flow from { $year }, without what was spent before
initiative-curve-basis = { $unit }, { $prices }, not discounted
initiative-curve-show = Show the cash flow as
initiative-curve-drawn = Curve
initiative-curve-table = Table
initiative-flow = { $view }, in the year
initiative-cumulative = { $view }, cumulative
initiative-part-direct = direct cost
initiative-part-booked = team time
initiative-part-run = run cost
initiative-part-parallel = parallel run
initiative-part-gains = gain in our own budget
initiative-part-taken-out = taken out of the frame
initiative-part-co-funding = co-funding
initiative-part-sale = income from sale
initiative-part-freed-time = time freed with us
initiative-part-public-gains = gain in other public budgets
initiative-part-others = benefit to others
initiative-part-residual = residual value
initiative-years = { $number } years
initiative-not-within = not within the analysis
initiative-not-paid-back = not paid back by { $year }
initiative-paid-back = { $view }: { $years }
initiative-peak = Largest need { $number } in { $year }
initiative-mandatory = Mandatory (by law or by the owner): not judged by payback
initiative-outside = Outside the analysis: no figures
initiative-outside-late = The initiative starts after { $last }, the last year of the analysis. { $reach ->
    [beyond] To include it would take { $years } computed years, which cannot be entered: a plan computes at most { $most }.
   *[within] With at least { $years } computed years everything is included.
}
initiative-outside-past = The initiative, with all its effect, had ended before the plan's first year { $year }.
initiative-outside-empty = No cost or gain falls by { $last }. Enter costs and gains, or compute more years.
initiative-outside-cost = Costs fall in { $year }, after the last year of the analysis, { $last }. A figure would leave them out. { $reach ->
    [beyond] To include everything would take { $years } computed years, which cannot be entered: a plan computes at most { $most }.
   *[within] With at least { $years } computed years everything is included.
}
initiative-outside-mend = Go to computed years
initiative-step = Step { $number }
initiative-no-steps = The initiative has no steps.
initiative-gate = Decision gate { $number } after { $step }, { $year }
initiative-gate-hint = Click to see what stopping here means
initiative-gate-leave = Click or Esc to leave
initiative-gates = Decision gates: stop, change or go on. Click one to see what stopping there means.
initiative-stopped = At decision gate { $number }: { $spent } spent, { $left } not spent, of which { $freed } is freed in the frame ({ $unit }).
initiative-stopped-time = Team time for { $number } becomes free: { $teams }.
initiative-stop = Stop here in the plan
initiative-go-on = Go on
initiative-measures = Profitability
initiative-measure-payback = Paid back after
initiative-measure-discounted-payback = Paid back, discounted
initiative-measure-irr = Internal rate of return
initiative-measure-annuity = Equivalent annuity per year
initiative-measure-after-budget = Of the NPV after the budget years
initiative-measure-break-even = Break-even realisation
initiative-measure-peak-need = Peak funding need
initiative-measure-booked = Team time it takes
initiative-measure-npv-budget-effect = NPV budget effect, without team time
initiative-measure-net-benefit = Net benefit per budget krone
initiative-need-in = { $number } in { $year }
initiative-self-financing = self-financing
initiative-several-rates = Several rates of return: use the NPV.
initiative-no-rate-all-zero = none: everything is zero
initiative-no-rate-only-costs = none: only costs
initiative-no-rate-only-gains = none: only gains
initiative-no-rate-below-range = below −99 %
initiative-no-rate-above-range = above 1000 %
initiative-no-rate-none-in-range = no rate gives zero
initiative-sunk-again = { $view }: above zero also after { $years }, but below again afterwards.
initiative-parties = Who pays, who gains
initiative-parties-basis = present value over { $years } years, { $unit }, { $prices } · grey pays, blue gains
initiative-party-us = Ourselves
initiative-party-owner = The owner
initiative-party-taxpayers = The taxpayers
initiative-party = { $party } pays { $pays } and gains { $gets }
initiative-party-pays = { $party } pays
initiative-party-gets = { $party } gains
initiative-society-total = Society as a whole: { $number } { $unit }. It is the sum of the rows, and is not added to our own.
initiative-transfer = With { $number } from { $from } to { $to } neither is worse off.
initiative-lacking = Bodies still lose { $number } together: the others do not gain enough to make up for it.
initiative-by-year = Show year by year
initiative-by-year-hide = Hide year by year
initiative-to-frame = From benefit to frame: of 100 kr of benefit
initiative-hundred-room = { $number } becomes room in the budget
initiative-hundred-taken-out = { $number } is taken out of the frame
initiative-hundred-freed-time = { $number } is freed time
initiative-hundred-others = { $number } lands with others
initiative-no-benefits = The initiative has no priced benefit.
initiative-benefit-range = “{ $benefit }” gives most in { $year }: { $number }, estimate { $low }–{ $high } ({ $basis }).
initiative-unpriced-count = { $count ->
    [one] In addition, one effect has no price.
   *[other] In addition, { $count } effects have no price.
}
initiative-unpriced = Not priced
initiative-unpriced-none = No effects without a price are entered.
initiative-users = Users
initiative-users-none = No users are entered on the steps.
initiative-users-who = Who: { $said }
initiative-users-when = When: { $said }
initiative-users-learned = Learned: { $said }
initiative-users-changed = Changed: { $said }
initiative-assumptions = Assumptions
initiative-assumptions-view = Assumptions against
initiative-assumptions-gains = How far each assumption alone can move before the NPV ({ $view }) is zero. Nearest first.
initiative-assumptions-loses = How far each assumption alone must move for the NPV ({ $view }) to reach zero. Nearest first.
initiative-assumption-direct-costs = Direct cost
initiative-assumption-booked-time = Booked team time, of what is entered,
initiative-assumption-run-cost = Run cost per year
initiative-assumption-full-value = Full value per year of “{ $benefit }”
initiative-assumption-retired-share = Share retired by “{ $benefit }”
initiative-assumption-realisation = Realisation of “{ $benefit }”
initiative-assumption-retained = Share of the gain we keep
initiative-assumption-life-years = Years of effect
initiative-assumption-discount-rate = The discount rate
initiative-may-rise = { $name } can rise by { $by } (from { $from } to { $to })
initiative-may-rise-to = { $name } can rise from { $from } to { $to }
initiative-must-rise-to = { $name } must rise from { $from } to { $to }
initiative-may-fall = { $name } can fall from { $from } to { $to }
initiative-must-rise = { $name } must rise by { $by } (from { $from } to { $to })
initiative-must-fall = { $name } must fall from { $from } to { $to }
initiative-cannot-tip = { $name } cannot tip it alone
initiative-cannot-save = { $name } cannot save it alone
initiative-rate-may-be = { $name } can be up to { $to } (the internal rate of return)
initiative-rate-must-be = { $name } must come down to { $to } (the internal rate of return)
initiative-rate-may-fall = { $name } can fall to { $to } (the internal rate of return)
initiative-rate-must-rise = { $name } must go up to { $to } (the internal rate of return)
initiative-at-nothing = { $name } is already at the limit ({ $to })
renewal-shown = Show the initiatives as
renewal-shown-years = Overview
renewal-shown-table = Table
renewal-summary = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
}, { $active ->
    [0] none in the plan.
    [one] one in the plan.
   *[other] { $active } in the plan.
} { $back ->
    [0] None pays back in our own budget.
    [one] One pays back in our own budget.
   *[other] { $back } pay back in our own budget.
}
renewal-price = They cost most in { $year }: { $amount }.
renewal-order = Order
renewal-order-plan = The plan’s
renewal-order-npv = NPV
renewal-order-net-benefit = NPV per budget krone
renewal-order-plan-answers = As you have put them.
renewal-order-npv-answers = What is worth most, if money is no limit?
renewal-order-net-benefit-answers = What gives most when money is short? What finances itself comes first.
renewal-order-said = { $answers } Amounts: { $basis }.
renewal-list = Initiatives
renewal-name = Initiative
renewal-unnamed = Initiative without a name
renewal-cost = Cost
renewal-cost-hint = Direct costs in the years of the analysis, in { $prices }. Below is the team time that comes on top.
renewal-time-beside = + { $number } time
renewal-npv = NPV society
renewal-npv-hint = Net present value to society{ $tax ->
    [with] , with the tax financing cost
   *[without] {""}
}, in { $prices }, as of the plan’s first year.
renewal-payback = Paid back
renewal-payback-hint = Years from the start until our own budget has back what the initiative costs, team time included. What began before the plan counts from { $year }, without what was spent before.
renewal-payback-since = Counted from { $year }, without what was spent before.
renewal-look-at = Look at { $year }
renewal-row = { $name }: { $standing }, { $from }–{ $to }, cost { $cost }, team time { $time }, NPV society { $npv }, paid back: { $payback }
renewal-off = off
renewal-switch = In the plan: { $name }
renewal-turn-on = Take it into the plan
renewal-turn-off = Take it out of the plan
renewal-years = { $years } years
renewal-from-start = from the start
renewal-not-within = not within analysis
renewal-required = mandatory
renewal-required-why = Mandatory (by law or by the owner): not judged by payback.
renewal-outside = outside analysis
renewal-outside-no-flow = The initiative has neither costs nor gains in the years that are computed. It is not in the sum.
renewal-outside-cost = The initiative has costs in { $year }, after the years that are computed. A number without them would be too good, so it is not in the sum.
renewal-no-gain = no gain
renewal-no-gain-mandatory = no gain, mandatory
renewal-years-span = { $from }–{ $to }
renewal-step-gate = { $name } → { $gate }
renewal-bar = Start of { $name }
renewal-bar-hint = Drag, or ←→, to move the start a year: { $low } at the earliest, { $high } at the latest.
renewal-bar-decided = The initiative is decided: to move it is to change what was decided.
renewal-bar-begun = The initiative has begun, so its start is not moved.
renewal-bar-first = It cannot start before the plan’s first year, { $year }.
renewal-bar-earliest = It cannot start before { $year }: that is entered as its earliest year.
renewal-bar-latest = It cannot start after { $year }: that is entered as its latest year.
renewal-sum = { $count ->
    [0] No initiative is in the plan
    [one] Sum, one initiative in
   *[other] Sum, { $count } initiatives in
}
renewal-sum-said = { $name }: cost { $cost }, NPV society { $npv }
renewal-legend = Line with a dot: gains from
renewal-kinds = Costs with team time: { $kinds }
renewal-overlap = The initiatives overlap: they take the same money for { $amount } in present value, and that is taken out of the sum.
renewal-left-out = { $count ->
    [one] One initiative is outside the analysis and not in the sum.
   *[other] { $count } initiatives are outside the analysis and not in the sum.
}
renewal-empty = No initiatives yet
renewal-empty-what = An initiative is something you want to renew, make cheaper or are required to do: it has a start, steps with costs, team time that is booked, and gains for you and others. Here you see what it is worth, when it is paid back, and what it does to the frame.
renewal-empty-how = Add the first, or type or paste several in the table ({ $key }).
renewal-teams = Teams’ time
renewal-teams-basis = Booked against capacity, { $count ->
    [one] one team
   *[other] { $count } teams
}, { $basis }
renewal-teams-none = The plan has no teams. Add teams to see how much time the initiatives take.
renewal-teams-choose = Team
renewal-teams-all = All teams
renewal-teams-chart = Teams’ time, the year that is looked at
renewal-teams-year = { $year }: { $booked } booked of { $capacity }.
renewal-teams-year-over = { $year }: { $booked } booked of { $capacity }, overbooked by { $over }.
renewal-teams-booked = Booked
renewal-teams-capacity = Capacity
renewal-teams-free = Free
renewal-teams-over-amount = Overbooked
renewal-teams-room = { $year } has { $amount } of free team time. Initiatives can use it without hiring.
renewal-teams-unbooked = { $year } has no booked team time; { $amount } is free.
renewal-teams-over-who = Overbooked: { $teams }
renewal-teams-over = { $count ->
    [one] { $year } is overbooked by { $amount }: { $teams }. Move an initiative, or book less.
   *[other] { $year } is overbooked by { $amount } in { $count } teams: { $teams }. Move an initiative, or book less.
}
row-up = The initiative above
row-down = The initiative below
row-first = First initiative
row-last = Last initiative
row-toggle = Take the initiative in or out
row-to-bar = To the initiative’s start
row-earlier = The start a year earlier
row-later = The start a year later
row-edit = To the initiative in the table
keys-renewal = In Renewal
row-remove = Delete the initiative
renewal-remove = Delete the initiative
unnamed-part = unnamed { $kind }

## Room: view
command-room = Room
keys-room = Room
level-key-less = A level lower
level-key-more = A level higher
level-key-least = Only what is free now
level-key-most = All the way to the highest level
level-key-digit = As high a decision level
rung-shortfall = Missing
rung-free = Free now
rung-unallocated = Unallocated
rung-own = Ourselves
rung-committed = Committed
rung-locked = Locked
room-now = { $room } of { $spendable } is free now in { $year }
room-now-none = Nothing is free now in { $year }
room-now-less = What is left over in { $year } ({ $free }) is less than what is missing ({ $short })
room-alone = On our own we can move { $room } of { $spendable } in { $year }
room-alone-legal = On our own we are allowed to move { $room } of { $spendable } in { $year }
room-alone-none = On our own we can move nothing in { $year }
room-with = With { $level } we can move { $room } of { $spendable } in { $year }
room-with-legal = With { $level } we are allowed to move { $room } of { $spendable } in { $year }
room-with-none = Even with { $level } we can move nothing in { $year }
room-short = { $conclusion }, beyond the { $number } that is missing
room-short-none = { $conclusion }: { $short } is missing, and takes all that can be freed
room-beside-teams = { $teams } of it are teams and initiatives.
room-beside-with = With { $level }: { $room }.
room-beside-locked = Locked by contracts, lead times and tasks: { $locked }.
room-beside-legal = Legal room: { $room }.
room-beside-realistic = Realistic room: { $room }.
room-year = Year
room-hint = Drag the handle on the ladder, or press { $keys }
room-ladder = The ladder: who must say yes
room-ladder-note = The steps add up to { $spendable } · { $basis }
room-strength = How strictly room is measured
room-realistic = Realistic
room-legal = Legal
room-handle = How far we go, by decision level
room-handle-hint = Drag, or ←→. { $keys }: the level itself. All to the left can be moved.
room-so-far-now = Free now: { $room } ({ $share })
room-so-far-alone = On our own: { $room } ({ $share })
room-so-far-with = With { $level }: { $room } ({ $share })
room-sum = sum { $sum }
room-up-to-here = Room up to here, { $strength }
room-years = Year by year
room-blank-hint = Go to Frame ({ $frame }) and Operations ({ $operations }) and enter the appropriations and what operations cost, or paste them from a spreadsheet. Then this page shows who can move what.
room-whole = Room { $year }
room-part-lasting = lasting
room-part-once = once only
room-items-close = Close the list
room-items-none = There is nothing here.
room-items-no-line = On no line
room-items-under = { $strength } · { $basis }
room-dates = Contracts: dates to remember
because-surplus = left over on the line
because-movable = can be moved
because-unallocated = the target asks for it, nothing is planned for it
because-lead_years = inside its lead years
because-decided = decided or under way
because-locked = locked
because-needed = cannot go without ending a task
because-untied_gain = a gain that has lowered spending already
because-stands_elsewhere = taken off what is unallocated
because-underspend = expected underspend
because-shortfall = the line lacks money
because-contract = the contract locks it through { $year }
because-contract-open = the contract locks it without end
because-lead = its lead time locks it through { $year }
because-then = then { $level }
because-assumed = usual assumption
contract-date = { $says }, { $otherwise }
contract-over = The date is past: { $said }
contract-give_notice = give notice by { $date }
contract-use_option = use the option by { $date }
contract-start_tender = start a new tender by { $date }
contract-break = give notice by { $date } to be out after { $ends }
contract-otherwise-locked = otherwise { $amount } is locked through { $year }
contract-otherwise-locked-open = otherwise { $amount } stays locked
contract-otherwise-ends = the contract ends with { $year }
levers-title = Levers that widen the room
levers-under = What brings new money comes beside the ladder.
levers-unused-money = Unused of what has a cap: { $amount } of new money{ $repaid ->
    [none] .
   *[other] , of which { $repaid } must be saved again.
}
levers-used = Used in { $year }:
levers-name = Lever and legal basis
levers-cap = Cap { $year }
levers-of-it-used = Used
levers-status = Status
levers-no-cap = none
levers-use = Use { $amount } in { $year }
levers-use-some = Use in { $year } …
levers-note = Note the status in { $year } …
levers-repaid = Paid back { $from }–{ $to }, in nominal kroner: { $amounts }
levers-edit = Change: { $use }
levers-remove = Delete the use
levers-page = What is this, and what do we write?
levers-copy = Copy the text
levers-conditions = Conditions
levers-source = Legal basis and source
levers-checked = Held against the source on { $date }: { $status }.
levers-decided-by = decided by { $level } · { $standing }
levers-barred = Not for us: { $why }
levers-closed = Switched off: { $why }
levers-doubt = Not confirmed: { $why }
levers-missing = { $amount } is not covered in { $year }
levers-gives = { $name } ({ $amount })
levers-proposed = Proposed in Overview: { $parts }
levers-could-cover = Could cover some of it: { $levers }.
levers-none-covers = No lever covers it by itself; release operations, or ask for new money.
lever-page-what = What it is
lever-page-who_decides = Who decides
lever-page-letter = What we write
lever-page-later_cost = What it costs later
lever-refused-by = Refused by { $level }
lever-used = In use
lever-unused = Not used
lever-of-lines = Follows from the line
lever-not-valid = Not in force this year
lever-barred = Not for us
lever-closed = Switched off
lever-too-early = { $year } at the earliest
lever-no-line = No line to use it on
lever-no-investment = No investment this year
lever-no-consultants = No consultants

## Room: command line
room-rules = Rule set { $rules }, { $span }
room-rules-dated = Rule set { $rules }, { $span } · date of the plan { $date }
room-lasting = of which lasting
room-bite = The later bite
room-uses = Levers that are used:
room-use = { $lever }, { $year }: { $amount } · { $level } · { $status }
help-room = How far we come alone and with whom, year by year, what is locked, and the dates in contracts
help-room-year = show what stands on each step in this year
help-room-columns = Columns of the CSV
help-room-item-columns = Columns of the CSV with --year
usage-figure-level = '{ $found }' is not a decision level here. The levels are { $lowest }–{ $highest }: { $like }.
usage-year-of-plan = { $found } is not computed. The plan has the years { $from }–{ $to }.

## The later bite
bite-title = What bites later
bite-empty = Nothing bites later: no relief, no one-off money that ends and no contracts that renew themselves in these years.
bite-no-levers = No levers are in use
bite-squeeze-moves = The levers only move the squeeze year from { $from } to { $to }, and do not remove it
bite-squeeze-removes = The levers remove the squeeze year { $from }
bite-squeeze-forward = With the levers the squeeze year comes already in { $to }, without them in { $from }
bite-squeeze-comes = The levers bring a squeeze year in { $to }, without them there is none
bite-squeeze-same = The levers do not change the squeeze year
bite-price = { $conclusion }; most comes back in { $year }: { $amount }.
bite-price-none = { $conclusion }; no money comes back.
bite-renewed = From { $year } contracts for { $amount } are locked anew if nobody gives notice.
bite-worth = Worth { $amount } in { $prices } at { $rate }: free of interest, but repaid in nominal kroner.
bite-repaid-after = Something is repaid after the analysis, in { $year }, so the worth cannot be computed.
bite-use = { $use }: { $said }.
bite-use-moves = moves the first year that lacks money from { $from } to { $to }, and removes nothing
bite-use-removes = with it no year lacks money, without it they do from { $from }
bite-use-forward = with it money is lacking already in { $to }, without it first in { $from }
bite-use-comes = with it money is lacking in { $to }, without it in no year
bite-use-same = does not change which year first lacks money
bite-use-not-compared = not compared, for only the { $count } largest are
bite-year = { $year }: { $parts }.
bite-part-relief = Relief
bite-part-repayment = Repayment
bite-part-taken-out = Gains taken out
bite-part-cliff = After one-off money
bite-part-renewed = Contracts locked anew
bite-part-net = Net without contracts

## Renewal: command line
worth-basis = Present values in { $from }, analysis through { $to } · { $rates } · tax financing cost { $tax }
worth-no-initiatives = The plan has no initiatives.
worth-list = The initiatives, each alone
worth-initiative = initiative
worth-cost-column = cost
worth-peak-column = peak need
worth-nnb-column = NNB
worth-after-column = after the budget years
worth-annuity-column = annuity
worth-discounted-column = discounted
worth-realisation-column = nothing at
worth-delay-column = delay
worth-columns-say = Cost: direct cost and team time. Peak need: what our budget must find at most, cumulative. NNB: net benefit per budget krone. Annuity: net present value as the same amount each year. Nothing at: the realisation of all benefits at which net present value is nothing. Delay: what a year's delay costs.
worth-points = { $number } percentage points
worth-active = active
worth-cost = direct cost and team time
worth-peak-need = peak funding need
worth-in-year = in year
worth-nnb = net benefit per budget krone
worth-view-budget = Our budget
worth-view-society = Society
worth-budget = our budget
worth-effect-column = without team time
worth-society = society
worth-npv = net present value
worth-npv-budget = net present value, our budget
worth-npv-society = net present value, society
worth-after = of which after the budget years
worth-without-time = net present value without team time
worth-annuity = annuity per year
worth-rate = rate of return
worth-no-rate = none
worth-payback = payback
worth-discounted-payback = discounted payback
worth-realisation = nothing at realisation
worth-delay = cost of a year's delay
worth-mandatory = mandatory
worth-mandatory-says = Mandatory (by law or by the owner): not judged by payback.
worth-self-financing = self-financing
worth-outside-no-flow = { $name } is outside the analysis: no cash flow lies within it, so there is no number.
worth-outside-cost-after = { $name } is outside the analysis: costs come in { $year }, after it ends, so there is no number.
worth-several-rates = { $name }, { $view }: several rates of return. The flow changes between cost and gain more than once, so use net present value.
worth-why-no-rate = { $name }, { $view }: no rate of return ({ $reason }).
worth-earlier = { $name }, { $view }: the cumulative flow came out of the red after { $years } years too, but not for good.
worth-ranking = Order
worth-rank = no.
worth-by-npv = by net present value
worth-by-nnb = by net benefit per budget krone
worth-ranking-says = Net present value answers what gives society most where the money reaches for everything; net benefit per budget krone answers what should come first where money is short.
worth-portfolio = The portfolio: all active initiatives
worth-together = together
worth-all-active = with all less without any
worth-beyond-null = beyond the null alternative
worth-overlap = overlap (present value)
worth-overlap-says = Overlap is what the initiatives alone would retire beyond the items there are; it is taken away.
worth-overlap-is = Overlap between the initiatives, taken away from the gains: { $amount } (present value).
worth-none-active = No initiative is active in the plan.
worth-left-out = Outside the analysis, and so not in the sum: { $names }.
worth-kinds = What the active initiatives are for
worth-count = count
worth-share = share
worth-teams = Teams' development time
worth-booked = { $name }: booked
worth-free = { $name }: free
worth-overbooked = { $name } is booked beyond what there is: { $years }.
worth-one = { $name } · { $kind } · { $status } · { $active } · start { $start }, effect through { $end } · direct cost and team time { $cost }
worth-is-active = active
worth-is-not-active = not active
worth-selection = The chosen initiatives together, as if only they were active
worth-worth = worth
worth-peak-says = Peak funding need: { $amount } in { $year } (our budget, cumulative, not discounted).
worth-no-peak = Peak funding need: none; the cumulative flow is never below zero.
worth-nnb-says = Net benefit per budget krone: { $number }.
worth-nnb-self-financing = Net benefit per budget krone: self-financing, because public budgets together gain.
worth-nnb-none = Net benefit per budget krone: no number, because public budgets neither lose nor gain.
worth-frame = From benefit to frame: of 100 kr of benefit (present value) { $room } kr come back as room, { $taken } kr are taken out of the frame, { $time } kr are freed time or quality with us and { $others } kr fall to others.
worth-no-benefits = From benefit to frame: no benefits with a price.
worth-unpriced = Effects without a price, in no sum: { $count }.
worth-parties = Who pays and who gains (present value)
worth-parties-by-year = Who pays and who gains, net by year (not discounted)
worth-party = who
worth-pays = pays
worth-gets = gets
worth-net = net
party-us = we
party-owner = the owner
party-taxpayers = taxpayers
worth-transfer = No public body is worse off if { $amount } go from { $from } to { $to }.
worth-lacking = Public bodies that lose lack { $amount } that no other public body gains.
worth-break-even-budget = Where net present value in our budget is nothing, one assumption at a time
worth-break-even-society = Where net present value for society is nothing, one assumption at a time
worth-assumption = assumption
worth-now = now
worth-nothing-at = nothing at
worth-distance = distance
worth-can-be = possible
worth-possible = yes
worth-impossible = no
worth-no-value = no value
assumption-direct_costs = direct costs
assumption-booked_time = booked team time
assumption-run_cost = run cost per year
assumption-full_value = full value: { $benefit }
assumption-retired_share = share of the item: { $benefit }
assumption-realisation = realisation: { $benefit }
assumption-retained = share of the gain that we keep
assumption-life_years = years of effect
assumption-discount_rate = discount rate (rate of return)
worth-gates = Stopping at a gate
worth-gate = after step
worth-year-end = at the end of
worth-spent = spent
worth-spent-time = team time spent
worth-not-spent = not spent
worth-freed = freed in the frame
worth-freed-time = team time freed
worth-effects = Effects without a price (in no sum)
worth-effect = effect
worth-consequence = consequence
worth-flows-budget = Cash flow in our budget
worth-flows-society = Cash flow for society
worth-year = year
worth-flow = flow
flow-direct_cost = direct
flow-booked_time = team time
flow-run_cost = run
flow-parallel_cost = parallel run
flow-gain = gain
flow-taken_out = taken out
flow-co_funding = co-funding
flow-freed_time = own time
flow-public_gains = other budgets
flow-others = others
flow-sale = sale
flow-residual = residual value
flow-tax = tax cost
help-worth = What initiatives are worth, in our budget and for society, and who pays and gains
help-initiative = the initiative's id; several are also taken together (without it: all, and the portfolio)
help-flows = show the cash flows by year (json always has them)
help-worth-columns = Columns of the csv
help-worth-flow-columns = Columns of the csv with --flows (without an initiative: all together)
usage-initiative = There is no initiative “{ $found }” in the plan. It has: { $known }.
usage-no-initiatives = no initiatives

## Reference library
library-title = Similar programmes
library-basis = Real programmes most alike in size and kind. Amounts in their own currency, in millions. They change no figure of the plan.
library-none = Without a direct cost there is no size to compare.
library-cost = The cost became { $median } times the first estimate at the median ({ $low }–{ $high }); { $count } of { $all } have both figures.
library-cost-none = None of the { $all } has both a first and a last cost.
library-time = They were { $median } years later than planned at the median ({ $low }–{ $high }); { $count } of { $all } have both figures.
library-time-none = None of the { $all } has both a planned and an actual end.
library-place = Payback here: { $ours }. Of { $with } with figures: { $quicker } quicker, { $same } as quick, { $slower } slower, { $never } never.
library-place-none = None of them has a payback to a budget to compare with.
library-place-begun = Payback here counts from { $year }, without what was spent before, and is not compared.
library-all = Show all { $count }
library-fewer = Show fewer
library-costs = First { $first }, last { $last } million { $currency }
library-one-cost = Cost { $first } million { $currency }
library-source = Source: { $source } ({ $sure })
library-sure-seen = read in the primary source
library-sure-seen-secondary = read in a secondary source
library-sure-derived = computed from figures that were read

## Evidence: what became of proposed appropriations
evidence-title = Where room usually lies
evidence-scope = { $count } chapters, { $years }
evidence-no-rule = This is experience and no rule. No figure of the plan rests on it.
evidence-show = Show the figures
evidence-hide = Hide the figures
evidence-kind-operating = Operating costs (01)
evidence-kind-special-operating = Special operating costs (21–29)
evidence-kind-equipment = Major equipment (45)
evidence-kind-other-investment = Other investment (30–49)
evidence-kind-transfers = Transfers (50–89)
evidence-all = The Storting adopted { $same } of { $all } proposals unchanged. During the year, { $changed } of { $later } appropriations were changed, wage settlements included.
evidence-decision-of = { $posts }: the Storting adopted something else than proposed in { $changed } of { $all } cases in { $years }; { $middle }.
evidence-during-year-of = { $posts } during the year: { $changed } of { $all } appropriations were changed in { $years }, { $up } up and { $down } down; { $middle }.
evidence-accounts-of = Of { $all } appropriations in { $years }, { $down } were not used in full, and in { $up } the accounts were higher; { $middle }.
evidence-middle = the median change was { $percent }
evidence-middle-few = too few for a median
evidence-own = { $chapter }: { $changed } of { $all }: { $cases }.
evidence-own-many = { $chapter }: { $changed } of { $all }, { $up } up and { $down } down; { $middle }.
evidence-own-up = { $chapter }: { $changed } of { $all }, all of them up; { $middle }.
evidence-own-down = { $chapter }: { $changed } of { $all }, all of them down; { $middle }.
evidence-own-accounts = { $chapter }: of { $all }, { $down } were not used in full, and in { $up } the accounts were higher; { $middle }.
evidence-middle-accounts = the median difference was { $percent }
evidence-own-none = { $chapter }: none of { $all }.
evidence-own-nothing = { $chapter }: nothing to compare.
evidence-chapter = Chapter { $chapter }
evidence-chapters = Own chapters
evidence-not-there = None of the plan’s chapters is among the { $count } here.
evidence-decision = From proposal to decision, { $years }
evidence-during-year = During the year, { $years }
evidence-accounts = Used of posts 45, { $years }
evidence-decision-note = The proposal is Gul bok. What the Government itself proposed later counts as a change. Proposals for 2020 are missing.
evidence-busiest = { $posts }: { $held } of { $changed } changes came in the budgets of { $years }.
evidence-during-year-note = From the adopted budget to every decision of the year. Wage settlements are handed out then too, so more for operations is not in itself new room.
evidence-accounts-note = The accounts include last year’s money and refunds, so more than the appropriation is not overspending. Post 45 pays for furniture and hardware too.
evidence-and = { $first } and { $last }
evidence-column-posts = Posts
evidence-column-all = Count
evidence-column-unchanged = Same
evidence-column-up = Up
evidence-column-down = Down
evidence-column-middle = Median
evidence-of = { $changed } of { $all }
evidence-row = { $posts }: { $all } compared, { $unchanged } the same, { $up } up, { $down } down; { $middle }
evidence-row-own = { $row }; { $chapter }: { $changed } of { $all } changed
evidence-largest = Largest: { $cases }
evidence-cases = Only { $cases }
evidence-case = { $change }, { $amount } (ch. { $chapter } post { $post }, { $year })
evidence-from-nothing = from nothing
evidence-case-own = { $change } ({ $year })
evidence-case-post = { $change } (post { $post }, { $year })
evidence-history = { $chapter }, { $body }, year by year
evidence-strip-decision = The Storting’s decision
evidence-strip-during-year = During the year
evidence-strip-accounts = The accounts
evidence-direction-up = up
evidence-direction-down = down
evidence-direction-unchanged = the same
evidence-strip-row = { $what }, post { $post }: { $years }
evidence-told = { $year }: { $from } → { $to }, { $direction }
evidence-said = { $year } { $direction }
evidence-basis = The chapters are of bodies with much IT and were not chosen at random. Nominal kroner. Each year is compared with itself, so a move between chapters is no change here.
evidence-source = Source: { $source }
