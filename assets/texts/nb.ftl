# Handlingsrom, bokmål. Translators edit these files; the keys are the same in all three.

## Numbers and units
unit-kroner = kr
amount-kroner = { $number } kr
amount-thousand = { $number } tusen kr
amount-million = { $number } mill. kr
unit-thousand = 1000 kr
unit-million = mill. kr
prices-fixed = faste { $year }-kroner
prices-nominal = løpende kroner
vat-net_accounted = uten mva. (nettoført)
vat-cost = med mva.
vat-compensated = uten mva. (kompenseres)
vat-deductible = uten mva. (fradrag)
time = kl. { $hour }.{ $minute }
percent = { $number } %
year-none = ingen i årene som er beregnet
not-applicable = –

## Measures
measure-lasting_frame = varig ramme
measure-frame = ramme
measure-spendable = samlet tildeling
measure-spendable-other = disponibelt
measure-carried_in = overført fra i fjor
measure-gross_operations = drift før frigjøring
measure-released = frigjort
measure-released_operations = frigjort av drift
measure-released_development = frigjort av utvikling
measure-operations = drift
measure-maintenance = derav forvaltning
measure-it_operations = drift av IT
measure-it_development = utvikling av IT
measure-gross_development = utvikling før frigjøring
measure-development = utvikling
measure-further_development = derav videreutvikling
measure-target_amount = utviklingsmålet i kroner
measure-envelope = utvikling med ufordelt
measure-unallocated = ufordelt til utvikling
measure-development_share = utviklingsandel av varig ramme
measure-operations_share = drift som andel av varig ramme
measure-it_development_share = utviklingsandel av IT-pengene
measure-planned_spending = planlagt bruk
measure-expected_underspend = ventet mindreforbruk
measure-spending = bruk
measure-spending_before_releases = bruk uten frigjøring
measure-underspend_before_releases = ventet mindreforbruk uten frigjøring
measure-balance = balanse
measure-surplus = til overs
measure-shortfall = overskridelse
measure-to_free = inndekningsbehov
measure-covered = dekket
measure-uncovered = ikke dekket
measure-carried_out = overføres til neste år
measure-lapses = bortfall
measure-room_after_operations = plass etter drift
measure-development_today = dagens utvikling
measure-squeeze_year = skvisår
measure-empty_year = tomt år
measure-compensation = pris- og lønnskompensasjon
measure-index = deflator
measure-line = bevilgning
measure-lasting = varig bevilgning
measure-once = engangsendringer
measure-income_added = inntekter som legges til
measure-carry_cap = kan høyst overføres
measure-line_path = varig bevilgning før avrunding
measure-line_compensation = kompensasjon med egen lønnsandel
measure-compensation_factor = avvik i kompensasjon
measure-item = driftspost (før frigjøring)
measure-item_path = driftspost før avrunding
measure-team = teamkostnad
measure-team_run = teamets drift
measure-team_development = teamets utvikling
measure-team_maintenance = teamets forvaltning
measure-team_further_development = teamets videreutvikling
measure-team_new_development = teamets nyutvikling
measure-team_path = teamkostnad før avrunding
measure-role = rolle
measure-release = frigjøring
measure-release_operations = frigjøring av drift
measure-release_development = frigjøring av utvikling
measure-releasable = kan frigjøres
measure-nominal_growth = nominell vekst
measure-real_growth = realvekst (faktor)

## Kinds of things
kind-plan = planen
kind-line = bevilgningslinje
kind-change = endring
kind-item = driftspost
kind-team = team
kind-role = rolle
kind-profile = vekstprofil
kind-release = frigjøring
kind-scenario = scenario

## Fields
field-name = navn
field-body = virksomhet
field-as_of = dato for planen
field-first_year = første år
field-budget_years = budsjettår
field-analysis_years = beregnede år
field-price_year = prisår
field-own_rules = eget regelsett
field-rule_set = regelsett
field-vat = merverdiavgift
field-compensation = kompensasjon
field-wage_share = lønnsandel
field-wage_compensation = lønnskompensasjon
field-price_compensation = priskompensasjon
field-wage_drift = lønnsglidning
field-general_price = konsumpris
field-attrition = naturlig avgang
field-target_share = mål for utviklingsandel
field-kind = slag
field-growth = vekst
field-chapter = kapittel
field-post = post
field-base = beløp
field-real_growth = realvekst
field-cut = effektiviseringskrav
field-overrides = fastsatt beløp
field-transferable = kan overføres
field-shared_with = kan nyttes under
field-previous = bevilgning året før
field-opening_carry = overført inn i første år
field-expected_underspend = ventet mindreforbruk
field-adds_to = legges til
field-year = år
field-amount = beløp
field-duration = varighet
field-category = kategori
field-class = drift eller forvaltning
field-it = IT
field-paid_from = betales fra
field-profile = vekstprofil
field-from = fra
field-until = til og med
field-binding = binding
field-contract-until = avtalens siste år
field-contract-at_end = ved avtalens slutt
field-contract-years = forlenges med, år
field-contract-notice_months = oppsigelse, måneder
field-contract-exercise_by = opsjonsfrist
field-contract-break_notice_months = kan brytes med varsel, måneder
field-released_by = kan frigjøres av
field-releasable = kan frigjøres
field-lead_years = ledetid, år
field-fte = årsverk
field-vacancy = ledige stillinger
field-run_share = driftsandel
field-run_forvaltning = forvaltning av driften
field-further_development = videreutvikling
field-one_off_until = engangsmidler til og med
field-count = antall
field-employment = ansettelse
field-yearly_cost = kostnad per årsverk
field-wage = lønn
field-pension = pensjon
field-employers_contribution = arbeidsgiveravgift
field-other = andre kostnader
field-overhead_included = påslag er med
field-hours = timer
field-rate = timepris
field-item = driftspost
field-team = team
field-share = andel
field-from_year = fra år
field-level = beslutningsnivå
field-why = hvorfor
field-consequence = konsekvens
field-parent = bygger på

## Words of fields
word-profile-kind-wages = lønn
word-profile-kind-purchases = kjøp
word-profile-kind-licences = lisenser
word-profile-kind-rent = leie
word-profile-kind-custom = annet
word-line-kind-operating = driftsutgifter
word-line-kind-special_operating = spesielle driftsutgifter
word-line-kind-investment = investering
word-line-kind-grants_and_other = tilskudd og annet
word-line-kind-income = inntekt
word-change-kind-adopted_budget = saldert budsjett
word-change-kind-revised_budget = revidert budsjett
word-change-kind-full_year_effect = helårsvirkning
word-change-kind-technical_move = teknisk flytting
word-change-kind-price_adjustment = prisjustering
word-change-kind-efficiency = effektivisering
word-change-kind-gain_taken_out = gevinst tatt ut
word-change-kind-new_initiative = nytt tiltak
word-change-kind-one_off = engangsbeløp
word-duration-lasting = varig
word-duration-once = engangs
word-category-staff = Personell
word-category-systems_and_licences = Systemer og lisenser
word-category-hosting_and_cloud = Drift og sky
word-category-premises = Lokaler
word-category-purchased_services = Kjøpte tjenester
word-category-other = Annet
word-class-drift = drift
word-class-forvaltning = forvaltning
word-binding-free = fri
word-binding-mandated = tildelingsbrev
word-binding-statutory_task = lovpålagt oppgave
word-binding-statutory_amount = lovfestet beløp
word-binding-contract = avtale
word-contract-at_end-tendered_again = konkurranse på nytt
word-contract-at_end-renews = fornyes
word-contract-at_end-option = opsjon
word-employment-employees = ansatte
word-employment-consultants = konsulenter
read-yes = ja j sann x 1
read-no = nei n usann 0

## Trail and use
trail-real_growth = realvekst
trail-compensation_difference = avvik i kompensasjon
trail-cut = effektiviseringskrav
trail-decided = fastsatt beløp

## Certainty and status
certainty-adopted = vedtatt
certainty-proposed = foreslått
certainty-announced = varslet
certainty-assumed = forutsatt
status-confirmed = bekreftet i kilden
status-unconfirmed = ikke bekreftet
status-assumption = forutsetning

## Severity
severity-error = feil
severity-breach = overskridelse
severity-warning = varsel
severity-note = merknad

## Findings
finding-unknown-rule-set = Regelsettet «{ $text }» finnes ikke; planen er beregnet som stat, bruttobudsjettert.
finding-too-large = Beløpene blir for store til å beregnes.
finding-no-line = { $amount } skal brukes, men planen har ingen bevilgningslinje å betale fra.
finding-lost-change = En endring i scenarioet «{ $other }» passer ikke lenger og er uten virkning: { $subject } ({ $text }).
finding-unreadable = { $subject }: «{ $text }» kunne ikke leses; verdien før gjelder.
finding-dangling = { $subject } viser til { $other }, som ikke finnes.
finding-shortfall = { $year }: { $subject } overskrides med { $amount }.
finding-lapse = { $year }: { $amount } på { $subject } kan ikke overføres og faller bort.
finding-carried-pays-lasting = { $year }: { $amount } overførte penger på { $subject } betaler noe varig.
finding-surplus-with-new-money = { $year }: { $subject } får nye penger og har likevel { $amount } til overs.
finding-shared-line-can-help = { $year }: { $amount } kan dekkes fra { $other }, som kan nyttes under { $subject } (de samme pengene kan brukes én gang).
finding-cliff = { $year }: Engangsmidlene til { $subject } er slutt; { $amount } mangler varig finansiering.
finding-target-ignored = { $year }: Utviklingsmålet er satt til side, fordi den varige rammen ikke er større enn null.
finding-contract-expired = Avtalen for { $subject } gikk ut i { $other }, før planen begynner.
finding-contract-without-end = Avtalen for { $subject } har ingen sluttdato og regnes som låst.
finding-give-notice = { $over ->
    [yes] Fristen for å si opp avtalen for { $subject } gikk ut { $by }; den fornyes.
   *[no] Avtalen for { $subject } må sies opp innen { $by }, ellers fornyes den.
}
finding-use-option = { $over ->
    [yes] Fristen for opsjonen på { $subject } gikk ut { $by }.
   *[no] Opsjonen på { $subject } må brukes innen { $by }.
}
finding-start-tender = { $over ->
    [yes] Ny konkurranse om { $subject } burde vært i gang innen { $by }.
   *[no] Ny konkurranse om { $subject } må være i gang innen { $by }.
}
finding-empty-interval = { $subject } slutter før den begynner og er uten virkning.
finding-override-outside = { $subject }: beløpet for { $year } ligger utenfor årene den varer eller planen regner, og er uten virkning.
finding-change-before-start = { $subject } kommer før planens første år og er uten virkning.
finding-release-locked = { $subject } skal virke fra et år der pengene er låst{ $through ->
    [none] .
   *[other] { " " }til og med { $through }.
}
finding-release-too-much = Frigjøringene av det samme ber til sammen om mer enn det som kan frigjøres ({ $subject }).
finding-release-unexplained = { $subject } mangler begrunnelse eller konsekvens.
finding-release-level = { $subject } må avgjøres på et høyere nivå: { $level }.
finding-paid-from-income = { $subject } er satt til å betales fra en inntektslinje; den betales fra første driftslinje.
finding-adds-to-income = { $subject } legges til en inntektslinje og øker ingen bevilgning.
finding-contract-date-missing = Avtalen for { $subject } mangler fristen: måneder for oppsigelse eller dato for opsjonen.
finding-faster-than-attrition = { $subject }: går fortere enn den naturlige avgangen{ $fte ->
    [none] .
   *[other] { " " }(med { $fte } årsverk).
}
finding-no-operating-line = Planen har ingen driftslinje; det som ikke har en linje, betales fra { $subject }.
finding-wage-share-missing = Lønns- og priskompensasjon er lagt inn hver for seg, men uten lønnsandel; da teller bare priskompensasjonen.
finding-no-compensation = Ingen pris- og lønnskompensasjon er lagt inn; faste og løpende kroner blir like.
finding-compensation-twice = Kompensasjonen er lagt inn både samlet og delt; den samlede gjelder.
finding-no-discount-rate = Nåverdien skal regnes med én rente, men ingen er lagt inn; regelsettets renter brukes.
finding-discount-rate-unused = En kalkulasjonsrente er lagt inn, men nåverdien regnes med andre renter.
finding-same-post = { $subject } har samme kapittel og post som { $other }.
finding-post-and-kind = { $subject }: postnummeret hører til et annet slag linje.
finding-rules-not-valid = Regelsettet gjelder { $text } og ikke for planens første år.
finding-simplified-rules = Regelsettet er forenklet: til å vise med, ikke til å vedta budsjett med.
finding-no-source = Innlagte beløp uten kilde: { $text }.
finding-squeeze = { $year } er skvisår: uten nye vedtak er plassen etter drift { $amount }, mindre enn dagens utvikling.
finding-empty = { $year } er det første året uten plass: driften alene tar hele den varige rammen (plassen er { $amount }).

mend-free-or-lower = Frigjør drift, senk målet eller be om penger.
mend-spend-once-or-plan-less = Bruk dem på noe som skjer én gang, eller planlegg med mindre.
mend-lasting-money-or-end = Finn varige penger, eller la det ta slutt.
mend-move-between-lines = Flytt penger mellom de to linjene.
mend-correct-value = Rett eller fyll inn verdien.
mend-choose-rule-set = Velg et annet regelsett.
mend-add-line = Legg til en bevilgningslinje.
mend-remove-change = Fjern endringen fra scenarioet.
mend-act-by-date = Sett fristen i kalenderen.
mend-take-effect-later = La frigjøringen virke senere.
mend-take-less = Ta mindre.
mend-say-why = Skriv hvorfor, hva det betyr og hvem som får vite det.
mend-ask-level = Spør nivået som kan avgjøre.
mend-choose-line = Velg en utgiftslinje.
mend-decide-before = Avgjør drift eller utvikling før det året.
mend-be-aware = Greit å vite.
mend-say-source = Skriv hvor beløpene kommer fra, og hvor sikre de er.

## Why a change cannot be made
refusal-no-such-thing = { $other } finnes ikke
refusal-no-such-field = feltet finnes ikke
refusal-year-needed = det trengs et år
refusal-no-year = feltet har ikke verdier per år
refusal-wrong-kind = verdien er av feil slag
refusal-out-of-bounds = må være fra { $min } til { $max }
refusal-too-many-decimals = høyst { $max } desimaler
refusal-too-long = høyst { $max } tegn
refusal-not-a-word = må være en av: { $words }
refusal-dangling = viser til { $other }, som ikke finnes
refusal-needed = kan ikke være tom
refusal-start-needed = verdien for de andre årene må settes først
refusal-id-taken = { $other } finnes fra før
refusal-still-used = er fortsatt i bruk av { $other }
refusal-too-many = høyst { $max } av hvert slag
refusal-circle = scenarioet ville bygge på seg selv
refusal-not-here = går ikke an her

## Faults in a plan file
fault-place = { $file }{ $line ->
    [none] { "" }
   *[other] , linje { $line }
}{ $path ->
    [none] { "" }
   *[other] , { $path }
}
fault-too-large = Filen er for stor: grensen er { $max } byte. Er det en budsjettplan?
fault-cannot-read = Kan ikke lese filen: { $why }
fault-cannot-write = Kan ikke lagre filen: { $why }
system-not-there = den finnes ikke. Sjekk navnet og mappen.
system-no-folder = mappen finnes ikke. Sjekk stien, eller velg et annet sted.
system-is-folder = det er en mappe. Velg filen i den.
system-no-access = ingen tilgang. Sjekk rettighetene, eller velg et annet sted.
system-no-space = disken er full. Frigjør plass, eller velg et annet sted.
fault-empty = Filen er tom. Velg en annen fil, eller lag en ny plan.
fault-other-id = Der står id-en «{ $found }», men endringen gjelder «{ $named }». Skriv den samme begge steder.
unknown-key = Nøkkelen «{ $key }» ({ $at }) er ukjent: den tas vare på og har ingen virkning.
unknown-key-misspelt = Nøkkelen «{ $key }» ({ $at }) er ukjent og har ingen virkning. Mente du «{ $known }»?
fault-not-utf8 = { $utf16 ->
    [yes] Filen er lagret som UTF-16. Lagre den som UTF-8.
   *[no] Filen er ikke UTF-8-tekst. Lagre den som UTF-8.
}
fault-byte-order-mark = Filen begynner med et usynlig merke (BOM). Lagre den som UTF-8 uten BOM.
fault-truncated = Filen slutter før den er ferdig: en klamme eller et anførselstegn mangler, eller filen er kuttet av. Rett slutten, eller hent den fra en sikkerhetskopi.
fault-syntax = Teksten er ikke JSON fra tegn { $found } på linjen. Rett komma, anførselstegn og klammer der.
fault-too-deep = Innholdet er nøstet dypere enn { $max } nivåer. Fjern nivåene; en plan trenger dem ikke.
fault-too-many-values = Filen har flere enn { $max } verdier. Er det en budsjettplan?
fault-duplicate-key = Nøkkelen «{ $found }» står to ganger. Fjern den ene.
fault-not-a-plan = Filen er ikke en Handlingsrom-plan («format» skal være «handlingsrom-plan»). Velg en annen fil.
fault-newer-version = Planen er skrevet av et nyere program (versjon { $found }; dette leser til og med { $max }). Oppdater Handlingsrom.
fault-unknown-version = Versjonen er ukjent; den skal være tallet { $max }. Rett «version».
fault-missing = «{ $found }» mangler. Legg den til.
fault-wrong-type = Der står { $found }. Skriv { $expected }.
fault-refused = { $found }: { $why }. Rett verdien.
fault-both = Nøklene «{ $found }» og «{ $other }» kan ikke stå sammen. Fjern den ene.
expected-object = et objekt, {"{ … }"}
expected-list = en liste, [ … ]
expected-text = tekst i anførselstegn
expected-amount = et beløp i kroner som tekst, for eksempel "1234567.89"
expected-percent = prosent som tekst, for eksempel "2.5"
expected-rates = prosent som tekst, eller et objekt med prosent fra og med hvert år
expected-amounts_by_year = beløp for hvert år, for eksempel {"{"}"2029": "1500000"{"}"}
expected-count = et tall som tekst, for eksempel "12.5"
expected-whole = et helt tall
expected-year = et årstall, for eksempel 2029
expected-date = en dato, for eksempel "2027-01-31"
expected-flag = true eller false
expected-word = et av ordene som feltet kjenner
expected-id = en id: liten bokstav først, så små bokstaver, sifre, _ og -
expected-place = stedet til en verdi, for eksempel line:p01.base
expected-thing = tingen som endres, for eksempel item:ny
expected-change = en av set, annotate, add, remove og move

## Faults in an own rule set
fault-not-a-rule-set = Filen er ikke et regelsett («levels» mangler). Velg en annen fil.
fault-rule-set-too-large = Regelsettet er for stort: grensen er { $max } byte.
fault-unknown-key = Nøkkelen «{ $found }» er ukjent. Fjern den, eller mente du «{ $known }»?
rule-fault-not-an-id = «{ $found }» kan ikke være en id. Skriv liten bokstav først, så små bokstaver, sifre, _ og -.
rule-fault-id-is-shipped = Programmet har allerede et regelsett med id «{ $found }». Gi ditt en annen id.
rule-fault-name-is-shipped = Programmet har allerede et regelsett som heter «{ $found }». Gi ditt et annet navn.
rule-fault-id-twice = Id-en «{ $found }» står to ganger. Gi det ene virkemiddelet en annen id.
rule-fault-not-four-levels = Der er { $found } nivåer. Skriv fire, fra virksomheten selv og oppover.
rule-fault-outside = Der står { $found }. Skriv et tall fra { $min } til { $max }.
rule-fault-too-many-levers = Der er { $found } virkemidler. Høyst { $max } er mulig; fjern noen.
rule-fault-ends-before-start = Siste år, { $to }, er før første år, { $from }. Rett et av dem.
rule-fault-overlap = Vilkårene fra { $found } overlapper de foregående. Sett dem i rekkefølge, og la de foregående slutte året før.
rule-fault-share-outside = Der står { $found }. Skriv en andel fra 0 til 100 prosent.
rule-fault-not-positive = Der står { $found }. Skriv et beløp over null.
rule-fault-empty = Der står ingenting. Skriv en tekst.
rule-fault-no-category = Andelen for «{ $found }» mangler. Legg den til.
rule-fault-unknown-category = «{ $found }» er ikke en kategori her. Fjern den.
rule-fault-no-scheme = Kalkulasjonsrenten «{ $found }» finnes ikke. Skriv en av { $known }.
rule-fault-not-a-day = Dagen finnes ikke hvert år. Rett måneden eller dagen.

## The bridge
bridge-cuts = effektiviseringskrav
bridge-frame_growth = realvekst i rammen
bridge-frame_compensation = avvik i kompensasjon
bridge-frame_changes = varige endringer i rammen
bridge-frame_decided = fastsatte rammebeløp
bridge-growth = vekst ut over kompensasjonen: { $name }
bridge-own_growth = annen realvekst
bridge-contracts = avtaler som begynner, slutter eller endres
bridge-begins = drift som begynner
bridge-ends = drift som slutter
bridge-decided = fastsatte driftsbeløp
bridge-rounding = avrunding

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
how-steps = summen
how-positive_part = summen, men aldri under null
how-smallest = det minste av disse
how-share = summen av det øverste i prosent av det som står etter ÷
how-weighted = lønnsandelen av lønnskompensasjonen, resten av priskompensasjonen
how-first_year_below = det første året der plassen er mindre enn dagens utvikling
how-first_year_empty = det første året der plassen ikke er over null
how-no_limit = ingen grense
rounding-none = ikke avrundet
rounding-posting = avrundet til øre
rounding-cost = avrundet til øre, aldri under null
rounding-cap = rundet ned til øre
origin-definition = per definisjon
origin-years_passed = år siden første år, pluss ett
origin-rule = regel { $name } ({ $status }; { $source })
explain-entered = lagt inn
explain-source = kilde: { $source }
explain-above = (vist over)
explain-locked = låst til og med { $year }
explain-locked-open = låst uten slutt

## Command line: forecast
forecast-title = { $body }: { $plan }
forecast-basis = { $scenario } · { $unit }, { $prices } · { $vat } · { $rules }
forecast-scenario = Scenario «{ $name }»
forecast-base = Grunnlaget
forecast-lines = Per linje
forecast-squeeze = Skvisår { $year }: uten nye vedtak er plassen etter drift da { $room }, mindre enn dagens utvikling på { $today }.
forecast-no-squeeze = Ingen skvisår i de { $years } årene som er beregnet: plassen etter drift blir aldri mindre enn dagens utvikling på { $today }.
forecast-empty = Tomt år { $year }: driften alene tar hele den varige rammen.
forecast-bridge = Hva som spiser plassen etter drift, fra { $from } til { $to } ({ $start } → { $end }):
forecast-to-free = Inndekningsbehov: størst i { $year } med { $amount }; varig nivå (siste budsjettår) { $lasting }.
forecast-nothing-to-free = Ingenting må dekkes inn i budsjettårene.
forecast-to-free-lasting = Inndekningsbehov: størst i { $year } med { $amount }, som også er det varige nivået (siste budsjettår).
forecast-left = Til overs og overført: { $first } i { $from }, { $last } i { $to }. Det er engangspenger og betaler ikke noe varig.
forecast-carried = Overførte penger er de samme nominelle kronene, og derfor mindre i faste kroner året etter.
forecast-rounded = Deler er avrundet så de summerer til den viste totalen.
forecast-fixed = Skvisår og plass etter drift regnes i { $prices }:
forecast-lapses = Bortfall: størst i { $year } med { $amount }; det skjer i { $count ->
    [one] ett budsjettår
   *[other] { $count } budsjettår
}.
forecast-cover = Slik kan det frigjøres penger til det som ikke er dekket (forslag, ingenting er bestemt):
forecast-cover-none = Det som ikke er dekket, kan ingen frigjøring dekke:
forecast-cover-item = { $year }: ytterligere { $amount } av { $subject } ({ $share } av det som kan gå), varig – { $level }
forecast-cover-lever = { $year }: { $amount } med { $subject } – { $level }
proposal-from = { $lever } fra { $line }
forecast-cover-left = { $year }: { $amount } på { $line } er ikke plassert ennå
forecast-findings = Kontroller: feil: { $errors }, overskridelser: { $breaches }, varsler: { $warnings }, merknader: { $notes } (se check).

## Command line: check, rules, new
check-good = { $file }: planen er i orden. Varsler: { $warnings }, merknader: { $notes }.
check-summary = { $file }: feil: { $errors }, overskridelser: { $breaches }, varsler: { $warnings }, merknader: { $notes }.
check-scenario = { $scenario }:
check-shared = og som i grunnlaget: { $count }
check-solved = i grunnlaget, men ikke her: { $count }
rules-valid = gjelder { $span }
rules-span = fra { $from }
rules-span-to = fra { $from } til { $to }
rules-dated = { $rules } (sjekket { $date })
rules-simplified = forenklet
rules-name = verdi
rules-value = er
rules-status = hvor sikkert
rules-source = kilde
rule-yes = ja
rule-no = nei
rule-years = { $number } år
rule-months = { $number } måneder
rule-nothing = ingenting
rule-all = alt
rule-line-and-previous = årets og fjorårets bevilgning
rule-share-of-line = { $share } av bevilgningen
rule-equal-shares = spares over { $number } år, minst en like stor del hvert år
rule-by-the-end = spares innen { $number } år, alt ved slutten
rule-day = { $what }: { $when } { $before }
rule-day-of-month = { $day }. { $month }
rule-in-budget-year = i budsjettåret
rule-year-before = året før budsjettåret
rule-years-before = { $number } år før budsjettåret
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
rules-good = { $file }: regelsettet er i orden.
rules-hint = «rules ID» viser alle verdiene med kilder.
new-written = Skrev { $file }: en tom plan fra { $year }. Legg inn linjer, driftsposter og team.
new-exists = { $file } finnes fra før og er ikke rørt. Velg et annet navn.
new-plan-name = Ny plan
new-line-name = Driftsutgifter
new-wages = Lønn
new-purchases = Kjøp av varer og tjenester
new-licences = Lisenser
new-rent = Husleie
usage-scenario = Scenarioet «{ $found }» finnes ikke i planen. Den har: { $known }.
usage-no-scenarios = ingen scenarioer
usage-figure = «{ $found }» er ikke et tall i planen. Skriv for eksempel balance@{ $year }, line:{ $line }@{ $year } eller squeeze_year.
usage-figure-year = { $found } finnes for årene { $from }–{ $to }.
usage-figure-like = «{ $found }» er ikke et tall i planen. Mente du { $like }?
usage-figure-needs-year = «{ $found }» trenger et år: { $found }@{ $year }.
usage-rules = Regelsettet «{ $found }» finnes ikke. Disse finnes: { $known }.
usage-command = Kommandoen «{ $found }» finnes ikke. Se --help.
usage-missing = Det mangler noe: { $found }. Se --help.
usage-value = «{ $found }» går ikke for { $argument }. Velg en av: { $known }.
usage-number = «{ $found }» går ikke for { $argument }. Se --help.
usage-argument = «{ $found }» er ikke forstått. Se --help.
usage-size = «{ $found }» er ingen bildestørrelse. Skriv bredde og høyde i punkter som 1440x900, fra { $smallest } til { $largest }.
usage-scale = «{ $found }» er ingen skala. Skriv et tall fra { $fewest } til { $most }.
usage-output = Kan ikke skrive ut: { $text }

## Help
help-about = Handlingsrom: budsjett, drift og utvikling over flere år, og hvor mye rom som er igjen.
help-usage = Bruk
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-examples = Eksempler
help-forecast = Ramme, drift, utvikling, inndekningsbehov, bortfall og skvisår, år for år
help-check = Si fra om alt i planen som er feil eller tvilsomt
help-explain = Forklar et tall ned til det som er lagt inn
help-new = Skriv en ny, tom plan
help-schema = Skriv JSON-skjemaet for planfilen
help-rules = Vis regelsettene med kilder
help-plan = planfilen (*.handlingsrom.json)
help-plan-new = filen som skal skrives
help-figure = tallet, for eksempel balance@2030 eller item:lisenser@2029
help-rule-set = regelsettets id, eller filen til et eget regelsett
help-rules-json = skriv regelsettet som JSON, til å begynne et eget med
help-figures = Tall
help-unit-explain = enhet
help-as-of = planens dato (uten den: i dag)
help-language = språk
help-scenario = scenarioets id
help-prices = priser
help-unit = enhet i tabellen (csv og json er alltid i kroner og øre)
help-format = form
help-strict = avslutt med 1 også ved overskridelser
help-depth = hvor mange ledd ned
help-year = planens første år
help-rules-for-new = regelsett for planen
help-help = vis hjelp
help-version = vis versjon
help-exit = Avslutter med 0 når alt er gjort, 1 når planen har feil (med --strict også overskridelser), 2 ved feil bruk.
help-a-command = KOMMANDO
help-more = [valg]
help-window-plan = planfilen som åpnes (*.handlingsrom.json); uten den begynner du på startsiden
help-window-scenario = scenarioet som vises først (id eller navn)
help-theme = lyst, mørkt eller som systemet
help-renderer = hva som tegner vinduet; uten valget prøves wgpu først der det finnes et grafikkort, så glow
help-picture = lagre visningen som PNG i stedet for å åpne vinduet; trenger ingen skjerm
help-view = visningen som vises først
help-size = bildets bredde og høyde i punkter, fra { $smallest } til { $largest }
help-scale = piksler per punkt i bildet, fra { $fewest } til { $most }
help-window-exit = Avslutter med 0 når vinduet er lukket eller bildet lagret, 1 når vinduet ikke kan åpnes eller filen ikke kan leses, 2 ved feil bruk. Uten skjerm, driver eller bibliotek sier programmet hva som mangler, viser planens tall her, lagrer Oversikt som { $file } og avslutter med 1.

## Program: when the window cannot be opened
launch-no-display = Finner ingen skjerm: verken DISPLAY eller WAYLAND_DISPLAY er satt. Start programmet fra et skrivebord, eller bruk handlingsrom-cli, som ikke trenger skjerm.
launch-silent-display = Skjermen som DISPLAY eller WAYLAND_DISPLAY viser til, svarer ikke. Sjekk at verdien er riktig og at du har lov til å bruke skjermen, eller bruk handlingsrom-cli, som ikke trenger skjerm.
launch-library = Vinduet trenger biblioteket { $library }, som ikke finnes på maskinen. På Debian og Ubuntu: sudo apt install { $packages }
launch-no-driver = Finner ingen skjermdriver som kan tegne vinduet. På Debian og Ubuntu: sudo apt install { $opengl } (OpenGL) eller sudo apt install { $vulkan } (Vulkan). Dette ble prøvd:
launch-broke = Programmet stoppet på grunn av en feil: { $text }. Ulagrede endringer fra før de siste sekundene tilbys neste gang du starter programmet.
launch-other = Vinduet lar seg ikke åpne: { $text }
launch-instead = I stedet for vinduet følger planens tall her, og Oversikt som bilde.
launch-instead-sample = I stedet for vinduet følger et eksempel her, og Oversikt som bilde. Oppgi en planfil for å se din egen plan.
launch-picture = Oversikt er lagret som { $file }
launch-no-picture = Bildet av Oversikt kan ikke lages: { $text }

## The headline: conclusion and price
headline = { $conclusion }, { $price }
headline-blank = Planen er tom
headline-grows = Utviklingen kan vokse til { $to } av varig ramme
headline-falls = Utviklingen faller fra { $from } til { $to } av varig ramme
headline-holds = Utviklingen holder seg på { $to } av varig ramme
headline-carries = Rammen bærer drift og team i alle budsjettårene
headline-outgrows = Drift og team vokser forbi rammen fra { $year }
price-on-line = { "" } på { $line }
price-missing = men i { $year } mangler det { $amount }{ $line }
price-missing-asked = men krever { $asked } fra { $level } og mangler { $amount } i { $year }
price-freed = og { $amount } frigjøres i { $year }, alt på egen hånd
price-freed-asked = og { $amount } frigjøres i { $year }, hvorav { $asked } krever ja fra { $level }
price-missing-outgrown = og i { $year } mangler det { $amount }{ $line }
price-missing-then = og da mangler det { $amount }{ $line }
price-missing-asked-outgrown = krever { $asked } fra { $level } og mangler { $amount } i { $year }
price-freed-outgrown = men { $amount } frigjøres i { $year }, alt på egen hånd
price-freed-asked-outgrown = men { $amount } frigjøres i { $year }, hvorav { $asked } krever ja fra { $level }
price-lapses = men { $amount } faller bort i { $year }
price-squeeze = men { $year } er skvisår uten nye vedtak

## Key figures
key-share = Utviklingsandel { $year }
key-share-beside = av varig ramme · { $first } i { $year }
key-to-free-partly = størst i { $year }: { $covered } dekket, { $missing } mangler · varig { $lasting }
key-to-free-uncovered = størst i { $year }, ikke dekket · varig nivå { $lasting }
key-to-free-covered = størst i { $year }, alt dekket · varig nivå { $lasting }
key-to-free-none = ingenting må dekkes inn
key-operations = Drift { $year }
key-operations-beside = { $number } fra { $year }, { $prices }
key-operations-released = { $number } mot uten nye vedtak
key-squeeze = Skvisår
key-squeeze-no = ingen
key-squeeze-beside = plass { $room } mot utvikling i dag { $today }
key-squeeze-none = til og med { $year } er det plass til dagens utvikling

## Oversikt
overview-frame-chart = Drift og utvikling innenfor rammen
overview-development-chart = Utvikling, forstørret fra null
overview-drag-hint = Dra i håndtakene: andel av varig ramme
overview-handle = Utviklingsandel { $year }
overview-handle-hint = Dra, eller ↑↓. Shift: 0,1. Alt: dette og alle senere år. Enter: skriv. Home: dagens andel. Delete: uten mål.
overview-at-floor = Teamene koster allerede så mye; frigjør team for å gå lavere.
overview-share-fault = «{ $text }» er ikke en andel. Skriv et tall fra 0 til 100, for eksempel 16,5.
overview-missing = mangler { $number }
overview-left = { $number } til overs
overview-squeeze = Skvisår { $year }
overview-today = I dag { $number }
overview-teams = Team { $number }
overview-wanted = Ønsket { $number }
overview-unallocated = Ufordelt { $number }
overview-bridge = Hva som spiser plassen etter drift
overview-bridge-title = Hva som spiser plassen etter drift, { $from }–{ $to }
bridge-room = Plass etter drift { $year }
overview-stairs-title = Slik dekkes { $year }
overview-show-stairs = Trapp
stairs-gap = Inndekningsbehov { $year }
stairs-others = { $count } andre, { $level }
stairs-carried = Overført fra i fjor
stairs-none = Ingenting må dekkes inn i { $year }.
stairs-step = { $name }, { $kind }: { $amount }
stairs-name = Trapp fra inndekningsbehovet til det som ikke er plassert
flat-title = Den samme innsparingen, flatt eller målrettet
flat-says = Flatt kutt på { $percent } rammer { $locked } som er låst, og { $development } utvikling. Målrettet rammer { $touched } av { $all } poster og team, og { $targeted }.
flat-no-development = ingen utvikling
flat-development = { $amount } utvikling
flat-unplaced = { $amount } er ikke plassert ennå.
flat-flat = Flatt kutt
flat-targeted = Målrettet
flat-locked = låst
flat-hits-development = utvikling
flat-others = andre bestemmer
flat-own = egen drift
flat-money = andre penger
flat-not-placed = ikke plassert
flat-cost = Koster
flat-of-locked = Derav låst
flat-teams = Team
flat-row-money = Penger uten kutt
flat-sum = Sum
flat-hint = Låst er avtaler, ledetid og det som ikke kan gå uten å avslutte en oppgave. Målrettet er det som er frigjort og foreslått.
overview-table = Tallene år for år
overview-show = Vis
overview-show-years = Årene
overview-show-bridge = Hva spiser plassen
overview-show-table = Tabell
overview-frame-is = rammen er
overview-frame-year = { $year }: varig ramme { $frame }, drift { $operations }, utvikling { $development }, mangler { $missing }.
overview-development-year = { $year }: utviklingsandel { $share }, utvikling { $development }, mangler { $missing }, plass etter drift { $room }.
overview-blank = Planen har ingen tall ennå
overview-blank-hint = Gå til Ramme ({ $frame }) og Drift ({ $operations }), og skriv inn bevilgningene og hva driften koster, eller lim dem inn fra et regneark. Eller begynn med et av eksemplene: velg Lukk under planens navn øverst.
computing = regner …

## Who must say yes
freeing-title = Hvem må si ja til å frigjøre pengene?
freeing-basis = Inndekningsbehov per år, etter laveste beslutningsnivå · { $basis }
freeing-peak = Størst i { $year }: { $amount }. Varig nivå (siste budsjettår): { $lasting }.
freeing-accepted = frigjort: { $level }
freeing-proposed = forslag: { $level }
freeing-unplaced = Ikke plassert ennå
freeing-line = Inndekningsbehov, { $line }
freeing-lapses = Faller bort på { $line }
freeing-carried-in = Overført fra i fjor, { $line }
freeing-carried-out = Overføres til neste år, { $line }
freeing-nothing = Ingenting må dekkes inn, faller bort eller overføres dette året.
freeing-is-decided = frigjort
freeing-columns = grunnlag
freeing-open-hint = Forslag, ingenting er bestemt: velg for å godta, endre, avslå
freeing-row = { $name }, { $ground }, { $level }: { $amount }
freeing-more = Vis { $count } til
freeing-fewer = Vis bare de første
freeing-taken-back = Tilbakebetaling av forslag i tidligere år: { $number } i tillegg.
freeing-find-lever = Finn virkemiddel
freeing-unexplained = Begrunnelse og konsekvens mangler
freeing-change-words = Begrunn, endre eller fjern
freeing-share = Andel av det som kan gå, %
freeing-from-year = Fra og med år
freeing-amount = Beløp, { $basis }
freeing-year = År
freeing-size-fault = Skriv et tall som planen kan holde, og et år i budsjettet.
freeing-still-missing = Slik mangler det fortsatt { $amount } i { $year }.
freeing-none-missing = Slik er { $year } dekket.
freeing-why = Hvorfor
freeing-goal = Hvilket mål det rammer
freeing-told = Hvem som får beskjed
freeing-consequence = Konsekvens: mål som rammes, og hvem som får beskjed
freeing-says-goal = Mål som rammes: { $text }.
freeing-says-told = Får beskjed: { $text }.
freeing-accept = Godta
freeing-cancel = Avbryt
freeing-keep = Lagre
freeing-remove = Fjern
freeing-refuser = Avslått av
freeing-refuse = Avslå
freeing-refused = Avslått, foreslås ikke igjen
freeing-refused-row = fra { $year }: nei fra { $level }
freeing-refused-by-nobody = ukjent
freeing-refused-back = Ta tilbake
freeing-from-earlier = { $ground } · fra { $year }
freeing-up-to = Godta alle forslag, og spør ingen høyere opp enn:
freeing-up-to-level = Godta alle forslag til og med { $level }
freeing-repaid = betales igjen { $amounts } i { $years } (løpende)
freeing-for = til { $name }
ground-free = Fri
ground-lead_years = { $count ->
    [one] Ett års ledetid
   *[other] { $count } års ledetid
}
ground-contract_ended = Avtalen utløpt { $year }
ground-contract_broken = Avtalen kan sies opp
ground-mandated = Tildelingsbrev
ground-statutory_task = Lovpålagt oppgave
ground-statutory_amount = Lovfestet beløp
ground-team = Team
ground-development = Utvikling
ground-development_lead_years = { $count ->
    [one] Utvikling, ett års ledetid
   *[other] Utvikling, { $count } års ledetid
}
ground-lever = Virkemiddel

## Findings on screen
findings-title = Kontroller
findings-all = { $count ->
    [one] én
   *[other] { $count }
}
findings-some = { $count }, de viktigste først
findings-one = Kontroll { $number } av { $count }
findings-none = ingen kontroller slår ut
findings-keys = F8 neste, Shift+F8 forrige

## Shell
top-file-menu = Fil: { $plan }
top-scenario = Scenario
top-unit = Enhet
top-prices = Priser
top-fixed = Faste { $year }-priser
top-nominal = Løpende
top-more = Visning
top-language = Språk
top-theme = Utseende
top-motion = Bevegelse
top-zoom = Zoom
top-panel = Høyre panel
theme-light = Lyst
theme-dark = Mørkt
theme-system = Som systemet
reduced-motion = Mindre bevegelse
scenario-glance = { $share } i { $year } · { $grave ->
    [0] ingen overskridelser
    [one] én overskridelse
   *[other] { $grave } overskridelser
} · { $warnings ->
    [one] ett varsel
   *[other] { $warnings } varsler
}
scenario-missing = mangler { $amount } i { $year }
status-changed = Endret, ikke lagret
status-saved-at = Lagret { $time }
status-saved = Lagret
status-untitled = Ikke lagret som fil
status-errors = { $count ->
    [one] én feil
   *[other] { $count } feil
}
status-breaches = { $count ->
    [one] én overskridelse
   *[other] { $count } overskridelser
}
status-warnings = { $count ->
    [one] ett varsel
   *[other] { $count } varsler
}
status-notes = { $count ->
    [one] én merknad
   *[other] { $count } merknader
}
status-rules = Regelsett: { $rules } · { $vat }
status-zoom = Zoom { $zoom }; klikk for 100 %
command-new = Ny plan
command-open = Åpne fil
command-open-rules = Åpne eget regelsett …
command-save = Lagre
command-save-as = Lagre som …
command-close = Lukk
command-quit = Avslutt
command-undo = Angre
command-redo = Gjør om
command-overview = Oversikt
command-panel = Høyre panel
command-next-pane = Neste del av vinduet
command-next-finding = Neste kontroll
command-previous-finding = Forrige kontroll
command-zoom-in = Større
command-zoom-out = Mindre
command-zoom-reset = 100 %

## Forklar tallet
explain-title = Forklar tallet
explain-back = Tilbake (Backspace)
explain-close = Lukk forklaringen
explain-downwards = regnet ledd for ledd nedover
explain-gone = Tallet finnes ikke i denne planen lenger.
explain-nothing = Ingenting inngår i tallet; det er null.
explain-basis = regnet i { $prices }
explain-basis-shown = regnet i { $prices } · vist som { $shown } i { $as }
explain-entered-here = lagt inn i planen
explain-certainty = Sikkerhet
explain-source-name = Kilde
explain-source-date = Kildens dato
explain-note = Merknad
explain-no-source = ingen kilde er oppgitt

## Start
start-claim = Del et stramt budsjett mellom drift og utvikling, og se hvem som må si ja.
start-drop = Slipp en planfil her (.handlingsrom.json)
start-offline = Alt blir på denne maskinen. Programmet sender ingenting.
start-samples = Begynn med et eksempel
start-samples-hint = Ferdige planer du kan endre fritt. Originalen blir liggende.
start-sample = Åpne eksempelet { $name }: { $plan }
start-squeeze = skvisår { $year }
start-no-squeeze = ingen skvisår
start-facts = { $amount } · { $from }–{ $to } · { $squeeze }
start-recent = Sist brukt
start-recent-file = Åpne { $name }
start-today = i dag { $time }
start-unreadable = kan ikke leses
start-forget = Fjern fra listen
start-recovered = Ikke lagret da programmet stoppet
start-recovered-unreadable = En plan som ikke lar seg lese
start-recover = Åpne
start-discard = Forkast

## Sheets and grids
command-frame = Ramme
command-operations = Drift
command-teams = Team
command-setup = Oppsett
group-expenditure = Utgifter
group-chapter = Kapittel { $chapter }
group-income = Inntekter
group-computed = Beregnet
group-years = Planen
group-rates = Priser og kompensasjon
group-profiles = Vekstprofiler, nominelt per år
group-rules = Regler og mål
part-once = Engangsendringer
part-team_further_development = Videreutvikling
part-team_new_development = Nyutvikling
part-team_run = Drift
part-real_growth = Realvekst
sheet-new-line = Ny linje …
sheet-new-item = Ny post …
sheet-new-team = Nytt team …
sheet-new-profile = Ny vekstprofil …
sheet-empty-frame = Skriv den første bevilgningslinjen, eller lim inn rammen fra regneark (Ctrl+V).
sheet-empty-operations = Skriv den første posten, eller lim inn driften fra regneark (Ctrl+V): navn i første kolonne, årstall over beløpene.
sheet-empty-teams = Skriv navnet på det første teamet, og legg til roller med høyreklikk.
column-line = Bevilgningslinje
column-item = Driftspost
column-team-name = Team og roller
column-setting = Forutsetning
column-value = Verdi
column-chapter = Kap.
column-real-growth = Real %
column-nominal-growth = Nominell %
column-nominal-growth-hint = Vekst i løpende kroner; det du skriver, blir lagret som realvekst
column-cut = Kutt %
column-base = Grunnlag
column-binding = Binding
column-kind = Slag
column-fte = Årsverk
column-count = Årsverk
column-per-fte = { $unit }/årsv.
column-run_share = Drift %
column-further_development = Videreutv. %
column-vacancy = Vakanse %
column-one_off_until = Engangs t.o.m.
column-contract-until = Avtale t.o.m.
column-releasable = Frigjøres %
column-lead_years = Ledetid, år
column-wage_share = Lønn %
column-expected_underspend = Mindreforbr. %
column-pension = Pensjon %
column-employers_contribution = AGA %
column-run_forvaltning = Forvaltn. %
column-previous = I fjor
column-opening_carry = Overført inn
column-transferable = Kan overføres
column-class = Klasse
column-overhead_included = Med påslag
cell-name = { $row }, { $column }: { $value }, { $standing }
cell-empty = tom
cell-entered = inndata
cell-decided = overstyrt
cell-follows = følger av vekst
cell-default = ikke satt, gjelder ellers
cell-computed = beregnet
cell-open = kan fylles ut
cell-closed = kan ikke fylles ut
cell-unreadable = kunne ikke leses
cell-cliff = engangspengene er slutt
cell-contract = Avtale til { $year }
facts-frame = { $count ->
    [one] én linje
   *[other] { $count } linjer
}, { $amount } i { $year } ({ $basis })
facts-operations = { $count ->
    [one] én post
   *[other] { $count } poster
}, { $amount } i { $year } ({ $basis })
facts-teams = { $count ->
    [one] ett team
   *[other] { $count } team
}, utvikling { $amount } i { $year } ({ $basis })
legend-decided = overstyrt
legend-contract = låst av avtale
legend-one-off = engangspenger
line-new = Skriv et navn, eller lim inn fra regneark
line-decided = Overstyrt for året · Delete tilbakestiller
line-follows = Skriv et beløp for å overstyre året
line-open = Skriv for å endre · Enter lagrer
line-computed = Beregnet · F1 forklarer
line-steps = { $exact } = { $steps }
line-read = Leses som { $value }
unread = { $field }: «{ $text }» – { $why }
unread-kept = «{ $text }» ble skrevet her og kunne ikke leses. Skriv verdien på nytt.
unread-word = må være en av: { $words }
unread-thing = finnes ikke i planen ({ $kind }). Velg fra listen.
unread-date = er ingen dato. Skriv den slik: 30.06.2030
unread-year = er ikke et årstall fra { $min } til { $max }
unread-flag = må være ja eller nei
paste-closed = { $count ->
    [one] Én celle er beregnet og ble
   *[other] { $count } celler er beregnet og ble
} hoppet over.
paste-outside = { $count ->
    [one] Én celle fikk
   *[other] { $count } celler fikk
} ikke plass.
paste-table = Limt inn: { $added } nye, { $updated } oppdatert.
paste-sum-rows = { $count ->
    [one] Én sumrad
   *[other] { $count } sumrader
} utelatt.
paste-sum-columns = { $count ->
    [one] Én sumkolonne
   *[other] { $count } sumkolonner
} utelatt.
paste-unreadable = { $count ->
    [one] Én celle
   *[other] { $count } celler
} kunne ikke leses og er beholdt som tekst.
paste-too-many = { $count ->
    [one] Én rad
   *[other] { $count } rader
} fikk ikke plass.
paste-years-added = Budsjettet er forlenget med { $count ->
    [one] ett år
   *[other] { $count } år
}.
paste-years-outside = Før planens første år, utelatt: { $years }.
paste-unit = Beløpene er lest som { $unit }, { $prices }.
paste-doubtful = { $count ->
    [one] Ett tall
   *[other] { $count } tall
} kunne leses på flere måter.
unread-negative = kan ikke være negativt
grid-computed = Beregnet: endre det som går inn i tallet. F1 forklarer.
grid-closed = Her kan ingenting fylles ut.
grid-sorted = Radene er sortert; slå av sorteringen for å flytte dem.
grid-reset = Tilbakestill overstyringen
grid-copy = Kopier
grid-add-line = Ny linje
grid-add-item = Ny post
grid-add-team = Nytt team
grid-add-profile = Ny vekstprofil
grid-add-change = Ny endring på linjen
grid-add-role = Ny rolle i teamet
grid-filter = Vis bare rader med …
grid-find-next = Neste
grid-find-close = Lukk søket
grid-replace-with = Erstatt med
grid-replace-all = Erstatt alle
grid-found = { $count ->
    [0] ingen treff
    [one] ett treff
   *[other] { $count } treff
}
grid-sort-up = Sorter stigende
grid-sort-down = Sorter synkende
grid-sort-not = Vis i planens rekkefølge
grid-sort-keep = Gjør dette til planens rekkefølge
grid-fit = Tilpass bredden
grid-end-dragged = { $before } → { $now }
grid-up = Én celle opp
grid-down = Én celle ned
grid-left = Én celle til venstre
grid-right = Én celle til høyre
grid-far-up = Til kanten oppover
grid-far-down = Til kanten nedover
grid-far-left = Til kanten mot venstre
grid-far-right = Til kanten mot høyre
grid-page-up = Én side opp
grid-page-down = Én side ned
grid-home = Til navnet på raden
grid-end = Til siste kolonne
grid-first = Til første celle
grid-last = Til siste celle
grid-next = Neste celle
grid-previous = Forrige celle
grid-enter = Ned, eller tilbake til der Tab begynte
grid-enter-up = Opp
grid-edit = Rediger cellen
grid-clear = Tøm cellene
grid-retype = Skriv cellen på nytt
grid-fill-down = Fyll ned
grid-fill-right = Fyll mot høyre
grid-whole-rows = Velg hele rader
grid-whole-columns = Velg hele kolonner
grid-all = Velg alt
grid-insert = Sett inn rad under
grid-duplicate = Dupliser rader
grid-delete = Slett rader
grid-move-up = Flytt rader opp
grid-move-down = Flytt rader ned
grid-fold = Fold gruppen ut eller inn
grid-find = Finn i tabellen
grid-replace = Finn og erstatt
grid-menu = Meny for cellen
status-cells = Merket: { $cells ->
    [one] én celle
   *[other] { $cells } celler
}
status-sum = Merket: { $cells } celler · sum { $sum } · snitt { $mean } · antall { $numbers }
edit-set = { $what }
edit-add = lagt til { $what }
edit-remove = slettet { $what }
edit-move = flyttet { $what }
edit-annotate = kilde eller merknad, { $what }
edit-several = flere felt, { $what }
edit-fill = fylt fra { $what }
edit-clear = tømt fra { $what }
edit-paste = limt inn fra { $what }
edit-replace = erstattet fra { $what }
edit-duplicate = duplisert til { $what }
edit-accept = godtatt forslag, { $what }
edit-refuse = avslått forslag, { $what }

## Inspector
grid-explain = Forklar cellen
inspector-title = Inspektør
inspector-close = Skjul inspektøren
inspector-empty = Velg en celle for å se hva som ligger bak den.
inspector-explain = Forklar tallet
inspector-edit = Rediger
inspector-history = Historikk
inspector-post = { $group } · post { $post }
inspector-nothing = Her er det verken lagt inn eller beregnet noe.
inspector-new = Skriv et navn i tabellen for å begynne på en ny rad.
inspector-group = { $year } · { $basis }
inspector-sum = Sum
inspector-result = Vises i tabellen
inspector-exact = Vis med alle sifre
inspector-left = Etter frigjøring
inspector-used = Brukes i
inspector-shape = År for år
inspector-shape-both = Med og uten frigjøring
inspector-with = Med { $number }
inspector-without = Uten { $number }
inspector-contract-end = Avtalens siste år: { $year }
inspector-contract-end-hint = Dra for å prøve et annet år, eller bruk piltastene.
inspector-who = Hvem kan frigjøre den?
inspector-locked = Låst
inspector-locked-contract = Låst av avtalen til og med { $year }.
inspector-locked-open = Låst av en avtale uten slutt.
inspector-locked-lead = Låst av ledetiden til og med { $year }.
inspector-can-go = Fra { $year }: { $level } kan frigjøre inntil { $share } av beløpet.
inspector-none-can-go = Fra { $year } kan { $level } avgjøre det, men uten å avslutte en oppgave regnes { $share } som mulig.
inspector-trail = Sporet fra vedtatt budsjett til forslaget
inspector-trail-start = Grunnlag { $year }
inspector-trail-bridge = Endringer fra grunnlaget, etter årsak
inspector-trail-exact = { $start } og endringer på { $steps } er { $end }.
inspector-nothing-to-edit = Raden er beregnet. Velg en rad i tabellen som noe er lagt inn i.
inspector-not-set = ikke satt
inspector-from-year = { $field } fra { $year }
inspector-in-year = { $field } { $year }
inspector-add-year = Legg til år …
inspector-hint-amount = Beløp i { $unit }, { $prices }.
inspector-hint-percent = Prosent fra { $min } til { $max }.
inspector-hint-number = Tall fra { $min } til { $max }.
inspector-hint-text = Tekst, høyst { $max } tegn.
inspector-hint-date = Skriv datoen slik: 30.06.2030
inspector-hint-year = Et årstall. Tomt felt: ikke satt.
inspector-said = Kilde og merknad
inspector-said-of = Om verdien
inspector-since-opened = Siden filen ble åpnet
inspector-of-scenario = Det scenarioet endrer
inspector-unchanged = Ingenting er endret.
inspector-before-after = { $before } → { $after }
inspector-reset = Tilbakestill { $what }
inspector-added = lagt til
inspector-removed = slettet
inspector-moved = flyttet
inspector-changes = endringene i scenarioet er andre
inspector-said-now = Kilde, merknad eller sikkerhet er nå: { $now }

## Reading what was typed
reading-empty = Her står det ikke noe. Skriv et tall.
reading-too_long = Teksten er lengre enn { $max } tegn. Skriv bare tallet eller regnestykket.
reading-unknown_word = Ordet «{ $found }» er ikke kjent. Skriv tallet med sifre, om du vil fulgt av kr, tusen, mill. eller mrd.
reading-unknown_sign = Tegnet «{ $found }» hører ikke hjemme i et tall her. Fjern det.
reading-grouping = Sifrene i «{ $found }» er delt feil. Skriv tusener i grupper på tre og ett desimalkomma, for eksempel 1 234 567,5.
reading-too_many_digits = Tallet har flere sifre enn det kan regnes nøyaktig med. Skriv det kortere.
reading-not_a_number = Dette er ikke ett tall. Skriv ett tall, for eksempel 1 234,5.
reading-no_equals = Et regnestykke begynner med =, for eksempel =2,5+3. Sett = foran.
reading-unfinished = Regnestykket mangler et tall eller et regnetegn. Skriv det ferdig.
reading-unbalanced = En parentes mangler sin andre halvdel. Sett den inn, eller fjern begge.
reading-mixed_units = Regnestykket blander beløp med enhet og tall uten. Skriv enhet ved alle beløp som legges sammen, og gang og del med tall uten enhet.
reading-unit_here = Her hører det ikke til noen enhet. Skriv tallet uten kr, tusen, mill. eller mrd.
reading-percent_here = Her hører det ikke til noen prosent. Skriv tallet selv, eller regn det ut, for eksempel =27,4*60%.
reading-division_by_zero = Regnestykket deler på null. Del på et annet tall.
reading-too_large = Tallet er for stort å regne med. Skriv et mindre.
reading-too_deep = Regnestykket har flere enn { $max } parenteser og fortegn inni hverandre. Gjør det enklere.
block-too_much_text = Det som er kopiert, er større enn { $max } MiB. Kopier bare tabellen.
block-too_many_rows = Det som er kopiert, har flere enn { $max } rader. Kopier en mindre del om gangen.
block-too_many_columns = Det som er kopiert, har flere enn { $max } kolonner. Kopier bare de som trengs.
block-cell_too_long = En celle har flere enn { $max } tegn. Kort den ned, eller utelat den.

## Find and keys
command-find-anything = Finn
command-keys = Alle tastene
find-hint = Finn tall, poster, kontroller, kommandoer …
find-list = Treff
find-nothing = Ingenting heter «{ $text }».
find-latest = Sist valgt
find-commands = Visninger og kommandoer
find-view = visning
find-command = kommando
find-setting = innstilling
find-figure = tall
find-finding = kontroll
find-in-use = i bruk
keys-hint = F1 på et tall forklarer tallet.
keys-close = Lukk
keys-files = Filer
keys-views = Visninger
keys-editing = Angre og gjør om
keys-findings = Kontroller
keys-zoom = Zoom
keys-cells = Tabeller: gå og velg
keys-entering = Tabeller: rediger
keys-handles = Håndtakene i grafene
keys-scenario = Velg grunnlaget eller et scenario
keys-more-cells = Velg flere celler
keys-cut = Klipp ut
keys-paste = Lim inn
handle-up = Andelen opp 0,5
handle-down = Andelen ned 0,5
handle-page-up = Andelen opp 1
handle-page-down = Andelen ned 1
handle-today = Dagens andel
handle-without = Uten mål
handle-type = Skriv andelen
handle-fine = Bare 0,1 om gangen
handle-later = Dette og alle senere år

## Dialogs
dialog-unsaved = Lagre endringene i { $plan }?
dialog-unsaved-hint = Lagrer du ikke, går endringene siden sist tapt.
dialog-dont-save = Ikke lagre
dialog-cancel = Avbryt
dialog-changed = Noen andre har endret { $plan }
dialog-changed-hint = Filen er endret eller fjernet siden den ble åpnet her. Lagre i en annen fil, skriv over den andres endringer, eller les filen på nytt og mist endringene herfra.
dialog-save-over = Skriv over
dialog-read-anew = Les på nytt
dialog-overwrite = Erstatte filen?
dialog-overwrite-hint = { $file } finnes fra før.
dialog-replace = Erstatt
dialog-path-open = Åpne en plan
dialog-path-rules = Åpne eget regelsett
dialog-path-save = Lagre planen
dialog-path-hint = Systemet har ingen fildialog her. Skriv hele stien til filen.
dialog-path = Fil
dialog-filter-rules = Regelsett
dialog-filter = Handlingsrom-planer
dialog-new = Ny plan
dialog-new-body = Virksomhet
dialog-new-year = Første budsjettår
dialog-new-year-fault = Skriv et årstall fra { $min } til { $max }.
dialog-new-make = Lag planen
dialog-ok = Greit
dialog-refused = Endringen kan ikke gjøres
dialog-cannot-open = Kan ikke åpne planen
dialog-cannot-open-rules = Kan ikke bruke regelsettet
dialog-cannot-save = Kan ikke lagre planen
dialog-discard = Forkaste planen?
dialog-discard-hint = Det som ikke er lagret i den, kan ikke hentes tilbake.
dialog-picking = Velg en fil i dialogen som er åpen
dialog-no-scenario = Scenarioet finnes ikke

## Renewal: kinds, fields and words
measure-lever_inflow = penger fra virkemidler
measure-lever_repayment = tilbakebetaling av virkemidler
measure-transfer_in = flyttet hit fra andre poster
measure-transfer_out = flyttet til andre poster
measure-use_inflow = penger fra virkemiddelet
measure-use_repayment = tilbakebetaling
measure-use_transfer = flyttet mellom poster
measure-staffing_saving = billigere som ansatte, del av rollenes kostnad
measure-staffing_overlap = måneder med begge, del av rollenes kostnad
measure-staffing_factor = virkning av konsulenter som blir ansatte
measure-team_in_null = teamkostnad i nullalternativet
measure-team_run_in_null = teamets drift i nullalternativet
measure-team_development_in_null = teamets utvikling i nullalternativet
measure-roles_cost = alle rollene i teamet
measure-consultant_cost = kostnad per konsulent
measure-employee_cost = kostnad per ansatt
measure-consultants = årsverk som er konsulenter
measure-employees = årsverk som er ansatte
origin-months_of_year = måneder i et år
origin-whole = hele kostnaden
kind-lever_use = bruk av virkemiddel
field-lever = virkemiddel
field-line = post som får pengene
field-from_line = post som gir pengene
field-investment = investeringen det er til
field-repayment = tilbakebetaling, løpende kroner
field-cost_after = kostnad per ansatt
field-overlap_months = måneder med begge
field-delegated = fullmakten er gitt oss
field-refused_by = avslått av nivå
word-status-asked = søkt
word-status-granted = innvilget
word-status-refused = avslått
kind-initiative = tiltak
kind-tranche = trinn
kind-benefit = gevinst
kind-booking = teamtid
kind-effect = ikke prissatt virkning
kind-relation = forhold til tiltak
kind-actor = aktør
field-discounting = kalkulasjonsrente
field-discount_rate = én rente, % per år
field-owner = ansvarlig
field-status = status
field-active = med i planen
field-start = start
field-earliest = tidligste start
field-latest = seneste start
field-life_years = år med virkning
field-residual_value = restverdi
field-residual_is_sale = restverdien er salgsinntekt
field-run_cost-from_offset = driftskostnad fra tiltakets år
field-run_cost-amount = driftskostnad per år
field-run_cost-real_growth = driftskostnadens realvekst
field-parallel_run-from_offset = parallelldrift fra tiltakets år
field-parallel_run-to_offset = parallelldrift til tiltakets år
field-parallel_run-amount = parallelldrift per år
field-retained = andel av gevinsten vi beholder
field-taken_out = gevinstuttak
field-co_funding-source = medfinansiert av
field-co_funding-share = medfinansiert andel av direkte kostnad
field-co_funding-cap = medfinansiering, høyst (løpende kroner)
field-co_funding-from_offset = medfinansiering fra tiltakets år
field-co_funding-years = år med medfinansiering
field-gate = beslutningspunkt
field-years = lengde, år
field-low = lavt anslag
field-high = høyt anslag
field-users-who = brukere som er med
field-users-when = når brukerne er med
field-users-learned = hva vi lærte
field-users-changed = hva vi endret
field-recipient = hvem som får gevinsten
field-from_offset = fra tiltakets år
field-to_offset = til tiltakets år
field-full_value = full verdi per år
field-retires-item = driftspost som faller bort
field-retires-share = andel av posten som faller bort
field-ramp = opptrapping
field-realisation = ventet realisering
field-range-low = lavt anslag, % av verdien
field-range-high = høyt anslag, % av verdien
field-leaves_budget = sparte penger (ellers frigjort tid eller kvalitet)
field-starting_point = nullpunktsmåling
field-exit_cost = kostnad ved å gå ut av avtalen
field-importance = betydning
field-extent = omfang
field-initiative = det andre tiltaket
word-discounting-rule_set = det regelsettet sier
word-discounting-r109 = R-109: 4, 3 og 2 %
word-discounting-green_book = Green Book: 3,5 og 3 %
word-discounting-one_rate = én rente
word-initiative-kind-renewal = fornyelse
word-initiative-kind-efficiency = effektivisering
word-initiative-kind-mandatory = pålagt
word-status-idea = idé
word-status-proposed = foreslått
word-status-decided = besluttet
word-status-running = pågår
word-status-done = ferdig
word-importance-small = liten
word-importance-medium = middels
word-importance-large = stor
word-extent-large_negative = stort negativt
word-extent-medium_negative = middels negativt
word-extent-small_negative = lite negativt
word-extent-none = intet
word-extent-small_positive = lite positivt
word-extent-medium_positive = middels positivt
word-extent-large_positive = stort positivt
word-relation-kind-requires = krever
word-relation-kind-excludes = utelukker
word-actor-kind-public_body = annet offentlig organ
word-actor-kind-citizens = innbyggere
word-actor-kind-businesses = næringsliv
report-older-version = Planfilen er av versjon { $version }. Den lagres i ny form.

## The later bite: measures
measure-relief = avlastning
measure-team_cliff = teamets kostnad etter engangsmidlene
measure-lever_cliff = engangsmidler fra virkemidler som er borte, utover teamene
measure-cliff = kostnader uten penger etter engangsmidler
measure-item_renewed = låst på nytt hvis avtalen ikke sies opp
measure-renewed = avtaler som fornyes av seg selv
measure-bite_net = avlastning minus det som kommer tilbake
measure-room_with_levers = plass etter drift med virkemidler
measure-squeeze_year_with_levers = skvisår med virkemidler
measure-use_present_value = nåverdi av avlastning minus tilbakebetaling
measure-use_worth = verdien av at det er rentefritt

## Room: measures
measure-room = realistisk handlingsrom
measure-legal_room = juridisk handlingsrom
measure-once_room = handlingsrom som bare er der én gang
measure-lasting_room = varig handlingsrom
measure-step = kan realistisk flyttes
measure-legal_step = kan juridisk flyttes
measure-free_now = ledig nå
measure-committed = bundet
measure-locked = låst
measure-unallocated_room = ufordelt, utenom ventet mindreforbruk
measure-underspend_beside = ventet mindreforbruk uten det ufordelte
measure-unallocated_unspent = ufordelt som ventes ikke brukt
measure-lasting_shortfall = mangler uten engangspenger
measure-legal_locked = juridisk låst
measure-item_releasable = kan realistisk gå, før det som alt er frigjort
measure-item_movable = kan realistisk flyttes av posten
measure-item_legal_movable = kan juridisk flyttes av posten
measure-item_locked = låst av posten
measure-item_legal_locked = juridisk låst av posten
measure-team_movable = kan flyttes av teamet
measure-team_committed = bundet i teamet
measure-initiative_movable = tiltakets kostnader som kan flyttes
measure-initiative_committed = tiltakets kostnader som er bundet
figure-of-level = { $name }, { $level }
figure-up-to-level = { $name } til og med { $level }
figure-up-to-free = { $name }, bare det som er ledig nå
how-locked = ingenting, fordi det er låst

## Renewal: measures
measure-gains = gevinster av tiltak, trukket fra driften
measure-taken_out = gevinstuttak
measure-co_funding = medfinansiering
measure-null_lasting_frame = varig ramme i nullalternativet
measure-null_operations = drift i nullalternativet
measure-booked_capacity = booket teamtid
measure-free_capacity = ledig teamtid
measure-retired = faller bort ved tiltak
measure-direct_cost = tiltakets direkte kostnad
measure-booked_time = teamtid tiltaket bruker
measure-run_cost = tiltakets driftskostnad
measure-parallel_cost = parallelldrift
measure-gain = gevinst i eget budsjett
measure-planned_gain = planlagt gevinst i eget budsjett
measure-kept_gain = gevinst vi beholder etter planen
measure-initiative_taken_out = gevinstuttak for tiltaket
measure-initiative_co_funding = medfinansiering av tiltaket
measure-booked = booket teamtid
measure-benefit = gevinst
measure-planned_benefit = gevinst ved full realisering
measure-benefit_in_plan = gevinst i planen
measure-benefit_in_null = gevinst i nullalternativet
origin-overlap = det tiltakene til sammen ville tatt av posten ut over hele den
origin-cap_left = det som er igjen av taket for medfinansiering
bridge-taken_out = gevinstuttak for besluttede tiltak
bridge-run_costs = driftskostnader av besluttede tiltak
bridge-gains = gevinster av besluttede tiltak
measure-discount_factor = diskonteringsfaktor
measure-price_ratio = faste kroner i forhold til generelle priser
measure-general_index = generell prisindeks
measure-budget_flow = kontantstrøm i eget budsjett
measure-budget_effect_flow = budsjettvirkning uten teamtid
measure-public_effect = netto virkning på offentlige budsjetter
measure-society_flow = kontantstrøm for samfunnet
measure-budget_cumulative = kontantstrøm i eget budsjett, oppsamlet
measure-society_cumulative = kontantstrøm for samfunnet, oppsamlet
measure-budget_present_value = nåverdi av kontantstrømmen i eget budsjett
measure-budget_effect_present_value = nåverdi av budsjettvirkningen uten teamtid
measure-public_present_value = nåverdi av virkningen på offentlige budsjetter
measure-society_present_value = nåverdi av kontantstrømmen for samfunnet
measure-budget_present_cumulative = nåverdier i eget budsjett, oppsamlet
measure-society_present_cumulative = nåverdier for samfunnet, oppsamlet
measure-budget_benefits_present_value = nåverdi av gevinster i eget budsjett
measure-society_benefits_present_value = nåverdi av gevinster for samfunnet
measure-overlap_flow = overlapp mellom tiltak
measure-overlap_present_value = nåverdi av overlapp i året
measure-npv_budget = netto nåverdi i eget budsjett
measure-npv_budget_effect = netto nåverdi i eget budsjett uten teamtid
measure-npv_public = netto nåverdi i offentlige budsjetter
measure-npv_society = netto nåverdi for samfunnet
measure-npv_budget_after = derav etter budsjettårene, eget budsjett
measure-npv_society_after = derav etter budsjettårene, samfunnet
measure-benefits_budget = nåverdi av alle gevinster i eget budsjett
measure-benefits_society = nåverdi av alle gevinster for samfunnet
measure-annuity_budget = annuitet i eget budsjett
measure-annuity_society = annuitet for samfunnet
measure-payback_budget = tilbakebetalingstid i eget budsjett
measure-payback_society = tilbakebetalingstid for samfunnet
measure-discounted_payback_budget = diskontert tilbakebetalingstid i eget budsjett
measure-discounted_payback_society = diskontert tilbakebetalingstid for samfunnet
measure-rate_of_return_budget = internrente i eget budsjett
measure-rate_of_return_society = internrente for samfunnet
measure-peak_need = største finansieringsbehov
measure-peak_need_year = år med størst finansieringsbehov
measure-net_benefit = netto nytte per budsjettkrone
measure-break_even_realisation_budget = realisering som gir null verdi i eget budsjett
measure-break_even_realisation_society = realisering som gir null verdi for samfunnet
measure-delay_budget = kostnad ved ett års utsettelse, eget budsjett
measure-delay_society = kostnad ved ett års utsettelse, samfunnet
measure-overlap = nåverdi av overlapp mellom tiltak
years-number = { $number } år
not-within = ikke innen analysen
how-no_flow = utenfor analysen: ingen kontantstrøm ligger i den, så det finnes ikke noe tall
how-cost_after = utenfor analysen: det kommer kostnader etter den, så det finnes ikke noe tall
how-payback = år fra starten til den oppsamlede strømmen siste gang kommer over null, jevnt gjennom året
how-rate_of_return = den laveste renten som gjør strømmene verdt null til sammen
how-no_rate = ingen internrente
how-peak_need = det laveste den oppsamlede strømmen kommer under null
how-peak_year = det første året der den oppsamlede strømmen er lavest
how-per_public_krone = per krone netto kostnad for offentlige budsjetter
how-self_financing = selvfinansierende: offentlige budsjetter tjener på det, så det er ingen kostnad å dele på
how-no_public_cost = ikke noe tall: offentlige budsjetter verken taper eller tjener
how-break_even = 100 % minus nåverdien i prosent av gevinstene
how-no_benefits = ikke noe tall: det er ingen gevinster
how-no_years = ikke noe tall: virkningen varer ikke ut over startåret
how-has_begun = det er i gang, og kan ikke begynne et år senere
how-repaid_after = utenfor analysen: noe tilbakebetales etter den, så det finnes ikke noe tall
no-rate-all_zero = ingen kontantstrøm
no-rate-only_costs = bare kostnader
no-rate-only_gains = bare gevinster
no-rate-below_range = den er −99 % eller lavere
no-rate-above_range = den er over 1000 %
no-rate-none_in_range = kostnader og gevinster veksler, og ingen rente gjør dem verdt null
origin-together = det tiltakene får ut sammen
origin-annuity_factor = annuitetsfaktor for årene fra start til virkningen slutter
origin-to_the_end = netto nåverdi med denne starten, fulgt til virkningen slutter
origin-year_later = det samme med start ett år senere
origin-cost_after = første år med kostnad etter analysen
origin-repaid_after = første år med tilbakebetaling etter analysen

## Renewal: findings
finding-starts-too-early = { $subject } starter i { $year }, men kan tidligst starte i { $other }.
finding-starts-too-late = { $subject } starter i { $year }, men må starte senest i { $other }.
finding-latest-before-earliest = { $subject }: seneste start kommer før tidligste start, som er { $other }.
finding-relation-to-itself = Et forhold under { $of } viser til tiltaket selv.
finding-required-off = { $of } krever { $other }, som ikke er med i planen.
finding-required-later = { $of } starter i { $year }, men krever { $other }, som først starter i { $from }.
finding-both-of-excluded = { $of } og { $other } utelukker hverandre, men begge er med i planen.
finding-outside-analysis = { $subject } koster { $amount } fra { $year } av, etter at analysen er slutt i { $other }; hva tiltaket er verdt, kan da ikke beregnes.
finding-co-funding-without-source = { $year }: { $subject } regner med { $amount } i medfinansiering, men det står ikke hvem som gir pengene.
finding-low-above-cost = { $of }, { $subject }: lavt anslag for { $year } er { $amount } høyere enn kostnaden.
finding-high-below-cost = { $of }, { $subject }: høyt anslag for { $year } er { $amount } lavere enn kostnaden.
finding-cost-outside-step = { $of }, { $subject }: { $amount } er lagt i år trinnet ikke varer (det varer { $from }–{ $to }), fra { $year } av.
finding-low-above-value = { $of }, { $subject }: lavt anslag er { $share } av verdien, og altså over den.
finding-high-below-value = { $of }, { $subject }: høyt anslag er { $share } av verdien, og altså under den.
finding-retires-locked = { $year }: { $amount } av { $subject } ({ $of }) kommer ikke, fordi avtalen for posten er låst{ $through ->
    [none] .
   *[other] { " " }til og med { $through }.
}
finding-retires-nothing = { $year }: { $subject } ({ $of }) gir ingenting, fordi { $other } ikke har noe beløp det året.
finding-booked-without-team = { $year }: { $of } har booket tid som ingen har ({ $subject }).
finding-booked-past-cliff = { $year }: { $of } bruker { $amount } av et team som bare har penger til og med { $other } ({ $subject }).
finding-overbooked = { $subject }: tiltakene har booket mer tid enn teamet har, { $amount } for mye i { $when }.
finding-overlap = { $others } tar til sammen mer enn hele { $subject }; { $amount } regnes ikke med i { $when }.
finding-retired-twice = { $of }: gevinstene tar til sammen mer enn hele { $other }; { $amount } regnes ikke med i { $when }.
finding-benefit-before-delivery = { $subject } ({ $of }) gir { $amount } allerede i { $year }, men det første trinnet virker tidligst fra { $other }.
finding-no-run-cost = { $subject } har ingen driftskostnad; 15 % av det tiltaket koster å bygge, er { $amount } i året.
finding-low-run-cost = { $subject }: driftskostnaden er bare { $share } av det tiltaket koster å bygge, og { $amount } i året lavere enn 15 %.
finding-gain-above-source = { $subject }: gevinstene er større enn driften de skal tas fra, { $amount } for mye i { $when }.
finding-counted-twice = { $subject } ({ $of }) ser ut til å være med også i { $other }; { $amount } telles to ganger i { $when }.
finding-cut-and-taken-out = { $year }: { $subject } tas ut to ganger, { $amount } både som gevinstuttak og som kutt ({ $other }).
finding-rests-on-residual = { $subject } har positiv netto nåverdi for samfunnet bare når restverdien på { $amount } i { $year } regnes med.
finding-all-gains-at-others = { $subject } koster oss { $amount } i analyseårene, men alle gevinstene går til andre.
finding-no-owner = { $subject } har ingen ansvarlig.
finding-no-benefit-owner = { $of }: ingen er ansvarlig for { $subject }{ $more ->
    [none] .
   *[other] { " " }(og { $more } til).
}
finding-no-starting-point = { $of }: det er ingen nullpunktsmåling for { $subject }{ $more ->
    [none] .
   *[other] { " " }(og { $more } til).
}
finding-gain-faster-than-attrition = { $subject } skal ned fortere enn den naturlige avgangen, { $amount }{ $fte ->
    [none] { "" }
   *[other] , { $fte } årsverk,
} for mye i { $when }; { $reached ->
    [never] avgangen når aldri så langt.
   *[other] avgangen når så langt i { $reached }.
}
finding-most-of-budget = { $year } (størst av budsjettårene)
finding-most-of-analysis = { $year } (størst av analyseårene)
finding-near-review = Høyt anslag for { $subject } er { $amount }; det er { $share } av grensen for ekstern kvalitetssikring.

mend-move-start = La tiltaket starte i et år det kan starte i, eller rett grensene.
mend-take-along-or-move = Ta med det andre tiltaket, la det starte først, eller rett forholdet.
mend-turn-one-off = Velg ett av de to, eller rett forholdet.
mend-more-analysis-years = La planen regne flere år.
mend-cost-within-step = Legg kostnaden i trinnets egne år, eller rett hvor lenge trinnet varer.
mend-name-who = Skriv hvem det er.
mend-wait-or-leave-contract = La gevinsten vente til avtalen er ute, eller legg inn hva det koster å gå ut av den.
mend-choose-item = Velg en annen driftspost, eller rett årene.
mend-move-booking = Velg et team som er der, eller andre år.
mend-book-less = Book mindre, flytt et tiltak, eller styrk teamet.
mend-share-the-gain = Senk andelene, eller la bare den ene få gevinsten.
mend-benefit-later = La gevinsten begynne når noe er levert.
mend-enter-run-cost = Legg inn hva det koster å drifte det som bygges.
mend-lower-gain = Senk gevinsten, eller velg linjen den tas fra.
mend-count-once = La gevinsten telle ett sted, eller gi dem navn som skiller dem.
mend-take-out-once = Ta gevinsten ut ett sted: i kuttet eller i gevinstuttaket.
mend-judge-without-residual = Vurder tiltaket uten restverdien, og skriv hva den bygger på.
mend-ask-for-co-funding = Be dem som får gevinsten, om medfinansiering.
mend-measure-start = Mål hvordan det er i dag, før tiltaket begynner.
mend-follow-attrition = La gevinsten følge avgangen, eller avgjør hva som skal til for å gå fortere.
mend-prepare-review = Avklar om tiltaket skal kvalitetssikres eksternt, og sett av tid til det.

## Levers: findings
finding-lever-no-such-lever = { $text ->
    [none] { $subject } sier ikke hvilket virkemiddel det gjelder, og er uten virkning.
   *[other] Regelsettet har ikke virkemiddelet «{ $text }»; { $subject } er uten virkning.
}
finding-lever-barred = { $subject } kan ikke brukes av oss. { $text }
finding-lever-closed = { $subject } er slått av inntil videre. { $text }
finding-lever-outside-years = { $subject } brukes i { $year }, men virkemiddelet gjelder { $text }.
finding-lever-until-ignored = { $subject }: det siste året er uten virkning. Det som skal spares inn igjen, regnes i det første året, og den som blir ansatt, blir værende.
finding-lever-wrong-post = { $subject } kan ikke brukes på { $other }.
finding-lever-wrong-giver = { $subject } kan ikke tas fra { $other }.
finding-lever-over-cap = { $subject }: { $amount } over det som er lov for { $other } i { $when }.
finding-lever-no-investment = { $subject } sier ikke hvilket tiltak pengene går til.
finding-lever-investment-off = { $subject } går til { $other }, som ikke er med i planen.
finding-lever-investment-costs-nothing = { $subject } går til { $other }, som ikke har noen direkte kostnad i { $year }.
finding-lever-repaid-too-little = { $subject }: det som skal spares inn, er { $money } mindre enn det som er brukt (løpende kroner).
finding-lever-repaid-too-much = { $subject }: det som skal spares inn, er { $money } mer enn det som er brukt (løpende kroner).
finding-lever-repaid-too-slowly = { $subject }: ved utgangen av { $year } mangler { $money } av det som da skal være spart inn (løpende kroner).
finding-lever-repaid-outside-years = { $subject }: { $money } er lagt i andre år enn { $from }–{ $to }, som regelen gir til å spare inn (løpende kroner).
finding-lever-repayment-ignored = { $subject } skal ikke betales tilbake; det som er lagt inn om det, er uten virkning.
finding-lever-short-by-repayment = { $subject }: { $other } mangler { $amount } i { $when } fordi det som er brukt, skal spares inn.
finding-lever-asked-too-late = { $subject } skal gi penger i { $year }, men kan tidligst gi dem i { $other }.
finding-lever-no-date = Planen har ingen dato, så det kan ikke sies når nye penger tidligst kan komme.
finding-lever-not-delegable = { $subject } er ført som delegert til oss, men kan ikke delegeres.
finding-lever-ambiguous-delegation = { $lever } er ført både som delegert og som ikke delegert i { $year }; tildelingsbrevet gir ett svar.
finding-lever-refused-by-nobody = { $subject } er avslått, men det står ikke av hvem.
finding-lever-refuser-kept = { $subject } er ikke avslått, men er likevel ført som avslått av { $level }.
finding-lever-not-granted = { $subject } er regnet med, men ikke innvilget ennå; den som må si ja, er { $level }.
finding-lever-unexplained = { $subject } mangler begrunnelse eller konsekvens.
finding-lever-no-giver = { $subject } flytter ingenting, for det står ikke hvilken linje som gir pengene.
finding-lever-gives-to-itself = { $subject } flytter ingenting, for { $other } gir til seg selv.
finding-lever-not-shared = { $subject }: { $other } har ikke stikkordet «kan nyttes under» linjen som får pengene.
finding-lever-other-chapter = { $subject }: { $other } hører til et annet kapittel enn linjen som får pengene.
finding-lever-short-by-transfer = { $subject }: { $other } gir bort penger den selv trenger, og mangler { $amount } i { $when }.
finding-lever-no-team = { $subject } sier ikke hvilket team det gjelder.
finding-lever-too-many-turned = { $subject }: det skal bli { $fte } flere ansatte enn { $other } har konsulenter.
finding-lever-nothing-to-compare = { $subject }: det står ikke hva en ansatt koster, og { $other } har ingen å sammenligne med; ingenting regnes som spart.
finding-lever-dearer-after = { $subject } koster { $amount } mer i året etterpå enn før.
finding-lever-co-funding-not-entered = { $subject } gir ingenting før medfinansieringen er lagt inn på { $other }.
finding-lever-cost-below-terms = { $subject } koster { $amount } mindre enn de { $money } som { $lever } krever{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-cost-above-terms = { $subject } koster { $amount } mer enn de { $money } som { $lever } tillater{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-share-above-terms = { $subject } regner med en større andel enn { $limit }, som er det meste { $lever } gir{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-grant-above-terms = { $subject } regner med { $amount } mer enn de { $money } som { $lever } gir på det meste{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-paid-too-long = { $subject } får penger over flere år enn { $limit }, som er det meste { $lever } gir{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-kept-too-much = { $subject } beholder mer av gevinstene enn { $limit }, som er det { $lever } lar oss beholde{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkårene er ikke bekreftet).
}
finding-lever-more-than-carried = { $subject }: beløpet er { $amount } høyere enn det { $other } tar med seg ut av { $year }, og endrer ikke det.
finding-lever-unconfirmed = Planen bygger på et virkemiddel der ikke alt er bekreftet i kilden: { $lever }.

mend-choose-lever = Velg et virkemiddel vi kan bruke, eller et år det gjelder for.
mend-enter-terms = Legg inn vilkårene i et eget regelsett, eller velg et annet virkemiddel.
mend-choose-allowed-line = Velg linjer som virkemiddelet gjelder for.
mend-name-investment = Velg et tiltak som er med i planen og koster noe det året.
mend-repay-as-ruled = Rett det som skal spares inn, så det følger regelen.
mend-cut-from-first-year = Kutt driften fra det første året det skal spares inn, eller bruk mindre; gevinster som kommer senere, rekker ikke.
mend-use-later = Bruk det i et senere år, eller rett planens dato.
mend-think-again = Regn en gang til på om det lønner seg.
mend-enter-co-funding = Legg inn andel og år for medfinansieringen på tiltaket.
mend-follow-terms = Rett tiltaket, eller legg inn vilkårene som gjelder nå, i et eget regelsett.
mend-check-rule = Hold regelen mot kilden før den brukes i et vedtak.

## Renewal: grid and inspector
command-renewal-table = Fornyelse: tabell
sheet-renewal = Fornyelse
sheet-new-initiative = Nytt tiltak …
sheet-new-actor = Ny aktør …
sheet-empty-renewal = Ingen tiltak ennå. Skriv navnet på det første, eller lim inn en tabell med ett tiltak per rad og kostnad per år.
group-actors = Aktører
group-direct_costs = Direkte kostnader
column-initiative-name = Tiltak og det de består av
column-status = Status
column-start = Start
column-active = Med
column-owner = Ansvarlig
column-recipient = Får gevinsten
column-team = Team
column-initiative = Annet tiltak
column-from_offset = Fra år
column-to_offset = Til år
column-share = Andel %
column-full_value = Full verdi
column-retires-item = Post som faller bort
column-retires-share = Av posten %
column-realisation = Realiseres %
column-leaves_budget = Sparte penger
column-years = Lengde, år
column-gate = Beslutningspunkt
column-run_cost-from_offset = Drift fra år
column-run_cost-amount = Drift per år
column-parallel_run-from_offset = Parallelt fra år
column-parallel_run-to_offset = Parallelt til år
column-parallel_run-amount = Parallelt per år
column-co_funding-from_offset = Medfinansiert fra år
column-life_years = Virker, år
column-retained = Beholdes %
column-earliest = Tidligst
column-latest = Senest
column-range-low = Lavt %
column-range-high = Høyt %
facts-renewal = { $count ->
    [one] ett tiltak
   *[other] { $count } tiltak
}, { $active } med i planen
grid-add-initiative = Nytt tiltak
grid-add-tranche = Nytt trinn
grid-add-benefit = Ny gevinst
grid-add-booking = Ny teamtid
grid-add-effect = Ny ikke prissatt virkning
grid-add-relation = Nytt forhold til et tiltak
inspector-group-what = Hva det er
inspector-group-when = Når
inspector-group-cost = Hva det koster
inspector-group-run = Drift og parallelldrift
inspector-group-gain = Hva som beholdes og tas ut
inspector-group-funding = Medfinansiering
inspector-group-value = Restverdi
inspector-group-users = Brukerne
inspector-group-size = Hva det gir
inspector-group-estimate = Hvor sikkert det er
inspector-parts-tranche = Trinn
inspector-parts-benefit = Gevinster
inspector-parts-booking = Teamtid
inspector-parts-effect = Ikke prissatte virkninger
inspector-parts-relation = Forhold til andre tiltak
inspector-part-remove = Fjern { $what }
inspector-part-of = Del av { $name }
inspector-hint-counted = Skriv et årstall, eller antall år etter start. Det følger med når starten flyttes.
inspector-ourselves = Oss selv
inspector-by-status = Følger statusen: { $value }
inspector-consequence = Konsekvens { $number } på skalaen −4 til +4
part-run_cost = driftskostnad
part-parallel_cost = parallelldrift
cell-retired = tiltak gjør { $amount } av posten overflødig dette året

## Renewal: view
command-renewal = Fornyelse
initiative-show = Vis tiltaket
initiative-show-worth = Verdi
initiative-show-fields = Rediger
initiative-explain = Forklar
initiative-explain-hint = Forklar nåverdien
initiative-view-budget = budsjett
initiative-view-budget_effect = budsjettvirkning
initiative-view-society = samfunn
initiative-cost = Kostnad
initiative-cost-direct = direkte, uten teamtid
initiative-cost-range = anslag { $low }–{ $high }
initiative-cost-spent = { $number } brukt før { $year }
initiative-npv-budget = NNV budsjett
initiative-npv-society = NNV samfunn
initiative-span = { $years } år, { $rate } %
initiative-with-tax = inkl. skattefinansieringskostnad
initiative-without-tax = uten skattefinansieringskostnad
initiative-delay = Ett års utsettelse koster
initiative-delay-costs = det koster å vente (budsjett)
initiative-delay-pays = det lønner seg å vente (budsjett)
initiative-delay-nothing = det er det samme om vi venter
initiative-basis = { $unit }, { $prices }
initiative-curve = Samlet kontantstrøm fra start
initiative-curve-from = Samlet kontantstrøm fra { $year }, uten det som er brukt før
initiative-curve-basis = { $unit }, { $prices }, ikke diskontert
initiative-curve-show = Vis kontantstrømmen som
initiative-curve-drawn = Kurve
initiative-curve-table = Tabell
initiative-flow = { $view }, i året
initiative-cumulative = { $view }, samlet
initiative-part-direct = direkte kostnad
initiative-part-booked = teamtid
initiative-part-run = driftskostnad
initiative-part-parallel = parallelldrift
initiative-part-gains = gevinst i eget budsjett
initiative-part-taken-out = gevinstuttak
initiative-part-co-funding = medfinansiering
initiative-part-sale = salgsinntekt
initiative-part-freed-time = frigjort tid hos oss
initiative-part-public-gains = gevinst i andre offentlige budsjetter
initiative-part-others = nytte hos andre
initiative-part-residual = restverdi
initiative-years = { $number } år
initiative-not-within = ikke innen analysen
initiative-not-paid-back = ikke tilbakebetalt innen { $year }
initiative-paid-back = { $view }: { $years }
initiative-peak = Størst behov { $number } i { $year }
initiative-mandatory = Pålagt (lovkrav eller eiers krav): vurderes ikke etter tilbakebetalingstid
initiative-outside = Utenfor analysen: ingen tall
initiative-outside-late = Tiltaket starter etter { $last }, som er analysens siste år. { $reach ->
    [beyond] Å ta det med ville krevd { $years } beregnede år, og det kan ikke legges inn: planen regner høyst { $most }.
   *[within] Med minst { $years } beregnede år er alt med.
}
initiative-outside-past = Tiltaket var ferdig, med all sin virkning, før planens første år { $year }.
initiative-outside-empty = Ingen kostnad eller gevinst faller innen { $last }. Legg inn kostnader og gevinster, eller regn flere år.
initiative-outside-cost = Det kommer kostnader i { $year }, etter analysens siste år { $last }. Et tall ville utelatt dem. { $reach ->
    [beyond] Å ta alt med ville krevd { $years } beregnede år, og det kan ikke legges inn: planen regner høyst { $most }.
   *[within] Med minst { $years } beregnede år er alt med.
}
initiative-outside-mend = Gå til beregnede år
initiative-step = Trinn { $number }
initiative-no-steps = Tiltaket har ingen trinn.
initiative-gate = Beslutningspunkt { $number } etter { $step }, { $year }
initiative-gate-hint = Klikk for å se hva det betyr å stoppe her
initiative-gate-leave = Klikk eller Esc for å gå ut
initiative-gates = Beslutningspunkter: stopp, endre eller fortsett. Klikk på et for å se hva det betyr å stoppe der.
initiative-stopped = Ved beslutningspunkt { $number }: { $spent } brukt, { $left } ikke brukt, av dette frigjøres { $freed } i rammen ({ $unit }).
initiative-stopped-time = Teamtid for { $number } blir ledig: { $teams }.
initiative-stop = Stopp her i planen
initiative-go-on = Fortsett
initiative-measures = Lønnsomhet
initiative-measure-payback = Tilbakebetalt etter
initiative-measure-discounted-payback = Tilbakebetalt, diskontert
initiative-measure-irr = Internrente
initiative-measure-annuity = Ekvivalent annuitet per år
initiative-measure-after-budget = Av nåverdien etter budsjettårene
initiative-measure-break-even = Realisering som går i null
initiative-measure-peak-need = Størst finansieringsbehov
initiative-measure-booked = Teamtid tiltaket bruker
initiative-measure-npv-budget-effect = NNV budsjettvirkning, uten teamtid
initiative-measure-net-benefit = Netto nytte per budsjettkrone
initiative-need-in = { $number } i { $year }
initiative-self-financing = selvfinansierende
initiative-several-rates = Flere internrenter: bruk nåverdien.
initiative-no-rate-all-zero = ingen: alt er null
initiative-no-rate-only-costs = ingen: bare kostnader
initiative-no-rate-only-gains = ingen: bare gevinster
initiative-no-rate-below-range = under −99 %
initiative-no-rate-above-range = over 1000 %
initiative-no-rate-none-in-range = ingen rente gir null
initiative-sunk-again = { $view }: over null også etter { $years }, men under igjen etterpå.
initiative-parties = Hvem betaler, hvem får
initiative-parties-basis = nåverdi over { $years } år, { $unit }, { $prices } · grå betaler, blå får
initiative-party-us = Vi selv
initiative-party-owner = Eieren
initiative-party-taxpayers = Skattebetalerne
initiative-party = { $party } betaler { $pays } og får { $gets }
initiative-party-pays = { $party } betaler
initiative-party-gets = { $party } får
initiative-society-total = Samfunnet under ett: { $number } { $unit }. Det er summen av radene, og legges ikke til vår egen.
initiative-transfer = Med { $number } fra { $from } til { $to } taper ingen av dem.
initiative-lacking = Virksomheter taper likevel { $number } til sammen: de andre vinner ikke nok til å dekke det.
initiative-by-year = Vis år for år
initiative-by-year-hide = Skjul år for år
initiative-to-frame = Fra gevinst til ramme: av 100 kr nytte
initiative-hundred-room = { $number } blir rom i budsjettet
initiative-hundred-taken-out = { $number } tas ut av rammen
initiative-hundred-freed-time = { $number } er frigjort tid
initiative-hundred-others = { $number } havner hos andre
initiative-no-benefits = Tiltaket har ingen prissatt nytte.
initiative-benefit-range = «{ $benefit }» gir mest i { $year }: { $number }, anslag { $low }–{ $high } ({ $basis }).
initiative-unpriced-count = { $count ->
    [one] I tillegg er én virkning ikke prissatt.
   *[other] I tillegg er { $count } virkninger ikke prissatt.
}
initiative-unpriced = Ikke prissatt
initiative-unpriced-none = Ingen virkninger uten pris er lagt inn.
initiative-users = Brukerne
initiative-users-none = Ingen brukere er lagt inn på trinnene.
initiative-users-who = Hvem: { $said }
initiative-users-when = Når: { $said }
initiative-users-learned = Lært: { $said }
initiative-users-changed = Endret: { $said }
initiative-assumptions = Forutsetninger
initiative-assumptions-view = Forutsetninger mot
initiative-assumptions-gains = Hvor mye hver forutsetning kan endre seg alene før nåverdien ({ $view }) er null. Nærmest først.
initiative-assumptions-loses = Hvor mye hver forutsetning må endre seg alene for at nåverdien ({ $view }) skal nå null. Nærmest først.
initiative-assumption-direct-costs = Direkte kostnad
initiative-assumption-booked-time = Booket teamtid, av det som er lagt inn,
initiative-assumption-run-cost = Driftskostnad per år
initiative-assumption-full-value = Full verdi per år av «{ $benefit }»
initiative-assumption-retired-share = Andel som faller bort ved «{ $benefit }»
initiative-assumption-realisation = Realisering av «{ $benefit }»
initiative-assumption-retained = Andel av gevinsten vi beholder
initiative-assumption-life-years = År med virkning
initiative-assumption-discount-rate = Kalkulasjonsrenten
initiative-may-rise = { $name } kan øke med { $by } (fra { $from } til { $to })
initiative-may-rise-to = { $name } kan øke fra { $from } til { $to }
initiative-must-rise-to = { $name } må øke fra { $from } til { $to }
initiative-may-fall = { $name } kan falle fra { $from } til { $to }
initiative-must-rise = { $name } må øke med { $by } (fra { $from } til { $to })
initiative-must-fall = { $name } må falle fra { $from } til { $to }
initiative-cannot-tip = { $name } kan ikke velte det alene
initiative-cannot-save = { $name } kan ikke redde det alene
initiative-rate-may-be = { $name } kan være opptil { $to } (internrenten)
initiative-rate-must-be = { $name } må ned til { $to } (internrenten)
initiative-rate-may-fall = { $name } kan falle til { $to } (internrenten)
initiative-rate-must-rise = { $name } må opp til { $to } (internrenten)
initiative-at-nothing = { $name } står alt på grensen ({ $to })
renewal-shown = Vis tiltakene som
renewal-shown-years = Oversikt
renewal-shown-table = Tabell
renewal-summary = { $count ->
    [one] Ett tiltak
   *[other] { $count } tiltak
}, { $active ->
    [0] ingen med i planen.
    [one] ett med i planen.
   *[other] { $active } med i planen.
} { $back ->
    [0] Ingen betaler seg tilbake i eget budsjett.
    [one] Ett betaler seg tilbake i eget budsjett.
   *[other] { $back } betaler seg tilbake i eget budsjett.
}
renewal-price = Mest koster de i { $year }: { $amount }.
renewal-order = Rekkefølge
renewal-order-plan = Planens
renewal-order-npv = NNV
renewal-order-net-benefit = NNV per budsjettkrone
renewal-order-plan-answers = Slik dere har satt dem.
renewal-order-npv-answers = Hva er mest verdt, om pengene ikke er grensen?
renewal-order-net-benefit-answers = Hva gir mest når pengene er knappe? Det som finansierer seg selv, står først.
renewal-order-said = { $answers } Beløp: { $basis }.
renewal-list = Tiltak
renewal-name = Tiltak
renewal-unnamed = Tiltak uten navn
renewal-cost = Kostnad
renewal-cost-hint = Direkte kostnader i analyseårene, i { $prices }. Under står teamtiden som kommer i tillegg.
renewal-time-beside = + { $number } tid
renewal-npv = NNV samfunn
renewal-npv-hint = Netto nåverdi for samfunnet{ $tax ->
    [with] , med skattefinansieringskostnad
   *[without] {""}
}, i { $prices }, regnet til planens første år.
renewal-payback = Betalt tilbake
renewal-payback-hint = År fra starten til eget budsjett har fått igjen det tiltaket koster, teamtid medregnet. Det som begynte før planen, regnes fra { $year }, uten det som er brukt før.
renewal-payback-since = Regnet fra { $year }, uten det som er brukt før.
renewal-look-at = Se på { $year }
renewal-row = { $name }: { $standing }, { $from }–{ $to }, kostnad { $cost }, teamtid { $time }, NNV samfunn { $npv }, betalt tilbake: { $payback }
renewal-off = av
renewal-switch = Med i planen: { $name }
renewal-turn-on = Ta med i planen
renewal-turn-off = Ta ut av planen
renewal-years = { $years } år
renewal-from-start = fra start
renewal-not-within = ikke innen analysen
renewal-required = lovkrav
renewal-required-why = Pålagt (lovkrav eller eiers krav): vurderes ikke etter tilbakebetalingstid.
renewal-outside = utenfor analysen
renewal-outside-no-flow = Tiltaket har verken kostnader eller gevinster i årene som regnes. Det er ikke med i summen.
renewal-outside-cost = Tiltaket har kostnader i { $year }, etter årene som regnes. Et tall uten dem ville vært for godt, så det er ikke med i summen.
renewal-no-gain = ingen gevinst
renewal-no-gain-mandatory = ingen gevinst, pålagt
renewal-years-span = { $from }–{ $to }
renewal-step-gate = { $name } → { $gate }
renewal-bar = Start for { $name }
renewal-bar-hint = Dra, eller ←→, for å flytte starten et år: tidligst { $low }, senest { $high }.
renewal-bar-decided = Tiltaket er besluttet: flyttes det, endres det som er besluttet.
renewal-bar-begun = Tiltaket er i gang, så starten flyttes ikke.
renewal-bar-first = Kan ikke starte før planens første år, { $year }.
renewal-bar-earliest = Kan ikke starte før { $year }: det er lagt inn som tidligste år.
renewal-bar-latest = Kan ikke starte etter { $year }: det er lagt inn som seneste år.
renewal-sum = { $count ->
    [0] Ingen tiltak er med
    [one] Sum, ett tiltak med
   *[other] Sum, { $count } tiltak med
}
renewal-sum-said = { $name }: kostnad { $cost }, NNV samfunn { $npv }
renewal-legend = Strek med punkt: gevinst fra
renewal-kinds = Kostnader med teamtid: { $kinds }
renewal-overlap = Tiltakene overlapper: de tar samme penger for { $amount } i nåverdi, og det er trukket fra i summen.
renewal-left-out = { $count ->
    [one] Ett tiltak er utenfor analysen og ikke med i summen.
   *[other] { $count } tiltak er utenfor analysen og ikke med i summen.
}
renewal-empty = Ingen tiltak ennå
renewal-empty-what = Et tiltak er noe dere vil fornye, gjøre billigere eller er pålagt: det har en start, trinn med kostnader, teamtid som bookes, og gevinster hos dere og andre. Her ser dere hva det er verdt, når det er betalt tilbake, og hva det gjør med rammen.
renewal-empty-how = Legg til det første, eller skriv inn eller lim inn flere i tabellen ({ $key }).
renewal-teams = Teamenes tid
renewal-teams-basis = Booket mot kapasitet, { $count ->
    [one] ett team
   *[other] { $count } team
}, { $basis }
renewal-teams-none = Planen har ingen team. Legg til team for å se hvor mye tid tiltakene tar.
renewal-teams-choose = Team
renewal-teams-all = Alle team
renewal-teams-chart = Teamenes tid, år som ses på
renewal-teams-year = { $year }: booket { $booked } av { $capacity }.
renewal-teams-year-over = { $year }: booket { $booked } av { $capacity }, overbooket med { $over }.
renewal-teams-booked = Booket
renewal-teams-capacity = Kapasitet
renewal-teams-free = Ledig
renewal-teams-over-amount = Overbooket
renewal-teams-room = { $year } har { $amount } ledig teamtid. Den kan tiltak bruke uten å ansette.
renewal-teams-unbooked = { $year } har ingen booket teamtid; { $amount } er ledig.
renewal-teams-over-who = Overbooket: { $teams }
renewal-teams-over = { $count ->
    [one] { $year } er overbooket med { $amount }: { $teams }. Flytt et tiltak, eller book mindre.
   *[other] { $year } er overbooket med { $amount } i { $count } team: { $teams }. Flytt et tiltak, eller book mindre.
}
row-up = Tiltaket over
row-down = Tiltaket under
row-first = Første tiltak
row-last = Siste tiltak
row-toggle = Ta tiltaket med eller ut
row-to-bar = Til tiltakets start
row-earlier = Starten et år tidligere
row-later = Starten et år senere
row-edit = Til tiltaket i tabellen
keys-renewal = I Fornyelse
row-remove = Slett tiltaket
renewal-remove = Slett tiltaket
unnamed-part = { $kind } uten navn

## Room: view
command-room = Handlingsrom
keys-room = Handlingsrom
level-key-less = Ett nivå ned
level-key-more = Ett nivå opp
level-key-least = Bare det som er ledig nå
level-key-most = Helt til høyeste nivå
level-key-digit = Så høyt beslutningsnivå
rung-shortfall = Mangler
rung-free = Ledig nå
rung-unallocated = Ufordelt
rung-own = Vi selv
rung-committed = Bundet
rung-locked = Låst
room-now = { $room } av { $spendable } er ledig nå i { $year }
room-now-none = Ingenting er ledig nå i { $year }
room-now-less = Det som er til overs i { $year } ({ $free }), er mindre enn det som mangler ({ $short })
room-alone = Alene kan vi flytte { $room } av { $spendable } i { $year }
room-alone-legal = Alene har vi lov til å flytte { $room } av { $spendable } i { $year }
room-alone-none = Alene kan vi ikke flytte noe i { $year }
room-with = Med { $level } kan vi flytte { $room } av { $spendable } i { $year }
room-with-legal = Med { $level } har vi lov til å flytte { $room } av { $spendable } i { $year }
room-with-none = Selv med { $level } kan vi ikke flytte noe i { $year }
room-short = { $conclusion }, utover de { $number } som mangler
room-short-none = { $conclusion }: det mangler { $short }, og alt som kan frigjøres, går med til det
room-beside-teams = { $teams } av det er team og tiltak.
room-beside-with = Med { $level }: { $room }.
room-beside-locked = Låst av avtaler, ledetid og oppgaver: { $locked }.
room-beside-legal = Juridisk rom: { $room }.
room-beside-realistic = Realistisk rom: { $room }.
room-year = År
room-hint = Dra håndtaket i stigen, eller trykk { $keys }
room-ladder = Stigen: hvem må si ja
room-ladder-note = Trinnene summerer til { $spendable } · { $basis }
room-strength = Hvor strengt rommet måles
room-realistic = Realistisk
room-legal = Juridisk
room-handle = Hvor langt vi går, etter beslutningsnivå
room-handle-hint = Dra, eller ←→. { $keys }: nivået direkte. Alt til venstre kan flyttes.
room-so-far-now = Ledig nå: { $room } ({ $share })
room-so-far-alone = Hit alene: { $room } ({ $share })
room-so-far-with = Hit med { $level }: { $room } ({ $share })
room-sum = sum { $sum }
room-up-to-here = Rom hit, { $strength }
room-years = År for år
room-blank-hint = Gå til Ramme ({ $frame }) og Drift ({ $operations }), og skriv inn bevilgningene og hva driften koster, eller lim dem inn fra et regneark. Da viser denne siden hvem som kan flytte hva.
room-whole = Rom { $year }
room-part-lasting = varig
room-part-once = bare én gang
room-items-close = Lukk listen
room-items-none = Her er det ingenting.
room-items-no-line = Uten linje
room-items-under = { $strength } · { $basis }
room-dates = Avtaler: frister å huske
because-surplus = til overs på linjen
because-movable = kan flyttes
because-unallocated = målet ber om det, ingenting er planlagt for det
because-lead_years = inne i ledetiden
because-decided = vedtatt eller i gang
because-locked = låst
because-needed = kan ikke gå uten å avslutte en oppgave
because-untied_gain = gevinst som alt har senket forbruket
because-stands_elsewhere = trukket fra det ufordelte
because-underspend = ventet mindreforbruk
because-shortfall = linjen mangler penger
because-contract = avtalen låser til og med { $year }
because-contract-open = avtalen låser uten slutt
because-lead = ledetiden låser til og med { $year }
because-then = deretter { $level }
because-assumed = vanlig forutsetning
contract-date = { $says }, { $otherwise }
contract-over = Fristen er ute: { $said }
contract-give_notice = si opp innen { $date }
contract-use_option = bruk opsjonen innen { $date }
contract-start_tender = start ny konkurranse innen { $date }
contract-break = si opp innen { $date } for å komme ut etter { $ends }
contract-otherwise-locked = ellers er { $amount } låst til og med { $year }
contract-otherwise-locked-open = ellers er { $amount } låst videre
contract-otherwise-ends = avtalen slutter med { $year }
levers-title = Virkemidler som utvider rommet
levers-under = Det som gir nye penger, kommer i tillegg til stigen.
levers-unused-money = Ubrukt av det som har tak: { $amount } nye penger{ $repaid ->
    [none] .
   *[other] , herav { $repaid } som må spares inn igjen.
}
levers-used = Brukt i { $year }:
levers-name = Virkemiddel og hjemmel
levers-cap = Tak { $year }
levers-of-it-used = Brukt
levers-status = Status
levers-no-cap = ingen
levers-use = Bruk { $amount } i { $year }
levers-use-some = Bruk i { $year } …
levers-note = Noter status i { $year } …
levers-repaid = Betales igjen { $from }–{ $to }, i løpende kroner: { $amounts }
levers-edit = Endre: { $use }
levers-remove = Slett bruken
levers-page = Hva er dette, og hva skriver vi?
levers-copy = Kopier teksten
levers-conditions = Vilkår
levers-source = Hjemmel og kilde
levers-checked = Kontrollert mot kilden { $date }: { $status }.
levers-decided-by = avgjøres av { $level } · { $standing }
levers-barred = Ikke for oss: { $why }
levers-closed = Slått av: { $why }
levers-doubt = Ikke bekreftet: { $why }
levers-missing = { $amount } er ikke dekket i { $year }
levers-gives = { $name } ({ $amount })
levers-proposed = Forslag i Oversikt: { $parts }
levers-could-cover = Kan dekke noe av det: { $levers }.
levers-none-covers = Ingen virkemidler dekker det av seg selv; frigjør drift, eller be om nye penger.
lever-page-what = Hva det er
lever-page-who_decides = Hvem som avgjør
lever-page-letter = Hva vi skriver
lever-page-later_cost = Hva det koster senere
lever-refused-by = Avslått av { $level }
lever-used = I bruk
lever-unused = Ikke brukt
lever-of-lines = Følger av linjen
lever-not-valid = Gjelder ikke dette året
lever-barred = Ikke for oss
lever-closed = Slått av
lever-too-early = Tidligst { $year }
lever-no-line = Ingen linje å bruke det på
lever-no-investment = Ingen investering dette året
lever-no-consultants = Ingen konsulenter

## Room: command line
room-rules = Regelsett { $rules }, { $span }
room-rules-dated = Regelsett { $rules }, { $span } · planens dato { $date }
room-lasting = herav varig
room-bite = Det som kommer tilbake
room-uses = Virkemidler som er brukt:
room-use = { $lever }, { $year }: { $amount } · { $level } · { $status }
help-room = Hvor langt vi kommer alene og med hvem, år for år, hva som er låst, og fristene i avtalene
help-room-year = vis hva som står på hvert trinn dette året
help-room-columns = Kolonner i csv
help-room-item-columns = Kolonner i csv med --year
usage-figure-level = «{ $found }» er ikke et beslutningsnivå her. Nivåene er { $lowest }–{ $highest }: { $like }.
usage-year-of-plan = { $found } er ikke beregnet. Planen har årene { $from }–{ $to }.

## The later bite
bite-title = Det som biter senere
bite-empty = Ingenting biter senere: ingen avlastning, ingen engangsmidler som tar slutt og ingen avtaler som fornyes av seg selv i disse årene.
bite-no-levers = Ingen virkemidler er i bruk
bite-squeeze-moves = Virkemidlene flytter bare skvisåret fra { $from } til { $to }, og fjerner det ikke
bite-squeeze-removes = Virkemidlene fjerner skvisåret { $from }
bite-squeeze-forward = Med virkemidlene kommer skvisåret alt i { $to }, uten dem i { $from }
bite-squeeze-comes = Virkemidlene gir et skvisår i { $to }, uten dem er det ingen
bite-squeeze-same = Virkemidlene endrer ikke skvisåret
bite-price = { $conclusion }; mest kommer tilbake i { $year }: { $amount }.
bite-price-none = { $conclusion }; ingen penger kommer tilbake.
bite-renewed = Fra { $year } låses avtaler for { $amount } på nytt hvis ingen sier dem opp.
bite-worth = Verdt { $amount } i { $prices } med { $rate }: rentefritt, men tilbakebetalt i løpende kroner.
bite-repaid-after = Noe tilbakebetales etter analysen, i { $year }, så verdien kan ikke regnes ut.
bite-use = { $use }: { $said }.
bite-use-moves = flytter det første året som mangler penger, fra { $from } til { $to }, og fjerner ingenting
bite-use-removes = med det mangler ingen år penger, uten det mangler de fra { $from }
bite-use-forward = med det mangler penger alt i { $to }, uten det først i { $from }
bite-use-comes = med det mangler penger i { $to }, uten det ikke i noe år
bite-use-same = endrer ikke hvilket år som først mangler penger
bite-use-not-compared = ikke sammenlignet, for bare de { $count } største er det
bite-year = { $year }: { $parts }.
bite-part-relief = Avlastning
bite-part-repayment = Tilbakebetaling
bite-part-taken-out = Gevinstuttak
bite-part-cliff = Etter engangsmidler
bite-part-renewed = Avtaler låst på nytt
bite-part-net = Netto uten avtaler

## Renewal: command line
worth-basis = Nåverdier i { $from }, analyse til og med { $to } · { $rates } · skattefinansieringskostnad { $tax }
worth-no-initiatives = Planen har ingen tiltak.
worth-list = Tiltakene, hvert for seg
worth-initiative = tiltak
worth-cost-column = kostnad
worth-peak-column = største behov
worth-nnb-column = NNB
worth-after-column = etter budsjettårene
worth-annuity-column = annuitet
worth-discounted-column = diskontert
worth-realisation-column = null ved
worth-delay-column = utsettelse
worth-columns-say = Kostnad: direkte kostnad og teamtid. Største behov: finansieringsbehov i eget budsjett, oppsamlet. NNB: netto nytte per budsjettkrone. Annuitet: netto nåverdi som like beløp per år. Null ved: den realiseringen av alle gevinster som gir netto nåverdi null. Utsettelse: hva ett års utsettelse koster.
worth-points = { $number } prosentpoeng
worth-active = med
worth-cost = direkte kostnad og teamtid
worth-peak-need = største finansieringsbehov
worth-in-year = i året
worth-nnb = netto nytte per budsjettkrone
worth-view-budget = Eget budsjett
worth-view-society = Samfunnet
worth-budget = eget budsjett
worth-effect-column = uten teamtid
worth-society = samfunnet
worth-npv = netto nåverdi
worth-npv-budget = netto nåverdi, eget budsjett
worth-npv-society = netto nåverdi, samfunnet
worth-after = derav etter budsjettårene
worth-without-time = netto nåverdi uten teamtid
worth-annuity = annuitet per år
worth-rate = internrente
worth-no-rate = ingen
worth-payback = tilbakebetalingstid
worth-discounted-payback = diskontert tilbakebetalingstid
worth-realisation = null ved realisering
worth-delay = kostnad ved ett års utsettelse
worth-mandatory = lovkrav
worth-mandatory-says = Pålagt (lovkrav eller eiers krav): vurderes ikke etter tilbakebetalingstid.
worth-self-financing = selvfinansierende
worth-outside-no-flow = { $name } er utenfor analysen: ingen kontantstrøm ligger i den, så det finnes ikke noe tall.
worth-outside-cost-after = { $name } er utenfor analysen: det kommer kostnader i { $year }, etter at den slutter, så det finnes ikke noe tall.
worth-several-rates = { $name }, { $view }: flere internrenter. Strømmen skifter mellom kostnad og gevinst mer enn én gang, så bruk netto nåverdi.
worth-why-no-rate = { $name }, { $view }: ingen internrente ({ $reason }).
worth-earlier = { $name }, { $view }: den oppsamlede strømmen kom over null også etter { $years } år, men ikke varig.
worth-ranking = Rekkefølge
worth-rank = nr.
worth-by-npv = etter netto nåverdi
worth-by-nnb = etter netto nytte per budsjettkrone
worth-ranking-says = Netto nåverdi svarer på hva som gir samfunnet mest når pengene rekker til alt; netto nytte per budsjettkrone svarer på hva som bør komme først når pengene er knappe.
worth-portfolio = Porteføljen: alle tiltak som er med
worth-together = til sammen
worth-all-active = med alle mot uten noen
worth-beyond-null = ut over nullalternativet
worth-overlap = overlapp (nåverdi)
worth-overlap-says = Overlapp er det tiltakene hver for seg ville tatt av poster ut over hele posten; det er trukket fra.
worth-overlap-is = Overlapp mellom tiltakene, trukket fra gevinstene: { $amount } (nåverdi).
worth-none-active = Ingen tiltak er med i planen.
worth-left-out = Utenfor analysen, og derfor ikke med i summen: { $names }.
worth-kinds = Hva tiltakene som er med, er til for
worth-count = antall
worth-share = andel
worth-teams = Teamenes utviklingstid
worth-booked = { $name }: booket
worth-free = { $name }: ledig
worth-overbooked = { $name } er booket ut over det som finnes: { $years }.
worth-one = { $name } · { $kind } · { $status } · { $active } · start { $start }, virkning til og med { $end } · direkte kostnad og teamtid { $cost }
worth-is-active = med i planen
worth-is-not-active = ikke med i planen
worth-selection = De valgte tiltakene til sammen, som om bare de var med
worth-worth = verdi
worth-peak-says = Største finansieringsbehov: { $amount } i { $year } (eget budsjett, oppsamlet, ikke diskontert).
worth-no-peak = Største finansieringsbehov: ingen; den oppsamlede strømmen er aldri under null.
worth-nnb-says = Netto nytte per budsjettkrone: { $number }.
worth-nnb-self-financing = Netto nytte per budsjettkrone: selvfinansierende, fordi offentlige budsjetter til sammen tjener på det.
worth-nnb-none = Netto nytte per budsjettkrone: ikke noe tall, fordi offentlige budsjetter verken taper eller tjener.
worth-frame = Fra gevinst til ramme: av 100 kr gevinst (nåverdi) kommer { $room } kr tilbake som rom, { $taken } kr tas ut av rammen, { $time } kr er frigjort tid eller kvalitet hos oss og { $others } kr tilfaller andre.
worth-no-benefits = Fra gevinst til ramme: ingen gevinster med pris.
worth-unpriced = Ikke-prissatte virkninger, utenfor alle summer: { $count }.
worth-parties = Hvem betaler og hvem får (nåverdi)
worth-parties-by-year = Hvem betaler og hvem får, netto år for år (ikke diskontert)
worth-party = hvem
worth-pays = betaler
worth-gets = får
worth-net = netto
party-us = vi
party-owner = eieren
party-taxpayers = skattebetalerne
worth-transfer = Ingen offentlig part taper om { $amount } går fra { $from } til { $to }.
worth-lacking = Offentlige parter som taper, mangler { $amount } som ingen annen offentlig part tjener.
worth-break-even-budget = Hvor netto nåverdi i eget budsjett blir null, én forutsetning om gangen
worth-break-even-society = Hvor netto nåverdi for samfunnet blir null, én forutsetning om gangen
worth-assumption = forutsetning
worth-now = nå
worth-nothing-at = null ved
worth-distance = avstand
worth-can-be = mulig
worth-possible = ja
worth-impossible = nei
worth-no-value = ingen verdi
assumption-direct_costs = direkte kostnader
assumption-booked_time = booket teamtid
assumption-run_cost = driftskostnad per år
assumption-full_value = full verdi: { $benefit }
assumption-retired_share = andel av posten: { $benefit }
assumption-realisation = realisering: { $benefit }
assumption-retained = andel av gevinsten vi beholder
assumption-life_years = år med virkning
assumption-discount_rate = kalkulasjonsrente (internrente)
worth-gates = Stopp ved et beslutningspunkt
worth-gate = etter trinn
worth-year-end = ved utgangen av
worth-spent = brukt
worth-spent-time = brukt teamtid
worth-not-spent = ikke brukt
worth-freed = frigjort i rammen
worth-freed-time = frigjort teamtid
worth-effects = Ikke-prissatte virkninger (utenfor alle summer)
worth-effect = virkning
worth-consequence = konsekvens
worth-flows-budget = Kontantstrøm i eget budsjett
worth-flows-society = Kontantstrøm for samfunnet
worth-year = år
worth-flow = strøm
flow-direct_cost = direkte
flow-booked_time = teamtid
flow-run_cost = drift
flow-parallel_cost = parallelldrift
flow-gain = gevinst
flow-taken_out = uttak
flow-co_funding = medfinansiering
flow-freed_time = egen tid
flow-public_gains = andre budsjetter
flow-others = andre
flow-sale = salg
flow-residual = restverdi
flow-tax = skattekostnad
help-worth = Hva tiltakene er verdt, i eget budsjett og for samfunnet, og hvem som betaler og får
help-initiative = tiltakets id; flere regnes også til sammen (uten valget: alle, og porteføljen)
help-flows = vis kontantstrømmene år for år (json har dem alltid)
help-worth-columns = Kolonner i csv
help-worth-flow-columns = Kolonner i csv med --flows (uten tiltak: alle til sammen)
usage-initiative = Tiltaket «{ $found }» finnes ikke i planen. Den har: { $known }.
usage-no-initiatives = ingen tiltak

## Reference library
library-title = Lignende programmer
library-basis = Virkelige programmer som ligner mest i størrelse og art. Beløp i deres egen valuta, i millioner. De endrer ingen tall i planen.
library-none = Uten direkte kostnad er det ingenting å sammenligne størrelsen med.
library-cost = Kostnaden ble { $median } ganger det første anslaget i median ({ $low }–{ $high }); { $count } av { $all } har begge tall.
library-cost-none = Ingen av de { $all } har både første og siste kostnad.
library-time = De ble { $median } år senere ferdige enn planlagt i median ({ $low }–{ $high }); { $count } av { $all } har begge tall.
library-time-none = Ingen av de { $all } har både planlagt og faktisk slutt.
library-place = Tilbakebetaling her: { $ours }. Av { $with } med tall: { $quicker } raskere, { $same } like raske, { $slower } langsommere, { $never } aldri.
library-place-none = Ingen av dem har tilbakebetalingstid til et budsjett å sammenligne med.
library-place-begun = Tilbakebetalingen her regnes fra { $year }, uten det som er brukt før, og sammenlignes ikke.
library-all = Vis alle { $count }
library-fewer = Vis færre
library-costs = Først { $first }, sist { $last } mill. { $currency }
library-one-cost = Kostnad { $first } mill. { $currency }
library-source = Kilde: { $source } ({ $sure })
library-sure-seen = lest i primærkilden
library-sure-seen-secondary = lest i sekundærkilde
library-sure-derived = regnet ut av tall vi har lest

## Evidence: what became of proposed appropriations
evidence-title = Hvor rommet pleier å ligge
evidence-scope = { $count } kapitler, { $years }
evidence-no-rule = Dette er erfaring og ingen regel. Ingen tall i planen bygger på det.
evidence-show = Vis tallene
evidence-hide = Skjul tallene
evidence-kind-operating = Driftsutgifter (01)
evidence-kind-special-operating = Spesielle driftsutgifter (21–29)
evidence-kind-equipment = Større utstyr (45)
evidence-kind-other-investment = Andre investeringer (30–49)
evidence-kind-transfers = Overføringer (50–89)
evidence-all = Stortinget vedtok { $same } av { $all } forslag uten endring. I løpet av året ble { $changed } av { $later } bevilgninger endret, lønnsoppgjør medregnet.
evidence-decision-of = { $posts }: Stortinget vedtok noe annet enn foreslått i { $changed } av { $all } tilfeller i { $years }; { $middle }.
evidence-during-year-of = { $posts } i løpet av året: { $changed } av { $all } bevilgninger ble endret i { $years }, { $up } opp og { $down } ned; { $middle }.
evidence-accounts-of = Av { $all } bevilgninger i { $years } ble { $down } ikke brukt fullt ut, og i { $up } var regnskapet høyere; { $middle }.
evidence-middle = midten av endringene var { $percent }
evidence-middle-few = for få til å snakke om en midte
evidence-own = { $chapter }: { $changed } av { $all }: { $cases }.
evidence-own-many = { $chapter }: { $changed } av { $all }, { $up } opp og { $down } ned; { $middle }.
evidence-own-up = { $chapter }: { $changed } av { $all }, alle opp; { $middle }.
evidence-own-down = { $chapter }: { $changed } av { $all }, alle ned; { $middle }.
evidence-own-accounts = { $chapter }: av { $all } ble { $down } ikke brukt fullt ut, og i { $up } var regnskapet høyere; { $middle }.
evidence-middle-accounts = midten av forskjellene var { $percent }
evidence-own-none = { $chapter }: ingen av { $all }.
evidence-own-nothing = { $chapter }: ingenting å sammenligne.
evidence-chapter = Kapittel { $chapter }
evidence-chapters = Egne kapitler
evidence-not-there = Ingen av kapitlene i planen er blant de { $count } her.
evidence-decision = Fra forslag til vedtak, { $years }
evidence-during-year = I løpet av året, { $years }
evidence-accounts = Brukt av poster 45, { $years }
evidence-decision-note = Forslaget er Gul bok. Det regjeringen selv foreslo siden, er med i endringene. Forslag for 2020 mangler.
evidence-busiest = { $posts }: { $held } av { $changed } endringer kom i budsjettene for { $years }.
evidence-during-year-note = Fra vedtatt budsjett til alle vedtak i løpet av året. Lønnsoppgjøret deles også ut da, så mer til drift er ikke i seg selv nytt rom.
evidence-accounts-note = Regnskapet har med penger fra året før og refusjoner, så mer enn bevilgningen er ikke overforbruk. Post 45 betaler også for inventar og maskiner.
evidence-and = { $first } og { $last }
evidence-column-posts = Poster
evidence-column-all = Antall
evidence-column-unchanged = Uendret
evidence-column-up = Opp
evidence-column-down = Ned
evidence-column-middle = Midten
evidence-of = { $changed } av { $all }
evidence-row = { $posts }: { $all } sammenlignet, { $unchanged } uendret, { $up } opp, { $down } ned; { $middle }
evidence-row-own = { $row }; { $chapter }: { $changed } av { $all } endret
evidence-largest = Størst: { $cases }
evidence-cases = Bare { $cases }
evidence-case = { $change }, { $amount } (kap. { $chapter } post { $post }, { $year })
evidence-from-nothing = fra ingenting
evidence-case-own = { $change } ({ $year })
evidence-case-post = { $change } (post { $post }, { $year })
evidence-history = { $chapter }, { $body }, år for år
evidence-strip-decision = Stortingets vedtak
evidence-strip-during-year = I løpet av året
evidence-strip-accounts = Regnskapet
evidence-direction-up = opp
evidence-direction-down = ned
evidence-direction-unchanged = uendret
evidence-strip-row = { $what }, post { $post }: { $years }
evidence-told = { $year }: { $from } → { $to }, { $direction }
evidence-said = { $year } { $direction }
evidence-basis = Kapitlene gjelder virksomheter med mye IT og er ikke tilfeldig valgt. Løpende kroner. Hvert år sammenlignes med seg selv, så flytting mellom kapitler blir ingen endring her.
evidence-source = Kilde: { $source }
