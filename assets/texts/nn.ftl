# Handlingsrom, nynorsk. Translators edit these files; the keys are the same in all three.

## Numbers and units
unit-kroner = kr
amount-kroner = { $number } kr
amount-thousand = { $number } tusen kr
amount-million = { $number } mill. kr
unit-thousand = 1000 kr
unit-million = mill. kr
prices-fixed = faste { $year }-kroner
prices-nominal = løpande kroner
vat-net_accounted = utan mva. (nettoført)
vat-cost = med mva.
vat-compensated = utan mva. (blir kompensert)
vat-deductible = utan mva. (frådrag)
time = kl. { $hour }.{ $minute }
percent = { $number } %
year-none = ingen i åra som er rekna ut
not-applicable = –

## Measures
measure-lasting_frame = varig ramme
measure-frame = ramme
measure-spendable = samla tildeling
measure-spendable-other = disponibelt
measure-carried_in = overført frå i fjor
measure-gross_operations = drift før frigjering
measure-released = frigjort
measure-released_operations = frigjort av drift
measure-released_development = frigjort av utvikling
measure-operations = drift
measure-maintenance = av dette forvalting
measure-it_operations = drift av IT
measure-it_development = utvikling av IT
measure-gross_development = utvikling før frigjering
measure-development = utvikling
measure-further_development = derav vidareutvikling
measure-target_amount = utviklingsmålet i kroner
measure-envelope = utvikling med ufordelt
measure-unallocated = ufordelt til utvikling
measure-development_share = utviklingsandel av varig ramme
measure-operations_share = drift som del av varig ramme
measure-it_development_share = utviklingsandel av IT-pengane
measure-planned_spending = planlagd bruk
measure-expected_underspend = venta mindreforbruk
measure-spending = bruk
measure-spending_before_releases = bruk utan frigjering
measure-underspend_before_releases = venta mindreforbruk utan frigjering
measure-balance = balanse
measure-surplus = til overs
measure-shortfall = overskriding
measure-to_free = inndekningsbehov
measure-covered = dekt
measure-uncovered = ikkje dekt
measure-carried_out = blir overført til neste år
measure-lapses = bortfall
measure-room_after_operations = plass etter drift
measure-development_today = dagens utvikling
measure-squeeze_year = skvisår
measure-empty_year = tomt år
measure-compensation = pris- og lønskompensasjon
measure-index = deflator
measure-line = løyving
measure-lasting = varig løyving
measure-once = eingongsendringar
measure-income_added = inntekter som blir lagde til
measure-carry_cap = kan høgst overførast
measure-line_path = varig løyving før avrunding
measure-line_compensation = kompensasjon med eigen lønsandel
measure-compensation_factor = avvik i kompensasjon
measure-item = driftspost (før frigjering)
measure-item_path = driftspost før avrunding
measure-team = teamkostnad
measure-team_run = drift i teamet
measure-team_development = utvikling i teamet
measure-team_maintenance = forvalting i teamet
measure-team_further_development = vidareutvikling i teamet
measure-team_new_development = nyutvikling i teamet
measure-team_path = teamkostnad før avrunding
measure-role = rolle
measure-release = frigjering
measure-release_operations = frigjering av drift
measure-release_development = frigjering av utvikling
measure-releasable = kan frigjerast
measure-nominal_growth = nominell vekst
measure-real_growth = realvekst (faktor)

## Kinds of things
kind-plan = planen
kind-line = løyvingslinje
kind-change = endring
kind-item = driftspost
kind-team = team
kind-role = rolle
kind-profile = vekstprofil
kind-release = frigjering
kind-scenario = scenario

## Fields
field-name = namn
field-body = verksemd
field-as_of = dato for planen
field-first_year = første år
field-budget_years = budsjettår
field-analysis_years = utrekna år
field-price_year = prisår
field-own_rules = eige regelsett
field-rule_set = regelsett
field-vat = meirverdiavgift
field-compensation = kompensasjon
field-wage_share = lønsandel
field-wage_compensation = lønskompensasjon
field-price_compensation = priskompensasjon
field-wage_drift = lønsgliding
field-general_price = konsumpris
field-attrition = naturleg avgang
field-target_share = mål for utviklingsandel
field-kind = slag
field-growth = vekst
field-chapter = kapittel
field-post = post
field-base = beløp
field-real_growth = realvekst
field-cut = effektiviseringskrav
field-overrides = fastsett beløp
field-transferable = kan overførast
field-shared_with = kan nyttast under
field-previous = løyving året før
field-opening_carry = overført inn i første år
field-expected_underspend = venta mindreforbruk
field-adds_to = blir lagd til
field-year = år
field-amount = beløp
field-duration = varigheit
field-category = kategori
field-class = drift eller forvalting
field-it = IT
field-paid_from = blir betalt frå
field-profile = vekstprofil
field-from = frå
field-until = til og med
field-binding = binding
field-contract-until = siste år i avtalen
field-contract-at_end = når avtalen sluttar
field-contract-years = forlengja med, år
field-contract-notice_months = oppseiing, månader
field-contract-exercise_by = opsjonsfrist
field-contract-break_notice_months = kan brytast med varsel, månader
field-released_by = kan frigjerast av
field-releasable = kan frigjerast
field-lead_years = tid til verknad, år
field-fte = årsverk
field-vacancy = ledige stillingar
field-run_share = driftsandel
field-run_forvaltning = forvalting av drifta
field-further_development = vidareutvikling
field-one_off_until = eingongsmidlar til og med
field-count = talet på
field-employment = tilsetjing
field-yearly_cost = kostnad per årsverk
field-wage = løn
field-pension = pensjon
field-employers_contribution = arbeidsgivaravgift
field-other = andre kostnader
field-overhead_included = påslag er med
field-hours = timar
field-rate = timepris
field-item = driftspost
field-team = team
field-share = andel
field-from_year = frå år
field-level = avgjerdsnivå
field-why = kvifor
field-consequence = konsekvens
field-parent = byggjer på

## Words of fields
word-profile-kind-wages = løn
word-profile-kind-purchases = kjøp
word-profile-kind-licences = lisensar
word-profile-kind-rent = leige
word-profile-kind-custom = anna
word-line-kind-operating = driftsutgifter
word-line-kind-special_operating = spesielle driftsutgifter
word-line-kind-investment = investering
word-line-kind-grants_and_other = tilskot og anna
word-line-kind-income = inntekt
word-change-kind-adopted_budget = saldert budsjett
word-change-kind-revised_budget = revidert budsjett
word-change-kind-full_year_effect = heilårsverknad
word-change-kind-technical_move = teknisk flytting
word-change-kind-price_adjustment = prisjustering
word-change-kind-efficiency = effektivisering
word-change-kind-gain_taken_out = gevinst teken ut
word-change-kind-new_initiative = nytt tiltak
word-change-kind-one_off = eingongsbeløp
word-duration-lasting = varig
word-duration-once = eingongs
word-category-staff = Personell
word-category-systems_and_licences = System og lisensar
word-category-hosting_and_cloud = Drift og sky
word-category-premises = Lokale
word-category-purchased_services = Kjøpte tenester
word-category-other = Anna
word-class-drift = drift
word-class-forvaltning = forvalting
word-binding-free = fri
word-binding-mandated = tildelingsbrev
word-binding-statutory_task = lovpålagd oppgåve
word-binding-statutory_amount = lovfesta beløp
word-binding-contract = avtale
word-contract-at_end-tendered_again = konkurranse på nytt
word-contract-at_end-renews = blir fornya
word-contract-at_end-option = opsjon
word-employment-employees = tilsette
word-employment-consultants = konsulentar
read-yes = ja j sann x 1
read-no = nei n usann 0

## Trail and use
trail-real_growth = realvekst
trail-compensation_difference = avvik i kompensasjon
trail-cut = effektiviseringskrav
trail-decided = fastsett beløp

## Certainty and status
certainty-adopted = vedteke
certainty-proposed = foreslått
certainty-announced = varsla
certainty-assumed = føresett
status-confirmed = stadfesta i kjelda
status-unconfirmed = ikkje stadfesta
status-assumption = føresetnad

## Severity
severity-error = feil
severity-breach = overskriding
severity-warning = varsel
severity-note = merknad

## Findings
finding-unknown-rule-set = Regelsettet «{ $text }» finst ikkje; planen er rekna ut som stat, bruttobudsjettert.
finding-too-large = Beløpa blir for store til å reknast ut.
finding-no-line = { $amount } skal brukast, men planen har inga løyvingslinje å betale frå.
finding-lost-change = Ei endring i scenarioet «{ $other }» passar ikkje lenger og er utan verknad: { $subject } ({ $text }).
finding-unreadable = { $subject }: «{ $text }» kunne ikkje lesast; den førre verdien gjeld.
finding-dangling = { $subject } viser til { $other }, som ikkje finst.
finding-shortfall = { $year }: { $subject } har ei overskriding på { $amount }.
finding-lapse = { $year }: { $amount } på { $subject } kan ikkje overførast og fell bort.
finding-carried-pays-lasting = { $year }: { $amount } overførte pengar på { $subject } betaler noko varig.
finding-surplus-with-new-money = { $year }: { $subject } får nye pengar og har likevel { $amount } til overs.
finding-shared-line-can-help = { $year }: { $amount } kan dekkjast frå { $other }, som kan nyttast under { $subject } (dei same pengane kan brukast éin gong).
finding-cliff = { $year }: Eingongsmidlane til { $subject } er slutt; { $amount } manglar varig finansiering.
finding-target-ignored = { $year }: Utviklingsmålet er sett til side, fordi den varige ramma ikkje er større enn null.
finding-contract-expired = Avtalen for { $subject } gjekk ut i { $other }, før planen byrjar.
finding-contract-without-end = Avtalen for { $subject } har ingen sluttdato og blir rekna som låst.
finding-give-notice = { $over ->
    [yes] Fristen for å seie opp avtalen for { $subject } gjekk ut { $by }; avtalen blir fornya.
   *[no] Avtalen for { $subject } må seiast opp innan { $by }, elles blir han fornya.
}
finding-use-option = { $over ->
    [yes] Fristen for opsjonen på { $subject } gjekk ut { $by }.
   *[no] Opsjonen på { $subject } må brukast innan { $by }.
}
finding-start-tender = { $over ->
    [yes] Ny konkurranse om { $subject } burde ha vore i gang innan { $by }.
   *[no] Ny konkurranse om { $subject } må vere i gang innan { $by }.
}
finding-empty-interval = { $subject } sluttar før starten og er utan verknad.
finding-override-outside = { $subject }: det vedtekne beløpet for { $year } ligg utanfor åra og er utan verknad.
finding-change-before-start = { $subject } kjem før det første året i planen og er utan verknad.
finding-release-locked = { $subject } skal verke frå eit år der pengane er låste{ $through ->
    [none] .
   *[other] { " " }til og med { $through }.
}
finding-release-too-much = Frigjeringane av det same ber til saman om meir enn det som kan frigjerast ({ $subject }).
finding-release-unexplained = { $subject } manglar grunngiving eller konsekvens.
finding-release-level = { $subject } må avgjerast på eit høgare nivå: { $level }.
finding-paid-from-income = { $subject } er sett opp til å betalast frå ei inntekt, men blir betalt frå den første driftslinja.
finding-adds-to-income = { $subject } skal leggjast til ei inntekt og aukar inga løyving.
finding-contract-date-missing = Avtala for { $subject } manglar fristen: månader for oppseiing eller dato for opsjonen.
finding-faster-than-attrition = { $subject }: går fortare enn den naturlege avgangen{ $fte ->
    [none] .
   *[other] { " " }(med { $fte } årsverk).
}
finding-no-operating-line = Planen har ingen driftslinje; det som ikkje har ei linje, blir betalt frå { $subject }.
finding-wage-share-missing = Løns- og priskompensasjon er lagde inn kvar for seg, men utan lønsandel; då tel berre priskompensasjonen.
finding-no-compensation = Ingen pris- og lønskompensasjon er lagd inn; faste og løpande kroner blir like.
finding-compensation-twice = Kompensasjonen er lagd inn både samla og delt; den samla gjeld.
finding-no-discount-rate = Noverdien skal reknast med éi rente, men inga er lagd inn; rentene i regelsettet blir brukte.
finding-discount-rate-unused = Ei kalkulasjonsrente er lagd inn, men noverdien blir rekna med andre renter.
finding-same-post = { $subject } har same kapittel og post som { $other }.
finding-post-and-kind = { $subject }: postnummeret høyrer til eit anna slag linje.
finding-rules-not-valid = Regelsettet gjeld { $text } og ikkje for det første året i planen.
finding-simplified-rules = Regelsettet er forenkla: til å vise med, ikkje til å vedta budsjett med.
finding-no-source = Innlagde beløp utan kjelde: { $text }.
finding-squeeze = { $year } er skvisår: utan nye vedtak er plassen etter drift { $amount }, mindre enn dagens utvikling.
finding-empty = { $year } er det første året utan plass: drifta åleine tek heile den varige ramma (plassen er { $amount }).

mend-free-or-lower = Frigjer drift, senk målet eller be om pengar.
mend-spend-once-or-plan-less = Bruk dei på noko som skjer éin gong, eller planlegg med mindre.
mend-lasting-money-or-end = Finn varige pengar, eller la det ta slutt.
mend-move-between-lines = Flytt pengar mellom dei to linjene.
mend-correct-value = Rett eller fyll inn verdien.
mend-choose-rule-set = Vel eit anna regelsett.
mend-add-line = Legg til ei løyvingslinje.
mend-remove-change = Fjern endringa frå scenarioet.
mend-act-by-date = Set fristen i kalenderen.
mend-take-effect-later = La frigjeringa verke seinare.
mend-take-less = Ta mindre.
mend-say-why = Skriv kvifor, kva det betyr og kven som får vite det.
mend-ask-level = Spør nivået som kan avgjere.
mend-choose-line = Vel ei linje det blir brukt pengar frå.
mend-decide-before = Avgjer drift eller utvikling før det året.
mend-be-aware = Greitt å vite.
mend-say-source = Skriv kvar beløpa kjem frå, og kor sikre dei er.

## Why a change cannot be made
refusal-no-such-thing = { $other } finst ikkje
refusal-no-such-field = feltet finst ikkje
refusal-year-needed = det trengst eit år
refusal-no-year = feltet har ikkje verdiar per år
refusal-wrong-kind = verdien er av feil slag
refusal-out-of-bounds = må vere frå { $min } til { $max }
refusal-too-many-decimals = høgst { $max } desimalar
refusal-too-long = høgst { $max } teikn
refusal-not-a-word = må vere eitt av: { $words }
refusal-dangling = viser til { $other }, som ikkje finst
refusal-needed = kan ikkje vere tom
refusal-start-needed = verdien for dei andre åra må setjast først
refusal-id-taken = { $other } finst frå før
refusal-still-used = er framleis i bruk av { $other }
refusal-too-many = høgst { $max } av kvart slag
refusal-circle = scenarioet ville byggje på seg sjølv
refusal-not-here = går ikkje an her

## Faults in a plan file
fault-place = { $file }{ $line ->
    [none] { "" }
   *[other] , linje { $line }
}{ $path ->
    [none] { "" }
   *[other] , { $path }
}
fault-too-large = Fila er for stor: grensa er { $max } byte. Er det ein budsjettplan?
fault-cannot-read = Kan ikkje lese fila: { $why }
fault-cannot-write = Kan ikkje lagre fila: { $why }
system-not-there = ho finst ikkje. Sjekk namnet og mappa.
system-no-folder = mappa finst ikkje. Sjekk stigen, eller vel ein annan stad.
system-is-folder = det er ei mappe. Vel fila i henne.
system-no-access = ingen tilgang. Sjekk rettane, eller vel ein annan stad.
system-no-space = disken er full. Frigjer plass, eller vel ein annan stad.
fault-empty = Fila er tom. Vel ei anna fil, eller lag ein ny plan.
fault-other-id = Der står id-en «{ $found }», men endringa gjeld «{ $named }». Skriv den same begge stader.
unknown-key = Nøkkelen «{ $key }» ({ $at }) er ukjend: han blir teken vare på og har ingen verknad.
unknown-key-misspelt = Nøkkelen «{ $key }» ({ $at }) er ukjend og har ingen verknad. Meinte du «{ $known }»?
fault-not-utf8 = { $utf16 ->
    [yes] Fila er lagra som UTF-16. Lagre ho som UTF-8.
   *[no] Fila er ikkje UTF-8-tekst. Lagre ho som UTF-8.
}
fault-byte-order-mark = Fila byrjar med eit usynleg merke (BOM). Lagre ho som UTF-8 utan BOM.
fault-truncated = Fila sluttar før ho er ferdig: ein klamme eller eit hermeteikn manglar, eller fila er kutta av. Rett slutten, eller hent henne frå ein tryggingskopi.
fault-syntax = Teksten er ikkje JSON frå teikn { $found } på linja. Rett komma, hermeteikn og klammer der.
fault-too-deep = Innhaldet er nøsta djupare enn { $max } nivå. Fjern nivåa; ein plan treng dei ikkje.
fault-too-many-values = Fila har fleire enn { $max } verdiar. Er det ein budsjettplan?
fault-duplicate-key = Nøkkelen «{ $found }» står to gonger. Fjern den eine.
fault-not-a-plan = Fila er ikkje ein Handlingsrom-plan («format» skal vere «handlingsrom-plan»). Vel ei anna fil.
fault-newer-version = Planen er skriven av eit nyare program (versjon { $found }; dette les til og med { $max }). Oppdater Handlingsrom.
fault-unknown-version = Versjonen er ukjend; han skal vere talet { $max }. Rett «version».
fault-missing = «{ $found }» manglar. Legg det til.
fault-wrong-type = Det står { $found }. Skriv { $expected }.
fault-refused = { $found }: { $why }. Rett verdien.
fault-both = «{ $found }» og «{ $other }» kan ikkje stå saman. Fjern den eine.
expected-object = eit objekt, {"{ … }"}
expected-list = ei liste, [ … ]
expected-text = tekst i hermeteikn
expected-amount = eit beløp i kroner som tekst, til dømes "1234567.89"
expected-percent = prosent som tekst, til dømes "2.5"
expected-rates = prosent som tekst, eller prosentsatsar etter det året dei gjeld frå
expected-amounts_by_year = beløp for kvart år, til dømes {"{"}"2029": "1500000"{"}"}
expected-count = eit tal som tekst, til dømes "12.5"
expected-whole = eit heilt tal
expected-year = eit årstal, til dømes 2029
expected-date = ein dato, til dømes "2027-01-31"
expected-flag = true eller false
expected-word = eitt av orda som feltet kjenner
expected-id = ein id: liten bokstav først, så små bokstavar, tal, _ og -
expected-place = staden til ein verdi, til dømes line:p01.base
expected-thing = tingen som blir endra, til dømes item:ny
expected-change = eitt av set, annotate, add, remove og move

## Faults in an own rule set
fault-not-a-rule-set = Fila er ikkje eit regelsett («levels» manglar). Vel ei anna fil.
fault-rule-set-too-large = Regelsettet er for stort: grensa er { $max } byte.
fault-unknown-key = Nøkkelen «{ $found }» er ukjend. Fjern han, eller meinte du «{ $known }»?
rule-fault-not-an-id = «{ $found }» kan ikkje vere ein id. Skriv liten bokstav først, så små bokstavar, siffer, _ og -.
rule-fault-id-is-shipped = Programmet har alt eit regelsett med id «{ $found }». Gi ditt ein annan id.
rule-fault-name-is-shipped = Programmet har alt eit regelsett som heiter «{ $found }». Gi ditt eit anna namn.
rule-fault-id-twice = Id-en «{ $found }» står to gonger. Gi det eine verkemiddelet ein annan id.
rule-fault-not-four-levels = Der er { $found } nivå. Skriv fire, frå verksemda sjølv og oppover.
rule-fault-outside = Der står { $found }. Skriv eit tal frå { $min } til { $max }.
rule-fault-too-many-levers = Der er { $found } verkemiddel. Høgst { $max } er mogleg; fjern nokre.
rule-fault-ends-before-start = Siste år, { $to }, er før første år, { $from }. Rett eitt av dei.
rule-fault-overlap = Vilkåra frå { $found } overlappar dei føregåande. Set dei i rekkjefølgje, og la dei føregåande slutte året før.
rule-fault-share-outside = Der står { $found }. Skriv ein del frå 0 til 100 prosent.
rule-fault-not-positive = Der står { $found }. Skriv eit beløp over null.
rule-fault-empty = Der står ingenting. Skriv ein tekst.
rule-fault-no-category = Delen for «{ $found }» manglar. Legg han til.
rule-fault-unknown-category = «{ $found }» er ikkje ein kategori her. Fjern han.
rule-fault-no-scheme = Kalkulasjonsrenta «{ $found }» finst ikkje. Skriv ei av { $known }.
rule-fault-not-a-day = Dagen finst ikkje kvart år. Rett månaden eller dagen.

## The bridge
bridge-cuts = effektiviseringskrav
bridge-frame_growth = realvekst i ramma
bridge-frame_compensation = avvik i kompensasjon
bridge-frame_changes = varige endringar i ramma
bridge-frame_decided = fastsette rammebeløp
bridge-growth = vekst ut over kompensasjonen: { $name }
bridge-own_growth = annan realvekst
bridge-contracts = avtalar som byrjar, sluttar eller blir endra
bridge-begins = drift som byrjar
bridge-ends = drift som sluttar
bridge-decided = fastsette driftsbeløp
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
how-smallest = det minste av desse
how-share = summen av det øvste i prosent av det som står etter ÷
how-weighted = lønsandelen av lønskompensasjonen, resten av priskompensasjonen
how-first_year_below = det første året der plassen er mindre enn utviklinga i dag
how-first_year_empty = det første året der plassen ikkje er over null
how-no_limit = inga grense
rounding-none = ikkje avrunda
rounding-posting = avrunda til øre
rounding-cost = avrunda til øre, aldri under null
rounding-cap = runda ned til øre
origin-definition = per definisjon
origin-years_passed = år sidan første år, pluss eitt
origin-rule = regel { $name } ({ $status }; { $source })
explain-entered = lagt inn
explain-source = kjelde: { $source }
explain-above = (vist over)
explain-locked = låst til og med { $year }
explain-locked-open = låst utan slutt

## Command line: forecast
forecast-title = { $body }: { $plan }
forecast-basis = { $scenario } · { $unit }, { $prices } · { $vat } · { $rules }
forecast-scenario = Scenario «{ $name }»
forecast-base = Grunnlaget
forecast-lines = Per linje
forecast-squeeze = Skvisår { $year }: utan nye vedtak er plassen etter drift då { $room }, mindre enn dagens utvikling på { $today }.
forecast-no-squeeze = Ingen skvisår i dei { $years } åra som er rekna ut: plassen etter drift blir aldri mindre enn dagens utvikling på { $today }.
forecast-empty = Tomt år { $year }: drifta åleine tek heile den varige ramma.
forecast-bridge = Kva som et opp plassen etter drift, frå { $from } til { $to } ({ $start } → { $end }):
forecast-to-free = Inndekningsbehov: størst i { $year } med { $amount }; varig nivå (siste budsjettår) { $lasting }.
forecast-nothing-to-free = Ingenting må dekkjast inn i budsjettåra.
forecast-to-free-lasting = Inndekningsbehov: størst i { $year } med { $amount }, som òg er det varige nivået (siste budsjettår).
forecast-left = Til overs og overført: { $first } i { $from }, { $last } i { $to }. Det er eingongspengar og betaler ikkje noko varig.
forecast-carried = Overførte pengar er dei same nominelle kronene, og difor mindre i faste kroner året etter.
forecast-rounded = Delar er avrunda slik at dei summerer til den viste totalen.
forecast-fixed = Skvisår og plass etter drift er rekna i { $prices }:
forecast-lapses = Bortfall: størst i { $year } med { $amount }; det skjer i { $count ->
    [one] eitt budsjettår
   *[other] { $count } budsjettår
}.
forecast-cover = Slik kan det frigjerast pengar til det som ikkje er dekt (forslag, ingenting er bestemt):
forecast-cover-none = Det som ikkje er dekt, kan inga frigjering dekkje:
forecast-cover-item = { $year }: ytterlegare { $amount } av { $subject } ({ $share } av det som kan gå), varig – { $level }
forecast-cover-lever = { $year }: { $amount } med { $subject } – { $level }
proposal-from = { $lever } frå { $line }
forecast-cover-left = { $year }: { $amount } på { $line } er ikkje plassert enno
forecast-findings = Kontrollar: feil: { $errors }, overskridingar: { $breaches }, varsel: { $warnings }, merknader: { $notes } (sjå check).

## Command line: check, rules, new
check-good = { $file }: planen er i orden. Varsel: { $warnings }, merknader: { $notes }.
check-summary = { $file }: feil: { $errors }, overskridingar: { $breaches }, varsel: { $warnings }, merknader: { $notes }.
check-scenario = { $scenario }:
check-shared = og som i grunnlaget: { $count }
check-solved = i grunnlaget, men ikkje her: { $count }
rules-valid = gjeld { $span }
rules-span = frå { $from }
rules-span-to = frå { $from } til { $to }
rules-dated = { $rules } (sjekka { $date })
rules-simplified = forenkla
rules-name = verdi
rules-value = er
rules-status = kor sikkert
rules-source = kjelde
rule-yes = ja
rule-no = nei
rule-years = { $number } år
rule-months = { $number } månader
rule-nothing = ingenting
rule-all = alt
rule-line-and-previous = løyvinga i år og i fjor
rule-share-of-line = { $share } av løyvinga
rule-equal-shares = blir spart over { $number } år, minst ein like stor del kvart år
rule-by-the-end = blir spart innan { $number } år, alt ved slutten
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
rules-hint = «rules ID» viser alle verdiane med kjelder.
new-written = Skreiv { $file }: ein tom plan frå { $year }. Legg inn linjer, driftspostar og team.
new-exists = { $file } finst frå før og er ikkje rørt. Vel eit anna namn.
new-plan-name = Ny plan
new-line-name = Driftsutgifter
new-wages = Løn
new-purchases = Kjøp av varer og tenester
new-licences = Lisensar
new-rent = Husleige
usage-scenario = Scenarioet «{ $found }» finst ikkje i planen. Planen har: { $known }.
usage-no-scenarios = ingen scenario
usage-figure = «{ $found }» er ikkje eit tal i planen. Skriv til dømes balance@{ $year }, line:{ $line }@{ $year } eller squeeze_year.
usage-figure-year = { $found } finst for åra { $from }–{ $to }.
usage-figure-like = «{ $found }» er ikkje eit tal i planen. Meinte du { $like }?
usage-figure-needs-year = «{ $found }» treng eit år: { $found }@{ $year }.
usage-rules = Regelsettet «{ $found }» finst ikkje. Desse finst: { $known }.
usage-command = Kommandoen «{ $found }» finst ikkje. Sjå --help.
usage-missing = Det manglar noko: { $found }. Sjå --help.
usage-value = «{ $found }» går ikkje for { $argument }. Vel ein av: { $known }.
usage-number = «{ $found }» går ikkje for { $argument }. Sjå --help.
usage-argument = «{ $found }» er ikkje forstått. Sjå --help.
usage-size = «{ $found }» er ingen biletstorleik. Skriv breidd og høgd i punkt som 1440x900, frå { $smallest } til { $largest }.
usage-scale = «{ $found }» er ingen skala. Skriv eit tal frå { $fewest } til { $most }.
usage-output = Kan ikkje skrive ut: { $text }

## Help
help-about = Handlingsrom: budsjett, drift og utvikling over fleire år, og kor mykje rom som er att.
help-usage = Bruk
help-commands = Kommandoar
help-arguments = Argument
help-options = Val
help-examples = Døme
help-forecast = Ramme, drift, utvikling, inndekningsbehov, bortfall og skvisår, år for år
help-check = Sei frå om alt i planen som er feil eller tvilsamt
help-explain = Forklar eit tal ned til det som er lagt inn
help-new = Skriv ein ny, tom plan
help-schema = Skriv JSON-skjemaet for planfila
help-rules = Vis regelsetta med kjelder
help-plan = planfila (*.handlingsrom.json)
help-plan-new = fila som skal skrivast
help-figure = talet, til dømes balance@2030 eller item:lisensar@2029
help-rule-set = id-en til regelsettet, eller fila til eit eige regelsett
help-rules-json = skriv regelsettet som JSON, til å starte eit eige med
help-figures = Tal
help-unit-explain = eining
help-as-of = datoen for planen (utan han: i dag)
help-language = språk
help-scenario = id-en til scenarioet
help-prices = prisar
help-unit = eining i tabellen (csv og json er alltid i kroner og øre)
help-format = form
help-strict = avslutt med 1 også ved overskridingar
help-depth = kor mange ledd ned
help-year = det første året i planen
help-rules-for-new = regelsett for planen
help-help = vis hjelp
help-version = vis versjon
help-exit = Avsluttar med 0 når alt er gjort, 1 når planen har feil (med --strict også overskridingar), 2 ved feil bruk.
help-a-command = KOMMANDO
help-more = [val]
help-window-plan = planfila som blir opna (*.handlingsrom.json); utan ho byrjar du på startsida
help-window-scenario = scenarioet som blir vist først (id eller namn)
help-theme = lyst, mørkt eller som systemet
help-renderer = kva som teiknar vindauget; utan valet blir wgpu prøvd først der det finst eit grafikkort, så glow
help-picture = lagre visinga som PNG i staden for å opne vindauget; treng ingen skjerm
help-view = visinga som blir vist først
help-size = breidda og høgda på biletet i punkt, frå { $smallest } til { $largest }
help-scale = pikslar per punkt i biletet, frå { $fewest } til { $most }
help-window-exit = Avsluttar med 0 når vindauget er lukka eller biletet lagra, 1 når vindauget ikkje kan opnast eller fila ikkje kan lesast, 2 ved feil bruk. Utan skjerm, drivar eller bibliotek seier programmet kva som manglar, viser tala i planen her, lagrar Oversikt som { $file } og avsluttar med 1.

## Program: when the window cannot be opened
launch-no-display = Finn ingen skjerm: verken DISPLAY eller WAYLAND_DISPLAY er sett. Start programmet frå eit skrivebord, eller bruk handlingsrom-cli, som ikkje treng skjerm.
launch-silent-display = Skjermen som DISPLAY eller WAYLAND_DISPLAY viser til, svarar ikkje. Sjekk at verdien er rett og at du har lov til å bruke skjermen, eller bruk handlingsrom-cli, som ikkje treng skjerm.
launch-library = Vindauget treng biblioteket { $library }, som ikkje finst på maskina. På Debian og Ubuntu: sudo apt install { $packages }
launch-no-driver = Finn ingen skjermdrivar som kan teikne vindauget. På Debian og Ubuntu: sudo apt install { $opengl } (OpenGL) eller sudo apt install { $vulkan } (Vulkan). Dette vart prøvd:
launch-broke = Programmet stoppa på grunn av ein feil: { $text }. Ulagra endringar frå før dei siste sekunda blir tilbodne neste gong du startar programmet.
launch-other = Vindauget lèt seg ikkje opne: { $text }
launch-instead = I staden for vindauget følgjer tala i planen her, og Oversikt som bilete.
launch-instead-sample = I staden for vindauget følgjer eit døme her, og Oversikt som bilete. Oppgi ei planfil for å sjå din eigen plan.
launch-picture = Oversikt er lagra som { $file }
launch-no-picture = Biletet av Oversikt kan ikkje lagast: { $text }

## The headline: conclusion and price
headline = { $conclusion }, { $price }
headline-blank = Planen er tom
headline-grows = Utviklinga kan vekse til { $to } av varig ramme
headline-falls = Utviklinga fell frå { $from } til { $to } av varig ramme
headline-holds = Utviklinga held seg på { $to } av varig ramme
headline-carries = Ramma ber drift og team i alle budsjettåra
headline-outgrows = Drift og team veks forbi ramma frå { $year }
price-on-line = { "" } på { $line }
price-missing = men i { $year } manglar det { $amount }{ $line }
price-missing-asked = men krev { $asked } frå { $level } og manglar { $amount } i { $year }
price-freed = og { $amount } blir frigjorde i { $year }, alt på eiga hand
price-freed-asked = og { $amount } blir frigjorde i { $year }, av dette krev { $asked } ja frå { $level }
price-missing-outgrown = og i { $year } manglar det { $amount }{ $line }
price-missing-then = og då manglar det { $amount }{ $line }
price-missing-asked-outgrown = krev { $asked } frå { $level } og manglar { $amount } i { $year }
price-freed-outgrown = men { $amount } blir frigjorde i { $year }, alt på eiga hand
price-freed-asked-outgrown = men { $amount } blir frigjorde i { $year }, av dette krev { $asked } ja frå { $level }
price-lapses = men { $amount } fell bort i { $year }
price-squeeze = men { $year } er skvisår utan nye vedtak

## Key figures
key-share = Utviklingsandel { $year }
key-share-beside = av varig ramme · { $first } i { $year }
key-to-free-partly = størst i { $year }: { $covered } dekt, { $missing } manglar · varig { $lasting }
key-to-free-uncovered = størst i { $year }, ikkje dekt · varig nivå { $lasting }
key-to-free-covered = størst i { $year }, alt dekt · varig nivå { $lasting }
key-to-free-none = ingenting må dekkjast inn
key-operations = Drift { $year }
key-operations-beside = { $number } frå { $year }, { $prices }
key-operations-released = { $number } mot utan nye vedtak
key-squeeze = Skvisår
key-squeeze-no = ingen
key-squeeze-beside = plass { $room } mot utvikling i dag { $today }
key-squeeze-none = til og med { $year } er det plass til utviklinga i dag

## Oversikt
overview-frame-chart = Drift og utvikling innanfor ramma
overview-development-chart = Utvikling, forstørra frå null
overview-drag-hint = Dra i handtaka: andel av varig ramme
overview-handle = Utviklingsandel { $year }
overview-handle-hint = Dra, eller ↑↓. Shift: 0,1. Alt: dette og alle seinare år. Enter: skriv. Home: andelen i dag. Delete: utan mål.
overview-at-floor = Teama kostar alt så mykje; frigjer team for å gå lågare.
overview-share-fault = «{ $text }» er ikkje ein andel. Skriv eit tal frå 0 til 100, til dømes 16,5.
overview-missing = manglar { $number }
overview-left = { $number } til overs
overview-squeeze = Skvisår { $year }
overview-today = I dag { $number }
overview-teams = Team { $number }
overview-wanted = Ønskt { $number }
overview-unallocated = Ufordelt { $number }
overview-bridge = Kva som et plassen etter drift
overview-bridge-title = Kva som et plassen etter drift, { $from }–{ $to }
bridge-room = Plass etter drift { $year }
overview-stairs-title = Slik blir { $year } dekt
overview-show-stairs = Trapp
stairs-gap = Inndekningsbehov { $year }
stairs-others = { $count } andre, { $level }
stairs-carried = Overført frå i fjor
stairs-none = Ingenting må dekkjast inn i { $year }.
stairs-step = { $name }, { $kind }: { $amount }
stairs-name = Trapp frå inndekningsbehovet til det som ikkje er plassert
flat-title = Den same innsparinga, flatt eller målretta
flat-says = Flatt kutt på { $percent } råkar { $locked } som er låst, og { $development } utvikling. Målretta råkar { $touched } av { $all } postar og team, og { $targeted }.
flat-no-development = inga utvikling
flat-development = { $amount } utvikling
flat-unplaced = { $amount } er ikkje plassert enno.
flat-flat = Flatt kutt
flat-targeted = Målretta
flat-locked = låst
flat-hits-development = utvikling
flat-others = andre avgjer
flat-own = eiga drift
flat-money = andre pengar
flat-not-placed = ikkje plassert
flat-cost = Kostar
flat-of-locked = Av det låst
flat-teams = Team
flat-row-money = Pengar utan kutt
flat-sum = Sum
flat-hint = Låst er avtalar, leietid og det som ikkje kan gå utan å avslutte ei oppgåve. Målretta er det som er frigjort og føreslått.
overview-table = Tala år for år
overview-show = Vis
overview-show-years = Åra
overview-show-bridge = Kva et plassen
overview-show-table = Tabell
overview-frame-is = ramma er
overview-frame-year = { $year }: varig ramme { $frame }, drift { $operations }, utvikling { $development }, manglar { $missing }.
overview-development-year = { $year }: utviklingsandel { $share }, utvikling { $development }, manglar { $missing }, plass etter drift { $room }.
overview-blank = Planen har ingen tal enno
overview-blank-hint = Gå til Ramme ({ $frame }) og Drift ({ $operations }), og skriv inn løyvingane og kva drifta kostar, eller lim dei inn frå eit rekneark. Eller byrj med eit av døma: vel Lukk under namnet på planen øvst.
computing = reknar …

## Who must say yes
freeing-title = Kven må seie ja til å frigjere pengane?
freeing-basis = Inndekningsbehov per år, etter lågaste avgjerdsnivå · { $basis }
freeing-peak = Størst i { $year }: { $amount }. Varig nivå (siste budsjettåret): { $lasting }.
freeing-accepted = frigjort: { $level }
freeing-proposed = forslag: { $level }
freeing-unplaced = Ikkje plassert enno
freeing-line = Inndekningsbehov, { $line }
freeing-lapses = Fell bort på { $line }
freeing-carried-in = Overført frå i fjor, { $line }
freeing-carried-out = Blir overført til neste år, { $line }
freeing-nothing = Ingenting må dekkjast inn, fell bort eller blir overført dette året.
freeing-is-decided = frigjort
freeing-columns = grunnlag
freeing-open-hint = Forslag, ingenting er avgjort: vel for å godta, endre, avslå
freeing-row = { $name }, { $ground }, { $level }: { $amount }
freeing-more = Vis { $count } til
freeing-fewer = Vis berre dei første
freeing-taken-back = Tilbakebetaling av forslag i tidlegare år: { $number } i tillegg.
freeing-find-lever = Finn verkemiddel
freeing-unexplained = Grunngiving og konsekvens manglar
freeing-change-words = Grunngi, endre eller fjern
freeing-share = Del av det som kan gå, %
freeing-from-year = Frå og med år
freeing-amount = Beløp, { $basis }
freeing-year = År
freeing-size-fault = Skriv eit tal som planen kan halde, og eit år i budsjettet.
freeing-still-missing = Slik manglar det framleis { $amount } i { $year }.
freeing-none-missing = Slik er { $year } dekt.
freeing-why = Kvifor
freeing-goal = Kva mål det råkar
freeing-told = Kven som får melding
freeing-consequence = Konsekvens: mål som blir råka, og kven som får melding
freeing-says-goal = Mål som blir råka: { $text }.
freeing-says-told = Får melding: { $text }.
freeing-accept = Godta
freeing-cancel = Avbryt
freeing-keep = Lagre
freeing-remove = Fjern
freeing-refuser = Avslått av
freeing-refuse = Avslå
freeing-refused = Avslått, blir ikkje føreslått att
freeing-refused-row = frå { $year }: nei frå { $level }
freeing-refused-by-nobody = ukjend
freeing-refused-back = Ta tilbake
freeing-from-earlier = { $ground } · frå { $year }
freeing-up-to = Godta alle forslag, og spør ingen høgare opp enn:
freeing-up-to-level = Godta alle forslag til og med { $level }
freeing-repaid = blir betalt att { $amounts } i { $years } (løpande)
freeing-for = til { $name }
ground-free = Fri
ground-lead_years = { $count ->
    [one] Eitt års leietid
   *[other] { $count } års leietid
}
ground-contract_ended = Avtala gjekk ut { $year }
ground-contract_broken = Avtala kan seiast opp
ground-mandated = Tildelingsbrev
ground-statutory_task = Lovpålagd oppgåve
ground-statutory_amount = Lovfesta beløp
ground-team = Team
ground-development = Utvikling
ground-development_lead_years = { $count ->
    [one] Utvikling, eitt års leietid
   *[other] Utvikling, { $count } års leietid
}
ground-lever = Verkemiddel

## Findings on screen
findings-title = Kontrollar
findings-all = { $count ->
    [one] éin
   *[other] { $count }
}
findings-some = { $count }, dei viktigaste først
findings-one = Kontroll { $number } av { $count }
findings-none = ingen kontrollar slår ut
findings-keys = F8 neste, Shift+F8 førre

## Shell
top-file-menu = Fil: { $plan }
top-scenario = Scenario
top-unit = Eining
top-prices = Prisar
top-fixed = Faste { $year }-prisar
top-nominal = Løpande
top-more = Vising
top-language = Språk
top-theme = Utsjånad
top-motion = Rørsle
top-zoom = Zoom
top-panel = Høgre panel
theme-light = Lys
theme-dark = Mørk
theme-system = Som systemet
reduced-motion = Mindre rørsle
scenario-glance = { $share } i { $year } · { $grave ->
    [0] ingen overskridingar
    [one] éi overskriding
   *[other] { $grave } overskridingar
} · { $warnings ->
    [one] eitt varsel
   *[other] { $warnings } varsel
}
scenario-missing = manglar { $amount } i { $year }
status-changed = Endra, ikkje lagra
status-saved-at = Lagra { $time }
status-saved = Lagra
status-untitled = Ikkje lagra som fil
status-errors = { $count ->
    [one] éin feil
   *[other] { $count } feil
}
status-breaches = { $count ->
    [one] éi overskriding
   *[other] { $count } overskridingar
}
status-warnings = { $count ->
    [one] eitt varsel
   *[other] { $count } varsel
}
status-notes = { $count ->
    [one] éin merknad
   *[other] { $count } merknader
}
status-rules = Regelsett: { $rules } · { $vat }
status-zoom = Zoom { $zoom }; klikk for 100 %
command-new = Ny plan
command-open = Opne fil
command-open-rules = Opne eige regelsett …
command-save = Lagre
command-save-as = Lagre som …
command-close = Lukk
command-quit = Avslutt
command-undo = Angre
command-redo = Gjer om
command-overview = Oversikt
command-panel = Høgre panel
command-next-pane = Neste del av vindauget
command-next-finding = Neste kontroll
command-previous-finding = Førre kontroll
command-zoom-in = Større
command-zoom-out = Mindre
command-zoom-reset = 100 %

## Forklar tallet
explain-title = Forklar talet
explain-back = Tilbake (Backspace)
explain-close = Lukk forklaringa
explain-downwards = rekna ledd for ledd nedover
explain-gone = Talet finst ikkje i denne planen lenger.
explain-nothing = Ingenting inngår i talet; det er null.
explain-basis = rekna i { $prices }
explain-basis-shown = rekna i { $prices } · vist som { $shown } i { $as }
explain-entered-here = lagt inn i planen
explain-certainty = Visse
explain-source-name = Kjelde
explain-source-date = Datoen til kjelda
explain-note = Merknad
explain-no-source = inga kjelde er oppgitt

## Start
start-claim = Del eit stramt budsjett mellom drift og utvikling, og sjå kven som må seie ja.
start-drop = Slepp ei planfil her (.handlingsrom.json)
start-offline = Alt blir verande på denne maskina. Programmet sender ingenting.
start-samples = Byrj med eit døme
start-samples-hint = Ferdige planar du kan endre fritt. Originalen blir liggjande.
start-sample = Opne dømet { $name }: { $plan }
start-squeeze = skvisår { $year }
start-no-squeeze = ingen skvisår
start-facts = { $amount } · { $from }–{ $to } · { $squeeze }
start-recent = Sist brukt
start-recent-file = Opne { $name }
start-today = i dag { $time }
start-unreadable = kan ikkje lesast
start-forget = Fjern frå lista
start-recovered = Ikkje lagra då programmet stoppa
start-recovered-unreadable = Ein plan som ikkje lèt seg lese
start-recover = Opne
start-discard = Forkast

## Sheets and grids
command-frame = Ramme
command-operations = Drift
command-teams = Team
command-setup = Oppsett
group-expenditure = Utgifter
group-chapter = Kapittel { $chapter }
group-income = Inntekter
group-computed = Berekna
group-years = Planen
group-rates = Prisar og kompensasjon
group-profiles = Vekstprofilar, nominelt per år
group-rules = Reglar og mål
part-once = Eingongsendringar
part-team_further_development = Vidareutvikling
part-team_new_development = Nyutvikling
part-team_run = Drift
part-real_growth = Realvekst
sheet-new-line = Ny linje …
sheet-new-item = Ny post …
sheet-new-team = Nytt team …
sheet-new-profile = Ny vekstprofil …
sheet-empty-frame = Skriv den første løyvingslinja, eller lim inn ramma frå rekneark (Ctrl+V).
sheet-empty-operations = Skriv den første posten, eller lim inn drifta frå rekneark (Ctrl+V): namn i første kolonne, årstal over beløpa.
sheet-empty-teams = Skriv namnet på det første teamet, og legg til roller med høgreklikk.
column-line = Løyvingslinje
column-item = Driftspost
column-team-name = Team og roller
column-setting = Føresetnad
column-value = Verdi
column-chapter = Kap.
column-real-growth = Real %
column-nominal-growth = Nominell %
column-nominal-growth-hint = Vekst i løpande kroner; det du skriv, blir lagra som realvekst
column-cut = Kutt %
column-base = Grunnlag
column-binding = Binding
column-kind = Slag
column-fte = Årsverk
column-count = Årsverk
column-per-fte = { $unit }/årsv.
column-run_share = Drift %
column-further_development = Vidareutv. %
column-vacancy = Vakanse %
column-one_off_until = Eingongs t.o.m.
column-contract-until = Avtale t.o.m.
column-releasable = Frigjerast %
column-lead_years = Leietid, år
column-wage_share = Løn %
column-expected_underspend = Mindreforbr. %
column-pension = Pensjon %
column-employers_contribution = AGA %
column-run_forvaltning = Forvalt. %
column-previous = I fjor
column-opening_carry = Overført inn
column-transferable = Kan overførast
column-class = Klasse
column-overhead_included = Med påslag
cell-name = { $row }, { $column }: { $value }, { $standing }
cell-empty = tom
cell-entered = inndata
cell-decided = overstyrt
cell-follows = følgjer av vekst
cell-default = ikkje sett, gjeld elles
cell-computed = berekna
cell-open = kan fyllast ut
cell-closed = kan ikkje fyllast ut
cell-unreadable = kunne ikkje lesast
cell-cliff = eingongspengane er slutt
cell-contract = Avtale til { $year }
facts-frame = { $count ->
    [one] éi linje
   *[other] { $count } linjer
}, { $amount } i { $year } ({ $basis })
facts-operations = { $count ->
    [one] éin post
   *[other] { $count } postar
}, { $amount } i { $year } ({ $basis })
facts-teams = { $count ->
    [one] eitt team
   *[other] { $count } team
}, utvikling { $amount } i { $year } ({ $basis })
legend-decided = overstyrt
legend-contract = låst av avtale
legend-one-off = eingongspengar
line-new = Skriv eit namn, eller lim inn frå rekneark
line-decided = Overstyrt for året · Delete tilbakestiller
line-follows = Skriv eit beløp for å overstyre året
line-open = Skriv for å endre · Enter lagrar
line-computed = Berekna · F1 forklarer
line-steps = { $exact } = { $steps }
line-read = Blir lese som { $value }
unread = { $field }: «{ $text }» – { $why }
unread-kept = «{ $text }» vart skrive her og kunne ikkje lesast. Skriv verdien på nytt.
unread-word = må vere ein av: { $words }
unread-thing = finst ikkje i planen ({ $kind }). Vel frå lista.
unread-date = er ingen dato. Skriv han slik: 30.06.2030
unread-year = er ikkje eit årstal frå { $min } til { $max }
unread-flag = må vere ja eller nei
paste-closed = { $count ->
    [one] Éi celle er berekna og vart
   *[other] { $count } celler er berekna og vart
} hoppa over.
paste-outside = { $count ->
    [one] Éi celle fekk
   *[other] { $count } celler fekk
} ikkje plass.
paste-table = Limt inn: { $added } nye, { $updated } oppdaterte.
paste-sum-rows = { $count ->
    [one] Éi sumrad
   *[other] { $count } sumrader
} utelatne.
paste-sum-columns = { $count ->
    [one] Éi sumkolonne
   *[other] { $count } sumkolonnar
} utelatne.
paste-unreadable = { $count ->
    [one] Éi celle
   *[other] { $count } celler
} kunne ikkje lesast og er halden som tekst.
paste-too-many = { $count ->
    [one] Éi rad
   *[other] { $count } rader
} fekk ikkje plass.
paste-years-added = Budsjettet er forlengt med { $count ->
    [one] eitt år
   *[other] { $count } år
}.
paste-years-outside = Før det første året i planen, utelatne: { $years }.
paste-unit = Beløpa er lesne som { $unit }, { $prices }.
paste-doubtful = { $count ->
    [one] Eitt tal
   *[other] { $count } tal
} kunne lesast på fleire måtar.
unread-negative = kan ikkje vere negativt
grid-computed = Berekna: endre det som går inn i talet. F1 forklarer.
grid-closed = Her kan ingenting fyllast ut.
grid-sorted = Radene er sorterte; slå av sorteringa for å flytte dei.
grid-reset = Tilbakestill overstyringa
grid-copy = Kopier
grid-add-line = Ny linje
grid-add-item = Ny post
grid-add-team = Nytt team
grid-add-profile = Ny vekstprofil
grid-add-change = Ny endring på linja
grid-add-role = Ny rolle i teamet
grid-filter = Vis berre rader med …
grid-find-next = Neste
grid-find-close = Lukk søket
grid-replace-with = Erstatt med
grid-replace-all = Erstatt alle
grid-found = { $count ->
    [0] ingen treff
    [one] eitt treff
   *[other] { $count } treff
}
grid-sort-up = Sorter stigande
grid-sort-down = Sorter søkkande
grid-sort-not = Vis i rekkjefølgja til planen
grid-sort-keep = Gjer dette til rekkjefølgja i planen
grid-fit = Tilpass breidda
grid-end-dragged = { $before } → { $now }
grid-up = Éi celle opp
grid-down = Éi celle ned
grid-left = Éi celle til venstre
grid-right = Éi celle til høgre
grid-far-up = Til kanten oppover
grid-far-down = Til kanten nedover
grid-far-left = Til kanten mot venstre
grid-far-right = Til kanten mot høgre
grid-page-up = Éi side opp
grid-page-down = Éi side ned
grid-home = Til namnet på rada
grid-end = Til siste kolonne
grid-first = Til første celle
grid-last = Til siste celle
grid-next = Neste celle
grid-previous = Førre celle
grid-enter = Ned, eller tilbake til der Tab begynte
grid-enter-up = Opp
grid-edit = Rediger cella
grid-clear = Tøm cellene
grid-retype = Skriv cella på nytt
grid-fill-down = Fyll ned
grid-fill-right = Fyll mot høgre
grid-whole-rows = Vel heile rader
grid-whole-columns = Vel heile kolonnar
grid-all = Vel alt
grid-insert = Set inn rad under
grid-duplicate = Dupliser rader
grid-delete = Slett rader
grid-move-up = Flytt rader opp
grid-move-down = Flytt rader ned
grid-fold = Fald gruppa ut eller inn
grid-find = Finn i tabellen
grid-replace = Finn og erstatt
grid-menu = Meny for cella
status-cells = Merkt: { $cells ->
    [one] éi celle
   *[other] { $cells } celler
}
status-sum = Merkt: { $cells } celler · sum { $sum } · snitt { $mean } · tal på { $numbers }
edit-set = { $what }
edit-add = lagt til { $what }
edit-remove = sletta { $what }
edit-move = flytta { $what }
edit-annotate = kjelde eller merknad, { $what }
edit-several = fleire felt, { $what }
edit-fill = fylt frå { $what }
edit-clear = tømt frå { $what }
edit-paste = limt inn frå { $what }
edit-replace = erstatta frå { $what }
edit-duplicate = duplisert til { $what }
edit-accept = godteke forslag, { $what }
edit-refuse = avslått forslag, { $what }

## Inspector
grid-explain = Forklar cella
inspector-title = Inspektør
inspector-close = Gøym inspektøren
inspector-empty = Vel ei celle for å sjå kva som ligg bak henne.
inspector-explain = Forklar talet
inspector-edit = Rediger
inspector-history = Historikk
inspector-post = { $group } · post { $post }
inspector-nothing = Her er det verken lagt inn eller rekna ut noko.
inspector-new = Skriv eit namn i tabellen for å byrje på ei ny rad.
inspector-group = { $year } · { $basis }
inspector-sum = Sum
inspector-result = Vist i tabellen
inspector-exact = Vis med alle siffer
inspector-left = Etter frigjering
inspector-used = Brukt i
inspector-shape = År for år
inspector-shape-both = Med og utan frigjering
inspector-with = Med { $number }
inspector-without = Utan { $number }
inspector-contract-end = Siste året i avtala: { $year }
inspector-contract-end-hint = Dra for å prøve eit anna år, eller bruk piltastane.
inspector-who = Kven kan frigjere han?
inspector-locked = Låst
inspector-locked-contract = Låst av avtalen til og med { $year }.
inspector-locked-open = Låst av ein avtale utan slutt.
inspector-locked-lead = Låst av leietida til og med { $year }.
inspector-can-go = Frå { $year }: { $level } kan frigjere inntil { $share } av beløpet.
inspector-none-can-go = Frå { $year } kan { $level } avgjere det, men utan å avslutte ei oppgåve er { $share } rekna som mogleg.
inspector-trail = Sporet frå vedteke budsjett til framlegget
inspector-trail-start = Grunnlag { $year }
inspector-trail-bridge = Endringar frå grunnlaget, etter årsak
inspector-trail-exact = { $start } og endringar på { $steps } er { $end }.
inspector-nothing-to-edit = Rada er rekna ut. Vel ei rad i tabellen som noko er lagt inn i.
inspector-not-set = ikkje sett
inspector-from-year = { $field } frå { $year }
inspector-in-year = { $field } { $year }
inspector-add-year = Legg til år …
inspector-hint-amount = Beløp i { $unit }, { $prices }.
inspector-hint-percent = Prosent frå { $min } til { $max }.
inspector-hint-number = Tal frå { $min } til { $max }.
inspector-hint-text = Tekst, høgst { $max } teikn.
inspector-hint-date = Skriv datoen slik: 30.06.2030
inspector-hint-year = Eit årstal. Tomt felt: ikkje sett.
inspector-said = Kjelde og merknad
inspector-said-of = Om verdien
inspector-since-opened = Sidan fila vart opna
inspector-of-scenario = Det scenarioet endrar
inspector-unchanged = Ingenting er endra.
inspector-before-after = { $before } → { $after }
inspector-reset = Tilbakestill { $what }
inspector-added = lagt til
inspector-removed = sletta
inspector-moved = flytta
inspector-changes = endringane i scenarioet er andre
inspector-said-now = Kjelde, merknad eller tryggleik er no: { $now }

## Reading what was typed
reading-empty = Her står det ikkje noko. Skriv eit tal.
reading-too_long = Teksten er lengre enn { $max } teikn. Skriv berre talet eller reknestykket.
reading-unknown_word = Ordet «{ $found }» er ikkje kjent. Skriv talet med siffer, om du vil følgt av kr, tusen, mill. eller mrd.
reading-unknown_sign = Teiknet «{ $found }» høyrer ikkje heime i eit tal her. Fjern det.
reading-grouping = Sifra i «{ $found }» er delte feil. Skriv tusen i grupper på tre og eitt desimalkomma, til dømes 1 234 567,5.
reading-too_many_digits = Talet har fleire siffer enn det kan reknast nøyaktig med. Skriv det kortare.
reading-not_a_number = Dette er ikkje eitt tal. Skriv eitt tal, til dømes 1 234,5.
reading-no_equals = Eit reknestykke byrjar med =, til dømes =2,5+3. Set = framfor.
reading-unfinished = Reknestykket manglar eit tal eller eit rekneteikn. Skriv det ferdig.
reading-unbalanced = Ein parentes manglar den andre halvdelen sin. Set han inn, eller fjern begge.
reading-mixed_units = Reknestykket blandar beløp med eining og tal utan. Skriv eining ved alle beløp som blir lagde saman, og gong og del med tal utan eining.
reading-unit_here = Her høyrer det ikkje til noka eining. Skriv talet utan kr, tusen, mill. eller mrd.
reading-percent_here = Her høyrer det ikkje til nokon prosent. Skriv talet sjølv, eller rekn det ut, til dømes =27,4*60%.
reading-division_by_zero = Reknestykket deler på null. Del på eit anna tal.
reading-too_large = Talet er for stort å rekne med. Skriv eit mindre.
reading-too_deep = Reknestykket har fleire enn { $max } parentesar og forteikn inni kvarandre. Gjer det enklare.
block-too_much_text = Det som er kopiert, er større enn { $max } MiB. Kopier berre tabellen.
block-too_many_rows = Det som er kopiert, har fleire enn { $max } rader. Kopier ein mindre del om gongen.
block-too_many_columns = Det som er kopiert, har fleire enn { $max } kolonnar. Kopier berre dei som trengst.
block-cell_too_long = Ei celle har fleire enn { $max } teikn. Kort henne ned, eller utelat henne.

## Find and keys
command-find-anything = Finn
command-keys = Alle tastane
find-hint = Finn tal, postar, kontrollar, kommandoar …
find-list = Treff
find-nothing = Ingenting heiter «{ $text }».
find-latest = Sist valde
find-commands = Visingar og kommandoar
find-view = vising
find-command = kommando
find-setting = innstilling
find-figure = tal
find-finding = kontroll
find-in-use = i bruk
keys-hint = F1 på eit tal forklarer talet.
keys-close = Lukk
keys-files = Filer
keys-views = Visingar
keys-editing = Angre og gjer om
keys-findings = Kontrollar
keys-zoom = Zoom
keys-cells = Tabellar: gå og vel
keys-entering = Tabellar: rediger
keys-handles = Handtaka i grafane
keys-scenario = Vel grunnlaget eller eit scenario
keys-more-cells = Vel fleire celler
keys-cut = Klipp ut
keys-paste = Lim inn
handle-up = Delen opp 0,5
handle-down = Delen ned 0,5
handle-page-up = Delen opp 1
handle-page-down = Delen ned 1
handle-today = Delen i dag
handle-without = Utan mål
handle-type = Skriv delen
handle-fine = Berre 0,1 om gongen
handle-later = Dette og alle seinare år

## Dialogs
dialog-unsaved = Lagre endringane i { $plan }?
dialog-unsaved-hint = Lagrar du ikkje, går endringane sidan sist tapt.
dialog-dont-save = Ikkje lagre
dialog-cancel = Avbryt
dialog-changed = Nokon andre har endra { $plan }
dialog-changed-hint = Fila er endra eller fjerna sidan ho vart opna her. Lagre i ei anna fil, skriv over endringane til den andre, eller les fila på nytt og mist endringane herfrå.
dialog-save-over = Skriv over
dialog-read-anew = Les på nytt
dialog-overwrite = Erstatte fila?
dialog-overwrite-hint = { $file } finst frå før.
dialog-replace = Erstatt
dialog-path-open = Opne ein plan
dialog-path-rules = Opne eige regelsett
dialog-path-save = Lagre planen
dialog-path-hint = Systemet har ingen fildialog her. Skriv heile stigen til fila.
dialog-path = Fil
dialog-filter-rules = Regelsett
dialog-filter = Handlingsrom-planar
dialog-new = Ny plan
dialog-new-body = Verksemd
dialog-new-year = Første budsjettåret
dialog-new-year-fault = Skriv eit årstal frå { $min } til { $max }.
dialog-new-make = Lag planen
dialog-ok = Greitt
dialog-refused = Endringa kan ikkje gjerast
dialog-cannot-open = Kan ikkje opne planen
dialog-cannot-open-rules = Kan ikkje bruke regelsettet
dialog-cannot-save = Kan ikkje lagre planen
dialog-discard = Forkaste planen?
dialog-discard-hint = Det som ikkje er lagra i han, kan ikkje hentast tilbake.
dialog-picking = Vel ei fil i dialogen som er open
dialog-no-scenario = Scenarioet finst ikkje

## Renewal: kinds, fields and words
measure-lever_inflow = pengar frå verkemiddel
measure-lever_repayment = tilbakebetaling av verkemiddel
measure-transfer_in = flytta hit frå andre postar
measure-transfer_out = flytta til andre postar
measure-use_inflow = pengar frå verkemiddelet
measure-use_repayment = tilbakebetaling
measure-use_transfer = flytta mellom postar
measure-staffing_saving = billegare som tilsette, del av kostnaden for rollene
measure-staffing_overlap = månader med begge, del av kostnaden for rollene
measure-staffing_factor = verknad av konsulentar som blir tilsette
measure-team_in_null = teamkostnad i nullalternativet
measure-team_run_in_null = drifta til teamet i nullalternativet
measure-team_development_in_null = utviklinga til teamet i nullalternativet
measure-roles_cost = alle rollene i teamet
measure-consultant_cost = kostnad per konsulent
measure-employee_cost = kostnad per tilsett
measure-consultants = årsverk som er konsulentar
measure-employees = årsverk som er tilsette
origin-months_of_year = månader i eit år
origin-whole = heile kostnaden
kind-lever_use = bruk av verkemiddel
field-lever = verkemiddel
field-line = post som får pengane
field-from_line = post som gir pengane
field-investment = investeringa det er til
field-repayment = tilbakebetaling, løpande kroner
field-cost_after = kostnad per tilsett
field-overlap_months = månader med begge
field-delegated = fullmakta er gitt oss
field-refused_by = avslått av nivå
word-status-asked = søkt
word-status-granted = innvilga
word-status-refused = avslått
kind-initiative = tiltak
kind-tranche = trinn
kind-benefit = gevinst
kind-booking = teamtid
kind-effect = ikkje prissett verknad
kind-relation = forhold til tiltak
kind-actor = aktør
field-discounting = kalkulasjonsrente
field-discount_rate = éi rente, % per år
field-owner = ansvarleg
field-status = status
field-active = med i planen
field-start = start
field-earliest = tidlegaste start
field-latest = seinaste start
field-life_years = år med verknad
field-residual_value = restverdi
field-residual_is_sale = restverdien er salsinntekt
field-run_cost-from_offset = driftskostnad frå år i tiltaket
field-run_cost-amount = driftskostnad per år
field-run_cost-real_growth = realvekst i driftskostnaden
field-parallel_run-from_offset = parallelldrift frå år i tiltaket
field-parallel_run-to_offset = parallelldrift til år i tiltaket
field-parallel_run-amount = parallelldrift per år
field-retained = del av gevinsten som blir held att
field-taken_out = gevinstuttak
field-co_funding-source = medfinansiert av
field-co_funding-share = medfinansiert del av direkte kostnad
field-co_funding-cap = medfinansiering, høgst (løpande kroner)
field-co_funding-from_offset = medfinansiering frå år i tiltaket
field-co_funding-years = år med medfinansiering
field-gate = avgjerdspunkt
field-years = lengd, år
field-low = lågt anslag
field-high = høgt anslag
field-users-who = brukarar som er med
field-users-when = når brukarane er med
field-users-learned = kva vi lærte
field-users-changed = kva vi endra
field-recipient = kven som får gevinsten
field-from_offset = frå år i tiltaket
field-to_offset = til år i tiltaket
field-full_value = full verdi per år
field-retires-item = driftspost som fell bort
field-retires-share = del av posten som fell bort
field-ramp = opptrapping
field-realisation = venta realisering
field-range-low = lågt anslag, % av verdien
field-range-high = høgt anslag, % av verdien
field-leaves_budget = sparte pengar (elles frigjord tid eller kvalitet)
field-starting_point = nullpunktsmåling
field-exit_cost = kostnad ved å gå ut av avtalen
field-importance = tyding
field-extent = omfang
field-initiative = det andre tiltaket
word-discounting-rule_set = det regelsettet seier
word-discounting-r109 = R-109: 4, 3 og 2 %
word-discounting-green_book = Green Book: 3,5 og 3 %
word-discounting-one_rate = éi rente
word-initiative-kind-renewal = fornying
word-initiative-kind-efficiency = effektivisering
word-initiative-kind-mandatory = pålagt
word-status-idea = idé
word-status-proposed = foreslått
word-status-decided = vedteke
word-status-running = går føre seg
word-status-done = ferdig
word-importance-small = liten
word-importance-medium = middels
word-importance-large = stor
word-extent-large_negative = stort negativt
word-extent-medium_negative = middels negativt
word-extent-small_negative = lite negativt
word-extent-none = ikkje noko
word-extent-small_positive = lite positivt
word-extent-medium_positive = middels positivt
word-extent-large_positive = stort positivt
word-relation-kind-requires = krev
word-relation-kind-excludes = utelukkar
word-actor-kind-public_body = anna offentleg organ
word-actor-kind-citizens = innbyggjarar
word-actor-kind-businesses = næringsliv
report-older-version = Planfila er av versjon { $version }. Ho blir lagra i ny form.

## The later bite: measures
measure-relief = avlasting
measure-team_cliff = kostnaden til teamet etter eingongsmidlane
measure-lever_cliff = eingongsmidlar frå verkemiddel som er borte, utover teama
measure-cliff = kostnader utan pengar etter eingongsmidlar
measure-item_renewed = låst på nytt om avtalen ikkje blir sagd opp
measure-renewed = avtalar som blir fornya av seg sjølve
measure-bite_net = avlasting minus det som kjem tilbake
measure-room_with_levers = plass etter drift med verkemiddel
measure-squeeze_year_with_levers = skvisår med verkemiddel
measure-use_present_value = noverdi av avlasting minus tilbakebetaling
measure-use_worth = verdien av at det er rentefritt

## Room: measures
measure-room = realistisk handlingsrom
measure-legal_room = juridisk handlingsrom
measure-once_room = handlingsrom som berre er der éin gong
measure-lasting_room = varig handlingsrom
measure-step = kan realistisk flyttast
measure-legal_step = kan juridisk flyttast
measure-free_now = ledig no
measure-committed = bunde
measure-locked = låst
measure-unallocated_room = ufordelt, utanom venta mindreforbruk
measure-underspend_beside = venta mindreforbruk utan det ufordelte
measure-unallocated_unspent = ufordelt som ein ventar ikkje blir brukt
measure-lasting_shortfall = manglar utan eingongspengar
measure-legal_locked = juridisk låst
measure-item_releasable = kan realistisk gå, før det som alt er frigjort
measure-item_movable = kan realistisk flyttast av posten
measure-item_legal_movable = kan juridisk flyttast av posten
measure-item_locked = låst av posten
measure-item_legal_locked = juridisk låst av posten
measure-team_movable = kan flyttast av teamet
measure-team_committed = bunde i teamet
measure-initiative_movable = kostnadane til tiltaket som kan flyttast
measure-initiative_committed = kostnadane til tiltaket som er bundne
figure-of-level = { $name }, { $level }
figure-up-to-level = { $name } til og med { $level }
figure-up-to-free = { $name }, berre det som er ledig no
how-locked = ingenting, fordi det er låst

## Renewal: measures
measure-gains = gevinstar av tiltak, trekte frå drifta
measure-taken_out = gevinstuttak
measure-co_funding = medfinansiering
measure-null_lasting_frame = varig ramme i nullalternativet
measure-null_operations = drift i nullalternativet
measure-booked_capacity = booka teamtid
measure-free_capacity = ledig teamtid
measure-retired = fell bort ved tiltak
measure-direct_cost = direkte kostnad i tiltaket
measure-booked_time = teamtid tiltaket bruker
measure-run_cost = driftskostnad i tiltaket
measure-parallel_cost = parallelldrift
measure-gain = gevinst i eige budsjett
measure-planned_gain = planlagd gevinst i eige budsjett
measure-kept_gain = gevinst som blir held att etter planen
measure-initiative_taken_out = gevinstuttak for tiltaket
measure-initiative_co_funding = medfinansiering av tiltaket
measure-booked = booka teamtid
measure-benefit = gevinst
measure-planned_benefit = gevinst ved full realisering
measure-benefit_in_plan = gevinst i planen
measure-benefit_in_null = gevinst i nullalternativet
origin-overlap = det tiltaka til saman ville teke av posten ut over heile han
origin-cap_left = det som er att av taket for medfinansiering
bridge-taken_out = gevinstuttak for vedtekne tiltak
bridge-run_costs = driftskostnader av vedtekne tiltak
bridge-gains = gevinstar av vedtekne tiltak
measure-discount_factor = diskonteringsfaktor
measure-price_ratio = faste kroner i høve til generelle prisar
measure-general_index = generell prisindeks
measure-budget_flow = kontantstraum i eige budsjett
measure-budget_effect_flow = budsjettverknad utan teamtid
measure-public_effect = netto verknad på offentlege budsjett
measure-society_flow = kontantstraum for samfunnet
measure-budget_cumulative = kontantstraum i eige budsjett, oppsamla
measure-society_cumulative = kontantstraum for samfunnet, oppsamla
measure-budget_present_value = noverdi av kontantstraumen i eige budsjett
measure-budget_effect_present_value = noverdi av budsjettverknaden utan teamtid
measure-public_present_value = noverdi av verknaden på offentlege budsjett
measure-society_present_value = noverdi av kontantstraumen for samfunnet
measure-budget_present_cumulative = noverdiar i eige budsjett, oppsamla
measure-society_present_cumulative = noverdiar for samfunnet, oppsamla
measure-budget_benefits_present_value = noverdi av gevinstar i eige budsjett
measure-society_benefits_present_value = noverdi av gevinstar for samfunnet
measure-overlap_flow = overlapp mellom tiltak
measure-overlap_present_value = noverdi av overlapp i året
measure-npv_budget = netto noverdi i eige budsjett
measure-npv_budget_effect = netto noverdi i eige budsjett utan teamtid
measure-npv_public = netto noverdi i offentlege budsjett
measure-npv_society = netto noverdi for samfunnet
measure-npv_budget_after = derav etter budsjettåra, eige budsjett
measure-npv_society_after = derav etter budsjettåra, samfunnet
measure-benefits_budget = noverdi av alle gevinstar i eige budsjett
measure-benefits_society = noverdi av alle gevinstar for samfunnet
measure-annuity_budget = annuitet i eige budsjett
measure-annuity_society = annuitet for samfunnet
measure-payback_budget = tilbakebetalingstid i eige budsjett
measure-payback_society = tilbakebetalingstid for samfunnet
measure-discounted_payback_budget = diskontert tilbakebetalingstid i eige budsjett
measure-discounted_payback_society = diskontert tilbakebetalingstid for samfunnet
measure-rate_of_return_budget = internrente i eige budsjett
measure-rate_of_return_society = internrente for samfunnet
measure-peak_need = største finansieringsbehov
measure-peak_need_year = år med størst finansieringsbehov
measure-net_benefit = netto nytte per budsjettkrone
measure-break_even_realisation_budget = realisering som gir null verdi i eige budsjett
measure-break_even_realisation_society = realisering som gir null verdi for samfunnet
measure-delay_budget = kostnad ved eitt års utsetjing, eige budsjett
measure-delay_society = kostnad ved eitt års utsetjing, samfunnet
measure-overlap = noverdi av overlapp mellom tiltak
years-number = { $number } år
not-within = ikkje innanfor analysen
how-no_flow = utanfor analysen: ingen kontantstraum ligg i han, så det finst ikkje noko tal
how-cost_after = utanfor analysen: det kjem kostnader etter han, så det finst ikkje noko tal
how-payback = år frå starten til den oppsamla straumen siste gong kjem over null, jamt gjennom året
how-rate_of_return = den lågaste renta som gjer straumane verde null til saman
how-no_rate = inga internrente
how-peak_need = det lågaste den oppsamla straumen kjem under null
how-peak_year = det første året der den oppsamla straumen er lågast
how-per_public_krone = per krone netto kostnad for offentlege budsjett
how-self_financing = sjølvfinansierande: offentlege budsjett tener på det, så det er ingen kostnad å dele på
how-no_public_cost = ikkje noko tal: offentlege budsjett korkje taper eller tener
how-break_even = 100 % minus noverdien i prosent av gevinstane
how-no_benefits = ikkje noko tal: det er ingen gevinstar
how-no_years = ikkje noko tal: verknaden varer ikkje ut over startåret
how-has_begun = det er i gang, og kan ikkje begynne eit år seinare
how-repaid_after = utanfor analysen: noko blir betalt tilbake etter han, så det finst ikkje noko tal
no-rate-all_zero = ingen kontantstraum
no-rate-only_costs = berre kostnader
no-rate-only_gains = berre gevinstar
no-rate-below_range = ho er −99 % eller lågare
no-rate-above_range = ho er over 1000 %
no-rate-none_in_range = kostnader og gevinstar vekslar, og inga rente gjer dei verde null
origin-together = det tiltaka får ut saman
origin-annuity_factor = annuitetsfaktor for åra frå start til verknaden sluttar
origin-to_the_end = netto noverdi med denne starten, følgd til verknaden sluttar
origin-year_later = det same med start eitt år seinare
origin-cost_after = første år med kostnad etter analysen
origin-repaid_after = første år med tilbakebetaling etter analysen

## Renewal: findings
finding-starts-too-early = { $subject } startar i { $year }, men kan tidlegast starte i { $other }.
finding-starts-too-late = { $subject } startar i { $year }, men må starte seinast i { $other }.
finding-latest-before-earliest = { $subject }: seinaste start kjem før tidlegaste start, som er { $other }.
finding-relation-to-itself = Eit forhold under { $of } viser til tiltaket sjølv.
finding-required-off = { $of } krev { $other }, som ikkje er med i planen.
finding-required-later = { $of } startar i { $year }, men krev { $other }, som først startar i { $from }.
finding-both-of-excluded = { $of } og { $other } utelukkar kvarandre, men begge er med i planen.
finding-outside-analysis = { $subject } kostar { $amount } frå { $year } av, etter at analysen er slutt i { $other }; kva tiltaket er verdt, kan då ikkje reknast ut.
finding-co-funding-without-source = { $year }: { $subject } reknar med { $amount } i medfinansiering, men det står ikkje kven som gir pengane.
finding-low-above-cost = { $of }, { $subject }: lågt anslag for { $year } er { $amount } høgare enn kostnaden.
finding-high-below-cost = { $of }, { $subject }: høgt anslag for { $year } er { $amount } lågare enn kostnaden.
finding-cost-outside-step = { $of }, { $subject }: { $amount } er lagt i år trinnet ikkje varer (det varer { $from }–{ $to }), frå { $year } av.
finding-low-above-value = { $of }, { $subject }: lågt anslag er { $share } av verdien, og altså over han.
finding-high-below-value = { $of }, { $subject }: høgt anslag er { $share } av verdien, og altså under han.
finding-retires-locked = { $year }: { $amount } av { $subject } ({ $of }) kjem ikkje, fordi avtalen for posten er låst{ $through ->
    [none] .
   *[other] { " " }til og med { $through }.
}
finding-retires-nothing = { $year }: { $subject } ({ $of }) gir ingenting, fordi { $other } ikkje har noko beløp det året.
finding-booked-without-team = { $year }: { $of } har booka tid som ingen har ({ $subject }).
finding-booked-past-cliff = { $year }: { $of } bruker { $amount } av eit team som berre har pengar til og med { $other } ({ $subject }).
finding-overbooked = { $subject }: tiltaka har booka meir tid enn teamet har, { $amount } for mykje i { $when }.
finding-overlap = { $others } tek til saman meir enn heile { $subject }; { $amount } blir ikkje rekna med i { $when }.
finding-retired-twice = { $of }: gevinstane tek til saman meir enn heile { $other }; { $amount } blir ikkje rekna med i { $when }.
finding-benefit-before-delivery = { $subject } ({ $of }) gir { $amount } alt i { $year }, men det første trinnet verkar tidlegast frå { $other }.
finding-no-run-cost = { $subject } har ingen driftskostnad; 15 % av det tiltaket kostar å byggje, er { $amount } i året.
finding-low-run-cost = { $subject }: driftskostnaden er berre { $share } av det tiltaket kostar å byggje, og { $amount } i året lågare enn 15 %.
finding-gain-above-source = { $subject }: gevinstane er større enn drifta dei skal takast frå, { $amount } for mykje i { $when }.
finding-counted-twice = { $subject } ({ $of }) ser ut til å vere med også i { $other }; { $amount } blir talt to gonger i { $when }.
finding-cut-and-taken-out = { $year }: { $subject } blir teken ut to gonger, { $amount } både som gevinstuttak og som kutt ({ $other }).
finding-rests-on-residual = { $subject } har positiv netto noverdi for samfunnet berre når restverdien på { $amount } i { $year } blir rekna med.
finding-all-gains-at-others = { $subject } kostar oss { $amount } i analyseåra, men alle gevinstane går til andre.
finding-no-owner = { $subject } har ingen ansvarleg.
finding-no-benefit-owner = { $of }: ingen er ansvarleg for { $subject }{ $more ->
    [none] .
   *[other] { " " }(og { $more } til).
}
finding-no-starting-point = { $of }: det finst inga nullpunktsmåling for { $subject }{ $more ->
    [none] .
   *[other] { " " }(og { $more } til).
}
finding-gain-faster-than-attrition = { $subject } skal ned fortare enn den naturlege avgangen, { $amount }{ $fte ->
    [none] { "" }
   *[other] , { $fte } årsverk,
} for mykje i { $when }; { $reached ->
    [never] avgangen når aldri så langt.
   *[other] avgangen når så langt i { $reached }.
}
finding-most-of-budget = { $year } (størst av budsjettåra)
finding-most-of-analysis = { $year } (størst av analyseåra)
finding-near-review = Høgt anslag for { $subject } er { $amount }; det er { $share } av grensa for ekstern kvalitetssikring.

mend-move-start = La tiltaket starte i eit år det kan starte i, eller rett grensene.
mend-take-along-or-move = Ta med det andre tiltaket, la det starte først, eller rett forholdet.
mend-turn-one-off = Vel eitt av dei to, eller rett forholdet.
mend-more-analysis-years = La planen rekne fleire år.
mend-cost-within-step = Legg kostnaden i åra til trinnet, eller rett kor lenge trinnet varer.
mend-name-who = Skriv kven det er.
mend-wait-or-leave-contract = La gevinsten vente til avtalen er ute, eller legg inn kva det kostar å gå ut av han.
mend-choose-item = Vel ein annan driftspost, eller rett åra.
mend-move-booking = Vel eit team som er der, eller andre år.
mend-book-less = Book mindre, flytt eit tiltak, eller styrk teamet.
mend-share-the-gain = Senk delane, eller la berre den eine få gevinsten.
mend-benefit-later = La gevinsten begynne når noko er levert.
mend-enter-run-cost = Legg inn kva det kostar å drifte det som blir bygd.
mend-lower-gain = Senk gevinsten, eller vel linja han blir teken frå.
mend-count-once = La gevinsten telje éin stad, eller gi dei namn som skil dei.
mend-take-out-once = Ta gevinsten ut éin stad: i kuttet eller i gevinstuttaket.
mend-judge-without-residual = Vurder tiltaket utan restverdien, og skriv kva han byggjer på.
mend-ask-for-co-funding = Be dei som får gevinsten, om medfinansiering.
mend-measure-start = Mål korleis det er i dag, før tiltaket begynner.
mend-follow-attrition = La gevinsten følgje avgangen, eller avgjer kva som skal til for å gå fortare.
mend-prepare-review = Avklar om tiltaket skal kvalitetssikrast eksternt, og set av tid til det.

## Levers: findings
finding-lever-no-such-lever = { $text ->
    [none] { $subject } seier ikkje kva verkemiddel det gjeld, og er utan verknad.
   *[other] Regelsettet har ikkje verkemiddelet «{ $text }»; { $subject } er utan verknad.
}
finding-lever-barred = { $subject } kan ikkje brukast av oss. { $text }
finding-lever-closed = { $subject } er slått av inntil vidare. { $text }
finding-lever-outside-years = { $subject } blir brukt i { $year }, men verkemiddelet gjeld { $text }.
finding-lever-until-ignored = { $subject }: det siste året er utan verknad. Det som skal sparast inn att, blir rekna i det første året, og den som blir tilsett, blir verande.
finding-lever-wrong-post = { $subject } kan ikkje brukast på { $other }.
finding-lever-wrong-giver = { $subject } kan ikkje takast frå { $other }.
finding-lever-over-cap = { $subject }: { $amount } over det som er lov for { $other } i { $when }.
finding-lever-no-investment = { $subject } seier ikkje kva tiltak pengane går til.
finding-lever-investment-off = { $subject } går til { $other }, som ikkje er med i planen.
finding-lever-investment-costs-nothing = { $subject } går til { $other }, som ikkje har nokon direkte kostnad i { $year }.
finding-lever-repaid-too-little = { $subject }: det som skal sparast inn, er { $money } mindre enn det som er brukt (løpande kroner).
finding-lever-repaid-too-much = { $subject }: det som skal sparast inn, er { $money } meir enn det som er brukt (løpande kroner).
finding-lever-repaid-too-slowly = { $subject }: ved utgangen av { $year } manglar { $money } av det som då skal vere spart inn (løpande kroner).
finding-lever-repaid-outside-years = { $subject }: { $money } er lagt i andre år enn { $from }–{ $to }, som regelen gir til å spare inn (løpande kroner).
finding-lever-repayment-ignored = { $subject } skal ikkje betalast tilbake; det som er lagt inn om det, er utan verknad.
finding-lever-short-by-repayment = { $subject }: { $other } manglar { $amount } i { $when } fordi det som er brukt, skal sparast inn.
finding-lever-asked-too-late = { $subject } skal gi pengar i { $year }, men kan tidlegast gi dei i { $other }.
finding-lever-no-date = Planen har ingen dato, så det kan ikkje seiast når nye pengar tidlegast kan kome.
finding-lever-not-delegable = { $subject } er ført som delegert til oss, men kan ikkje delegerast.
finding-lever-ambiguous-delegation = { $lever } er ført både som delegert og som ikkje delegert i { $year }; tildelingsbrevet gir eitt svar.
finding-lever-refused-by-nobody = { $subject } er avslått, men det står ikkje av kven.
finding-lever-refuser-kept = { $subject } er ikkje avslått, men er likevel ført som avslått av { $level }.
finding-lever-not-granted = { $subject } er rekna med, men ikkje innvilga enno; den som må seie ja, er { $level }.
finding-lever-unexplained = { $subject } manglar grunngiving eller konsekvens.
finding-lever-no-giver = { $subject } flyttar ingenting, for det står ikkje kva linje som gir pengane.
finding-lever-gives-to-itself = { $subject } flyttar ingenting, for { $other } gir til seg sjølv.
finding-lever-not-shared = { $subject }: { $other } har ikkje stikkordet «kan nyttast under» linja som får pengane.
finding-lever-other-chapter = { $subject }: { $other } høyrer til eit anna kapittel enn linja som får pengane.
finding-lever-short-by-transfer = { $subject }: { $other } gir bort pengar ho sjølv treng, og manglar { $amount } i { $when }.
finding-lever-no-team = { $subject } seier ikkje kva team det gjeld.
finding-lever-too-many-turned = { $subject }: det skal bli { $fte } fleire tilsette enn { $other } har konsulentar.
finding-lever-nothing-to-compare = { $subject }: det står ikkje kva ein tilsett kostar, og { $other } har ingen å samanlikne med; ingenting blir rekna som spart.
finding-lever-dearer-after = { $subject } kostar { $amount } meir i året etterpå enn før.
finding-lever-co-funding-not-entered = { $subject } gir ingenting før medfinansieringa er lagd inn på { $other }.
finding-lever-cost-below-terms = { $subject } kostar { $amount } mindre enn dei { $money } som { $lever } krev{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-cost-above-terms = { $subject } kostar { $amount } meir enn dei { $money } som { $lever } tillèt{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-share-above-terms = { $subject } reknar med ein større del enn { $limit }, som er det meste { $lever } gir{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-grant-above-terms = { $subject } reknar med { $amount } meir enn dei { $money } som { $lever } gir på det meste{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-paid-too-long = { $subject } får pengar over fleire år enn { $limit }, som er det meste { $lever } gir{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-kept-too-much = { $subject } held på meir av gevinstane enn { $limit }, som er det { $lever } lèt oss halde på{ $confirmed ->
    [yes] .
   *[no] { " " }(vilkåra er ikkje stadfeste).
}
finding-lever-more-than-carried = { $subject }: beløpet er { $amount } høgare enn det { $other } tek med seg ut av { $year }, og endrar ikkje det.
finding-lever-unconfirmed = Planen byggjer på eit verkemiddel der ikkje alt er stadfest i kjelda: { $lever }.

mend-choose-lever = Vel eit verkemiddel vi kan bruke, eller eit år det gjeld for.
mend-enter-terms = Legg inn vilkåra i eit eige regelsett, eller vel eit anna verkemiddel.
mend-choose-allowed-line = Vel linjer som verkemiddelet gjeld for.
mend-name-investment = Vel eit tiltak som er med i planen og kostar noko det året.
mend-repay-as-ruled = Rett det som skal sparast inn, så det følgjer regelen.
mend-cut-from-first-year = Kutt drifta frå det første året det skal sparast inn, eller bruk mindre; gevinstar som kjem seinare, rekk ikkje.
mend-use-later = Bruk det i eit seinare år, eller rett datoen til planen.
mend-think-again = Rekn ein gong til på om det lønner seg.
mend-enter-co-funding = Legg inn del og år for medfinansieringa på tiltaket.
mend-follow-terms = Rett tiltaket, eller legg inn vilkåra som gjeld no, i eit eige regelsett.
mend-check-rule = Hald regelen mot kjelda før han blir brukt i eit vedtak.

## Renewal: grid and inspector
command-renewal-table = Fornying: tabell
sheet-renewal = Fornying
sheet-new-initiative = Nytt tiltak …
sheet-new-actor = Ny aktør …
sheet-empty-renewal = Ingen tiltak enno. Skriv namnet på det første, eller lim inn ein tabell med eitt tiltak per rad og kostnad per år.
group-actors = Aktørar
group-direct_costs = Direkte kostnader
column-initiative-name = Tiltak og det dei består av
column-status = Status
column-start = Start
column-active = Med
column-owner = Ansvarleg
column-recipient = Får gevinsten
column-team = Team
column-initiative = Anna tiltak
column-from_offset = Frå år
column-to_offset = Til år
column-share = Del %
column-full_value = Full verdi
column-retires-item = Post som fell bort
column-retires-share = Av posten %
column-realisation = Blir realisert %
column-leaves_budget = Sparte pengar
column-years = Lengd, år
column-gate = Avgjerdspunkt
column-run_cost-from_offset = Drift frå år
column-run_cost-amount = Drift per år
column-parallel_run-from_offset = Parallelt frå år
column-parallel_run-to_offset = Parallelt til år
column-parallel_run-amount = Parallelt per år
column-co_funding-from_offset = Medfinansiert frå år
column-life_years = Verkar, år
column-retained = Blir held att %
column-earliest = Tidlegast
column-latest = Seinast
column-range-low = Lågt %
column-range-high = Høgt %
facts-renewal = { $count ->
    [one] eitt tiltak
   *[other] { $count } tiltak
}, { $active } med i planen
grid-add-initiative = Nytt tiltak
grid-add-tranche = Nytt trinn
grid-add-benefit = Ny gevinst
grid-add-booking = Ny teamtid
grid-add-effect = Ny ikkje prissett verknad
grid-add-relation = Nytt forhold til eit tiltak
inspector-group-what = Kva det er
inspector-group-when = Når
inspector-group-cost = Kva det kostar
inspector-group-run = Drift og parallelldrift
inspector-group-gain = Kva som blir held att og teke ut
inspector-group-funding = Medfinansiering
inspector-group-value = Restverdi
inspector-group-users = Brukarane
inspector-group-size = Kva det gir
inspector-group-estimate = Kor sikkert det er
inspector-parts-tranche = Trinn
inspector-parts-benefit = Gevinstar
inspector-parts-booking = Teamtid
inspector-parts-effect = Ikkje prissette verknader
inspector-parts-relation = Forhold til andre tiltak
inspector-part-remove = Fjern { $what }
inspector-part-of = Del av { $name }
inspector-hint-counted = Skriv eit årstal, eller talet på år etter start. Det følgjer med når starten blir flytt.
inspector-ourselves = Oss sjølve
inspector-by-status = Følgjer statusen: { $value }
inspector-consequence = Konsekvens { $number } på skalaen −4 til +4
part-run_cost = driftskostnad
part-parallel_cost = parallelldrift
cell-retired = tiltak gjer { $amount } av posten overflødig dette året

## Renewal: view
command-renewal = Fornying
initiative-show = Vis tiltaket
initiative-show-worth = Verdi
initiative-show-fields = Rediger
initiative-explain = Forklar
initiative-explain-hint = Forklar noverdien
initiative-view-budget = budsjett
initiative-view-budget_effect = budsjettverknad
initiative-view-society = samfunn
initiative-cost = Kostnad
initiative-cost-direct = direkte, utan teamtid
initiative-cost-range = anslag { $low }–{ $high }
initiative-cost-spent = { $number } brukt før { $year }
initiative-npv-budget = NNV budsjett
initiative-npv-society = NNV samfunn
initiative-span = { $years } år, { $rate } %
initiative-with-tax = inkl. skattefinansieringskostnad
initiative-without-tax = utan skattefinansieringskostnad
initiative-delay = Eitt års utsetjing kostar
initiative-delay-costs = det kostar å vente (budsjett)
initiative-delay-pays = det løner seg å vente (budsjett)
initiative-delay-nothing = det er det same om vi ventar
initiative-basis = { $unit }, { $prices }
initiative-curve = Samla kontantstraum frå start
initiative-curve-from = Samla kontantstraum frå { $year }, utan det som er brukt før
initiative-curve-basis = { $unit }, { $prices }, ikkje diskontert
initiative-curve-show = Vis kontantstraumen som
initiative-curve-drawn = Kurve
initiative-curve-table = Tabell
initiative-flow = { $view }, i året
initiative-cumulative = { $view }, samla
initiative-part-direct = direkte kostnad
initiative-part-booked = teamtid
initiative-part-run = driftskostnad
initiative-part-parallel = parallelldrift
initiative-part-gains = gevinst i eige budsjett
initiative-part-taken-out = gevinstuttak
initiative-part-co-funding = medfinansiering
initiative-part-sale = salsinntekt
initiative-part-freed-time = frigjord tid hos oss
initiative-part-public-gains = gevinst i andre offentlege budsjett
initiative-part-others = nytte hos andre
initiative-part-residual = restverdi
initiative-years = { $number } år
initiative-not-within = ikkje innanfor analysen
initiative-not-paid-back = ikkje tilbakebetalt innan { $year }
initiative-paid-back = { $view }: { $years }
initiative-peak = Størst behov { $number } i { $year }
initiative-mandatory = Pålagt (lovkrav eller krav frå eigaren): blir ikkje vurdert etter tilbakebetalingstid
initiative-outside = Utanfor analysen: ingen tal
initiative-outside-late = Tiltaket startar etter { $last }, som er det siste året i analysen. { $reach ->
    [beyond] Å ta det med ville kravd { $years } utrekna år, og det kan ikkje leggjast inn: planen reknar høgst { $most }.
   *[within] Med minst { $years } utrekna år er alt med.
}
initiative-outside-past = Tiltaket var ferdig, med all sin verknad, før det første året i planen, { $year }.
initiative-outside-empty = Ingen kostnad eller gevinst fell innan { $last }. Legg inn kostnader og gevinstar, eller rekn fleire år.
initiative-outside-cost = Det kjem kostnader i { $year }, etter det siste året i analysen, { $last }. Eit tal ville utelate dei. { $reach ->
    [beyond] Å ta alt med ville kravd { $years } utrekna år, og det kan ikkje leggjast inn: planen reknar høgst { $most }.
   *[within] Med minst { $years } utrekna år er alt med.
}
initiative-outside-mend = Gå til utrekna år
initiative-step = Trinn { $number }
initiative-no-steps = Tiltaket har ingen trinn.
initiative-gate = Avgjerdspunkt { $number } etter { $step }, { $year }
initiative-gate-hint = Klikk for å sjå kva det betyr å stoppe her
initiative-gate-leave = Klikk eller Esc for å gå ut
initiative-gates = Avgjerdspunkt: stopp, endre eller hald fram. Klikk på eit for å sjå kva det betyr å stoppe der.
initiative-stopped = Ved avgjerdspunkt { $number }: { $spent } brukt, { $left } ikkje brukt, av dette blir { $freed } frigjort i ramma ({ $unit }).
initiative-stopped-time = Teamtid for { $number } blir ledig: { $teams }.
initiative-stop = Stopp her i planen
initiative-go-on = Hald fram
initiative-measures = Lønsemd
initiative-measure-payback = Tilbakebetalt etter
initiative-measure-discounted-payback = Tilbakebetalt, diskontert
initiative-measure-irr = Internrente
initiative-measure-annuity = Ekvivalent annuitet per år
initiative-measure-after-budget = Av noverdien etter budsjettåra
initiative-measure-break-even = Realisering som går i null
initiative-measure-peak-need = Størst finansieringsbehov
initiative-measure-booked = Teamtid tiltaket bruker
initiative-measure-npv-budget-effect = NNV budsjettverknad, utan teamtid
initiative-measure-net-benefit = Netto nytte per budsjettkrone
initiative-need-in = { $number } i { $year }
initiative-self-financing = sjølvfinansierande
initiative-several-rates = Fleire internrenter: bruk noverdien.
initiative-no-rate-all-zero = inga: alt er null
initiative-no-rate-only-costs = inga: berre kostnader
initiative-no-rate-only-gains = inga: berre gevinstar
initiative-no-rate-below-range = under −99 %
initiative-no-rate-above-range = over 1000 %
initiative-no-rate-none-in-range = inga rente gir null
initiative-sunk-again = { $view }: over null òg etter { $years }, men under att etterpå.
initiative-parties = Kven betaler, kven får
initiative-parties-basis = noverdi over { $years } år, { $unit }, { $prices } · grå betaler, blå får
initiative-party-us = Vi sjølve
initiative-party-owner = Eigaren
initiative-party-taxpayers = Skattebetalarane
initiative-party = { $party } betaler { $pays } og får { $gets }
initiative-party-pays = { $party } betaler
initiative-party-gets = { $party } får
initiative-society-total = Samfunnet under eitt: { $number } { $unit }. Det er summen av radene, og blir ikkje lagt til vår eigen.
initiative-transfer = Med { $number } frå { $from } til { $to } taper ingen av dei.
initiative-lacking = Verksemder taper likevel { $number } til saman: dei andre vinn ikkje nok til å dekkje det.
initiative-by-year = Vis år for år
initiative-by-year-hide = Gøym år for år
initiative-to-frame = Frå gevinst til ramme: av 100 kr nytte
initiative-hundred-room = { $number } blir rom i budsjettet
initiative-hundred-taken-out = { $number } blir teke ut av ramma
initiative-hundred-freed-time = { $number } er frigjord tid
initiative-hundred-others = { $number } hamnar hos andre
initiative-no-benefits = Tiltaket har inga prissett nytte.
initiative-benefit-range = «{ $benefit }» gir mest i { $year }: { $number }, anslag { $low }–{ $high } ({ $basis }).
initiative-unpriced-count = { $count ->
    [one] I tillegg er éin verknad ikkje prissett.
   *[other] I tillegg er { $count } verknader ikkje prissette.
}
initiative-unpriced = Ikkje prissett
initiative-unpriced-none = Ingen verknader utan pris er lagde inn.
initiative-users = Brukarane
initiative-users-none = Ingen brukarar er lagde inn på trinna.
initiative-users-who = Kven: { $said }
initiative-users-when = Når: { $said }
initiative-users-learned = Lært: { $said }
initiative-users-changed = Endra: { $said }
initiative-assumptions = Føresetnader
initiative-assumptions-view = Føresetnader mot
initiative-assumptions-gains = Kor mykje kvar føresetnad kan endre seg åleine før noverdien ({ $view }) er null. Nærast først.
initiative-assumptions-loses = Kor mykje kvar føresetnad må endre seg åleine for at noverdien ({ $view }) skal nå null. Nærast først.
initiative-assumption-direct-costs = Direkte kostnad
initiative-assumption-booked-time = Booka teamtid, av det som er lagt inn,
initiative-assumption-run-cost = Driftskostnad per år
initiative-assumption-full-value = Full verdi per år av «{ $benefit }»
initiative-assumption-retired-share = Del som fell bort ved «{ $benefit }»
initiative-assumption-realisation = Realisering av «{ $benefit }»
initiative-assumption-retained = Del av gevinsten som blir held att
initiative-assumption-life-years = År med verknad
initiative-assumption-discount-rate = Kalkulasjonsrenta
initiative-may-rise = { $name } kan auke med { $by } (frå { $from } til { $to })
initiative-may-rise-to = { $name } kan auke frå { $from } til { $to }
initiative-must-rise-to = { $name } må auke frå { $from } til { $to }
initiative-may-fall = { $name } kan falle frå { $from } til { $to }
initiative-must-rise = { $name } må auke med { $by } (frå { $from } til { $to })
initiative-must-fall = { $name } må falle frå { $from } til { $to }
initiative-cannot-tip = { $name } kan ikkje velte det åleine
initiative-cannot-save = { $name } kan ikkje berge det åleine
initiative-rate-may-be = { $name } kan vere opptil { $to } (internrenta)
initiative-rate-must-be = { $name } må ned til { $to } (internrenta)
initiative-rate-may-fall = { $name } kan falle til { $to } (internrenta)
initiative-rate-must-rise = { $name } må opp til { $to } (internrenta)
initiative-at-nothing = { $name } står alt på grensa ({ $to })
renewal-shown = Vis tiltaka som
renewal-shown-years = Oversikt
renewal-shown-table = Tabell
renewal-summary = { $count ->
    [one] Eitt tiltak
   *[other] { $count } tiltak
}, { $active ->
    [0] ingen med i planen.
    [one] eitt med i planen.
   *[other] { $active } med i planen.
} { $back ->
    [0] Ingen betaler seg tilbake i eige budsjett.
    [one] Eitt betaler seg tilbake i eige budsjett.
   *[other] { $back } betaler seg tilbake i eige budsjett.
}
renewal-price = Mest kostar dei i { $year }: { $amount }.
renewal-order = Rekkjefølgje
renewal-order-plan = Planen si
renewal-order-npv = NNV
renewal-order-net-benefit = NNV per budsjettkrone
renewal-order-plan-answers = Slik de har sett dei.
renewal-order-npv-answers = Kva er mest verdt, om pengane ikkje er grensa?
renewal-order-net-benefit-answers = Kva gir mest når pengane er knappe? Det som finansierer seg sjølv, står først.
renewal-order-said = { $answers } Beløp: { $basis }.
renewal-list = Tiltak
renewal-name = Tiltak
renewal-unnamed = Tiltak utan namn
renewal-cost = Kostnad
renewal-cost-hint = Direkte kostnader i analyseåra, i { $prices }. Under står teamtida som kjem i tillegg.
renewal-time-beside = + { $number } tid
renewal-npv = NNV samfunn
renewal-npv-hint = Netto noverdi for samfunnet{ $tax ->
    [with] , med skattefinansieringskostnad
   *[without] {""}
}, i { $prices }, rekna til det første året i planen.
renewal-payback = Betalt tilbake
renewal-payback-hint = År frå starten til eige budsjett har fått att det tiltaket kostar, teamtid medrekna. Det som var i gang før planen, blir rekna frå { $year }, utan det som er brukt før.
renewal-payback-since = Rekna frå { $year }, utan det som er brukt før.
renewal-look-at = Sjå på { $year }
renewal-row = { $name }: { $standing }, { $from }–{ $to }, kostnad { $cost }, teamtid { $time }, NNV samfunn { $npv }, betalt tilbake: { $payback }
renewal-off = av
renewal-switch = Med i planen: { $name }
renewal-turn-on = Ta med i planen
renewal-turn-off = Ta ut av planen
renewal-years = { $years } år
renewal-from-start = frå start
renewal-not-within = ikkje innanfor analysen
renewal-required = lovkrav
renewal-required-why = Pålagt (lovkrav eller krav frå eigaren): blir ikkje vurdert etter tilbakebetalingstid.
renewal-outside = utanfor analysen
renewal-outside-no-flow = Tiltaket har verken kostnader eller gevinstar i åra som blir rekna. Det er ikkje med i summen.
renewal-outside-cost = Tiltaket har kostnader i { $year }, etter åra som blir rekna. Eit tal utan dei ville vore for godt, så det er ikkje med i summen.
renewal-no-gain = ingen gevinst
renewal-no-gain-mandatory = ingen gevinst, pålagt
renewal-years-span = { $from }–{ $to }
renewal-step-gate = { $name } → { $gate }
renewal-bar = Start for { $name }
renewal-bar-hint = Dra, eller ←→, for å flytte starten eit år: tidlegast { $low }, seinast { $high }.
renewal-bar-decided = Tiltaket er vedteke: blir det flytta, blir det som er vedteke, endra.
renewal-bar-begun = Tiltaket er i gang, så starten blir ikkje flytta.
renewal-bar-first = Kan ikkje starte før det første året i planen, { $year }.
renewal-bar-earliest = Kan ikkje starte før { $year }: det er lagt inn som tidlegaste år.
renewal-bar-latest = Kan ikkje starte etter { $year }: det er lagt inn som seinaste år.
renewal-sum = { $count ->
    [0] Ingen tiltak er med
    [one] Sum, eitt tiltak med
   *[other] Sum, { $count } tiltak med
}
renewal-sum-said = { $name }: kostnad { $cost }, NNV samfunn { $npv }
renewal-legend = Strek med punkt: gevinst frå
renewal-kinds = Kostnader med teamtid: { $kinds }
renewal-overlap = Tiltaka overlappar: dei tek dei same pengane for { $amount } i noverdi, og det er trekt frå i summen.
renewal-left-out = { $count ->
    [one] Eitt tiltak er utanfor analysen og ikkje med i summen.
   *[other] { $count } tiltak er utanfor analysen og ikkje med i summen.
}
renewal-empty = Ingen tiltak enno
renewal-empty-what = Eit tiltak er noko de vil fornye, gjere billegare eller er pålagde: det har ein start, trinn med kostnader, teamtid som blir booka, og gevinstar hos dykk og andre. Her ser de kva det er verdt, når det er betalt tilbake, og kva det gjer med ramma.
renewal-empty-how = Legg til det første, eller skriv inn eller lim inn fleire i tabellen ({ $key }).
renewal-teams = Tida til teama
renewal-teams-basis = Booka mot kapasitet, { $count ->
    [one] eitt team
   *[other] { $count } team
}, { $basis }
renewal-teams-none = Planen har ingen team. Legg til team for å sjå kor mykje tid tiltaka tek.
renewal-teams-choose = Team
renewal-teams-all = Alle team
renewal-teams-chart = Tida til teama, år som blir vist
renewal-teams-year = { $year }: booka { $booked } av { $capacity }.
renewal-teams-year-over = { $year }: booka { $booked } av { $capacity }, overbooka med { $over }.
renewal-teams-booked = Booka
renewal-teams-capacity = Kapasitet
renewal-teams-free = Ledig
renewal-teams-over-amount = Overbooka
renewal-teams-room = { $year } har { $amount } ledig teamtid. Den kan tiltak bruke utan å tilsetje.
renewal-teams-unbooked = { $year } har inga booka teamtid; { $amount } er ledig.
renewal-teams-over-who = Overbooka: { $teams }
renewal-teams-over = { $count ->
    [one] { $year } er overbooka med { $amount }: { $teams }. Flytt eit tiltak, eller book mindre.
   *[other] { $year } er overbooka med { $amount } i { $count } team: { $teams }. Flytt eit tiltak, eller book mindre.
}
row-up = Tiltaket over
row-down = Tiltaket under
row-first = Første tiltak
row-last = Siste tiltak
row-toggle = Ta tiltaket med eller ut
row-to-bar = Til starten av tiltaket
row-earlier = Starten eit år tidlegare
row-later = Starten eit år seinare
row-edit = Til tiltaket i tabellen
keys-renewal = I Fornying
row-remove = Slett tiltaket
renewal-remove = Slett tiltaket
unnamed-part = { $kind } utan namn

## Room: view
command-room = Handlingsrom
keys-room = Handlingsrom
level-key-less = Eitt nivå ned
level-key-more = Eitt nivå opp
level-key-least = Berre det som er ledig no
level-key-most = Heilt til høgaste nivå
level-key-digit = Så høgt avgjerdsnivå
rung-shortfall = Manglar
rung-free = Ledig no
rung-unallocated = Ufordelt
rung-own = Vi sjølve
rung-committed = Bunde
rung-locked = Låst
room-now = { $room } av { $spendable } er ledig no i { $year }
room-now-none = Ingenting er ledig no i { $year }
room-now-less = Det som er til overs i { $year } ({ $free }), er mindre enn det som manglar ({ $short })
room-alone = Åleine kan vi flytte { $room } av { $spendable } i { $year }
room-alone-legal = Åleine har vi lov til å flytte { $room } av { $spendable } i { $year }
room-alone-none = Åleine kan vi ikkje flytte noko i { $year }
room-with = Med { $level } kan vi flytte { $room } av { $spendable } i { $year }
room-with-legal = Med { $level } har vi lov til å flytte { $room } av { $spendable } i { $year }
room-with-none = Sjølv med { $level } kan vi ikkje flytte noko i { $year }
room-short = { $conclusion }, utover dei { $number } som manglar
room-short-none = { $conclusion }: det manglar { $short }, og alt som kan frigjerast, går med til det
room-beside-teams = { $teams } av det er team og tiltak.
room-beside-with = Med { $level }: { $room }.
room-beside-locked = Låst av avtalar, leietid og oppgåver: { $locked }.
room-beside-legal = Juridisk rom: { $room }.
room-beside-realistic = Realistisk rom: { $room }.
room-year = År
room-hint = Dra handtaket i stigen, eller trykk { $keys }
room-ladder = Stigen: kven må seie ja
room-ladder-note = Stega summerer til { $spendable } · { $basis }
room-strength = Kor strengt rommet blir målt
room-realistic = Realistisk
room-legal = Juridisk
room-handle = Kor langt vi går, etter avgjerdsnivå
room-handle-hint = Dra, eller ←→. { $keys }: nivået direkte. Alt til venstre kan flyttast.
room-so-far-now = Ledig no: { $room } ({ $share })
room-so-far-alone = Hit åleine: { $room } ({ $share })
room-so-far-with = Hit med { $level }: { $room } ({ $share })
room-sum = sum { $sum }
room-up-to-here = Rom hit, { $strength }
room-years = År for år
room-blank-hint = Gå til Ramme ({ $frame }) og Drift ({ $operations }), og skriv inn løyvingane og kva drifta kostar, eller lim dei inn frå eit rekneark. Då viser denne sida kven som kan flytte kva.
room-whole = Rom { $year }
room-part-lasting = varig
room-part-once = berre éin gong
room-items-close = Lukk lista
room-items-none = Her er det ingenting.
room-items-no-line = Utan linje
room-items-under = { $strength } · { $basis }
room-dates = Avtalar: fristar å hugse
because-surplus = til overs på linja
because-movable = kan flyttast
because-unallocated = målet ber om det, ingenting er planlagt for det
because-lead_years = inne i leietida
because-decided = vedteke eller i gang
because-locked = låst
because-needed = kan ikkje gå utan å avslutte ei oppgåve
because-untied_gain = gevinst som alt har senka forbruket
because-stands_elsewhere = trekt frå det ufordelte
because-underspend = venta mindreforbruk
because-shortfall = linja manglar pengar
because-contract = avtalen låser til og med { $year }
because-contract-open = avtalen låser utan slutt
because-lead = leietida låser til og med { $year }
because-then = deretter { $level }
because-assumed = vanleg føresetnad
contract-date = { $says }, { $otherwise }
contract-over = Fristen er ute: { $said }
contract-give_notice = sei opp innan { $date }
contract-use_option = bruk opsjonen innan { $date }
contract-start_tender = start ny konkurranse innan { $date }
contract-break = sei opp innan { $date } for å kome ut etter { $ends }
contract-otherwise-locked = elles er { $amount } låst til og med { $year }
contract-otherwise-locked-open = elles er { $amount } låst vidare
contract-otherwise-ends = avtalen sluttar med { $year }
levers-title = Verkemiddel som utvidar rommet
levers-under = Det som gir nye pengar, kjem i tillegg til stigen.
levers-unused-money = Ubrukt av det som har tak: { $amount } nye pengar{ $repaid ->
    [none] .
   *[other] , av dette { $repaid } som må sparast inn att.
}
levers-used = Brukt i { $year }:
levers-name = Verkemiddel og heimel
levers-cap = Tak { $year }
levers-of-it-used = Brukt
levers-status = Status
levers-no-cap = ingen
levers-use = Bruk { $amount } i { $year }
levers-use-some = Bruk i { $year } …
levers-note = Noter status i { $year } …
levers-repaid = Blir betalt att { $from }–{ $to }, i løpande kroner: { $amounts }
levers-edit = Endre: { $use }
levers-remove = Slett bruken
levers-page = Kva er dette, og kva skriv vi?
levers-copy = Kopier teksten
levers-conditions = Vilkår
levers-source = Heimel og kjelde
levers-checked = Kontrollert mot kjelda { $date }: { $status }.
levers-decided-by = blir avgjort av { $level } · { $standing }
levers-barred = Ikkje for oss: { $why }
levers-closed = Slått av: { $why }
levers-doubt = Ikkje stadfest: { $why }
levers-missing = { $amount } er ikkje dekt i { $year }
levers-gives = { $name } ({ $amount })
levers-proposed = Framlegg i Oversikt: { $parts }
levers-could-cover = Kan dekkje noko av det: { $levers }.
levers-none-covers = Ingen verkemiddel dekkjer det av seg sjølv; frigjer drift, eller be om nye pengar.
lever-page-what = Kva det er
lever-page-who_decides = Kven som avgjer
lever-page-letter = Kva vi skriv
lever-page-later_cost = Kva det kostar seinare
lever-refused-by = Avslått av { $level }
lever-used = I bruk
lever-unused = Ikkje brukt
lever-of-lines = Følgjer av linja
lever-not-valid = Gjeld ikkje dette året
lever-barred = Ikkje for oss
lever-closed = Slått av
lever-too-early = Tidlegast { $year }
lever-no-line = Inga linje å bruke det på
lever-no-investment = Inga investering dette året
lever-no-consultants = Ingen konsulentar

## Room: command line
room-rules = Regelsett { $rules }, { $span }
room-rules-dated = Regelsett { $rules }, { $span } · datoen til planen { $date }
room-lasting = av dette varig
room-bite = Det som kjem tilbake
room-uses = Verkemiddel som er brukte:
room-use = { $lever }, { $year }: { $amount } · { $level } · { $status }
help-room = Kor langt vi kjem åleine og med kven, år for år, kva som er låst, og fristane i avtalane
help-room-year = vis kva som står på kvart trinn dette året
help-room-columns = Kolonnar i csv
help-room-item-columns = Kolonnar i csv med --year
usage-figure-level = «{ $found }» er ikkje eit avgjerdsnivå her. Nivåa er { $lowest }–{ $highest }: { $like }.
usage-year-of-plan = { $found } er ikkje rekna ut. Planen har åra { $from }–{ $to }.

## The later bite
bite-title = Det som bit seinare
bite-empty = Ingenting bit seinare: inga avlasting, ingen eingongsmidlar som tek slutt og ingen avtalar som blir fornya av seg sjølve i desse åra.
bite-no-levers = Ingen verkemiddel er i bruk
bite-squeeze-moves = Verkemidla flyttar berre skvisåret frå { $from } til { $to }, og fjernar det ikkje
bite-squeeze-removes = Verkemidla fjernar skvisåret { $from }
bite-squeeze-forward = Med verkemidla kjem skvisåret alt i { $to }, utan dei i { $from }
bite-squeeze-comes = Verkemidla gir eit skvisår i { $to }, utan dei er det ikkje noko
bite-squeeze-same = Verkemidla endrar ikkje skvisåret
bite-price = { $conclusion }; mest kjem tilbake i { $year }: { $amount }.
bite-price-none = { $conclusion }; ingen pengar kjem tilbake.
bite-renewed = Frå { $year } blir avtalar for { $amount } låste på nytt om ingen seier dei opp.
bite-worth = Verdt { $amount } i { $prices } med { $rate }: rentefritt, men betalt tilbake i løpande kroner.
bite-repaid-after = Noko blir betalt tilbake etter analysen, i { $year }, så verdien kan ikkje reknast ut.
bite-use = { $use }: { $said }.
bite-use-moves = flyttar det første året som manglar pengar, frå { $from } til { $to }, og fjernar ingenting
bite-use-removes = med det manglar ingen år pengar, utan det manglar dei frå { $from }
bite-use-forward = med det manglar pengar alt i { $to }, utan det først i { $from }
bite-use-comes = med det manglar pengar i { $to }, utan det ikkje i noko år
bite-use-same = endrar ikkje kva år som først manglar pengar
bite-use-not-compared = ikkje samanlikna, for berre dei { $count } største er det
bite-year = { $year }: { $parts }.
bite-part-relief = Avlasting
bite-part-repayment = Tilbakebetaling
bite-part-taken-out = Gevinstuttak
bite-part-cliff = Etter eingongsmidlar
bite-part-renewed = Avtalar låste på nytt
bite-part-net = Netto utan avtalar

## Renewal: command line
worth-basis = Noverdiar i { $from }, analyse til og med { $to } · { $rates } · skattefinansieringskostnad { $tax }
worth-no-initiatives = Planen har ingen tiltak.
worth-list = Tiltaka, kvart for seg
worth-initiative = tiltak
worth-cost-column = kostnad
worth-peak-column = største behov
worth-nnb-column = NNB
worth-after-column = etter budsjettåra
worth-annuity-column = annuitet
worth-discounted-column = diskontert
worth-realisation-column = null ved
worth-delay-column = utsetjing
worth-columns-say = Kostnad: direkte kostnad og teamtid. Største behov: finansieringsbehov i eige budsjett, oppsamla. NNB: netto nytte per budsjettkrone. Annuitet: netto noverdi som like beløp per år. Null ved: den realiseringa av alle gevinstar som gir netto noverdi null. Utsetjing: kva eitt års utsetjing kostar.
worth-points = { $number } prosentpoeng
worth-active = med
worth-cost = direkte kostnad og teamtid
worth-peak-need = største finansieringsbehov
worth-in-year = i året
worth-nnb = netto nytte per budsjettkrone
worth-view-budget = Eige budsjett
worth-view-society = Samfunnet
worth-budget = eige budsjett
worth-effect-column = utan teamtid
worth-society = samfunnet
worth-npv = netto noverdi
worth-npv-budget = netto noverdi, eige budsjett
worth-npv-society = netto noverdi, samfunnet
worth-after = derav etter budsjettåra
worth-without-time = netto noverdi utan teamtid
worth-annuity = annuitet per år
worth-rate = internrente
worth-no-rate = inga
worth-payback = tilbakebetalingstid
worth-discounted-payback = diskontert tilbakebetalingstid
worth-realisation = null ved realisering
worth-delay = kostnad ved eitt års utsetjing
worth-mandatory = lovkrav
worth-mandatory-says = Pålagt (lovkrav eller krav frå eigaren): blir ikkje vurdert etter tilbakebetalingstid.
worth-self-financing = sjølvfinansierande
worth-outside-no-flow = { $name } er utanfor analysen: ingen kontantstraum ligg i han, så det finst ikkje noko tal.
worth-outside-cost-after = { $name } er utanfor analysen: det kjem kostnader i { $year }, etter at han sluttar, så det finst ikkje noko tal.
worth-several-rates = { $name }, { $view }: fleire internrenter. Straumen skiftar mellom kostnad og gevinst meir enn éin gong, så bruk netto noverdi.
worth-why-no-rate = { $name }, { $view }: inga internrente ({ $reason }).
worth-earlier = { $name }, { $view }: den oppsamla straumen kom over null òg etter { $years } år, men ikkje varig.
worth-ranking = Rekkjefølgje
worth-rank = nr.
worth-by-npv = etter netto noverdi
worth-by-nnb = etter netto nytte per budsjettkrone
worth-ranking-says = Netto noverdi svarar på kva som gir samfunnet mest når pengane rekk til alt; netto nytte per budsjettkrone svarar på kva som bør kome først når pengane er knappe.
worth-portfolio = Porteføljen: alle tiltak som er med
worth-together = til saman
worth-all-active = med alle mot utan nokon
worth-beyond-null = ut over nullalternativet
worth-overlap = overlapp (noverdi)
worth-overlap-says = Overlapp er det tiltaka kvar for seg ville teke av postar ut over heile posten; det er trekt frå.
worth-overlap-is = Overlapp mellom tiltaka, trekt frå gevinstane: { $amount } (noverdi).
worth-none-active = Ingen tiltak er med i planen.
worth-left-out = Utanfor analysen, og difor ikkje med i summen: { $names }.
worth-kinds = Kva tiltaka som er med, er til for
worth-count = tal på tiltak
worth-share = del
worth-teams = Utviklingstida til teama
worth-booked = { $name }: booka
worth-free = { $name }: ledig
worth-overbooked = { $name } er booka ut over det som finst: { $years }.
worth-one = { $name } · { $kind } · { $status } · { $active } · start { $start }, verknad til og med { $end } · direkte kostnad og teamtid { $cost }
worth-is-active = med i planen
worth-is-not-active = ikkje med i planen
worth-selection = Dei valde tiltaka til saman, som om berre dei var med
worth-worth = verdi
worth-peak-says = Største finansieringsbehov: { $amount } i { $year } (eige budsjett, oppsamla, ikkje diskontert).
worth-no-peak = Største finansieringsbehov: ingen; den oppsamla straumen er aldri under null.
worth-nnb-says = Netto nytte per budsjettkrone: { $number }.
worth-nnb-self-financing = Netto nytte per budsjettkrone: sjølvfinansierande, fordi offentlege budsjett til saman tener på det.
worth-nnb-none = Netto nytte per budsjettkrone: ikkje noko tal, fordi offentlege budsjett korkje taper eller tener.
worth-frame = Frå gevinst til ramme: av 100 kr gevinst (noverdi) kjem { $room } kr tilbake som rom, { $taken } kr blir tekne ut av ramma, { $time } kr er frigjord tid eller kvalitet hos oss og { $others } kr tilfell andre.
worth-no-benefits = Frå gevinst til ramme: ingen gevinstar med pris.
worth-unpriced = Ikkje-prissette verknader, utanfor alle summar: { $count }.
worth-parties = Kven betaler og kven får (noverdi)
worth-parties-by-year = Kven betaler og kven får, netto år for år (ikkje diskontert)
worth-party = kven
worth-pays = betaler
worth-gets = får
worth-net = netto
party-us = vi
party-owner = eigaren
party-taxpayers = skattebetalarane
worth-transfer = Ingen offentleg part taper om { $amount } går frå { $from } til { $to }.
worth-lacking = Offentlege partar som taper, manglar { $amount } som ingen annan offentleg part tener.
worth-break-even-budget = Der netto noverdi i eige budsjett blir null, éin føresetnad om gongen
worth-break-even-society = Der netto noverdi for samfunnet blir null, éin føresetnad om gongen
worth-assumption = føresetnad
worth-now = no
worth-nothing-at = null ved
worth-distance = avstand
worth-can-be = mogleg
worth-possible = ja
worth-impossible = nei
worth-no-value = ingen verdi
assumption-direct_costs = direkte kostnader
assumption-booked_time = booka teamtid
assumption-run_cost = driftskostnad per år
assumption-full_value = full verdi: { $benefit }
assumption-retired_share = del av posten: { $benefit }
assumption-realisation = realisering: { $benefit }
assumption-retained = del av gevinsten som blir held att
assumption-life_years = år med verknad
assumption-discount_rate = kalkulasjonsrente (internrente)
worth-gates = Stopp ved eit avgjerdspunkt
worth-gate = etter trinn
worth-year-end = ved utgangen av
worth-spent = brukt
worth-spent-time = brukt teamtid
worth-not-spent = ikkje brukt
worth-freed = frigjort i ramma
worth-freed-time = frigjord teamtid
worth-effects = Ikkje-prissette verknader (utanfor alle summar)
worth-effect = verknad
worth-consequence = konsekvens
worth-flows-budget = Kontantstraum i eige budsjett
worth-flows-society = Kontantstraum for samfunnet
worth-year = år
worth-flow = straum
flow-direct_cost = direkte
flow-booked_time = teamtid
flow-run_cost = drift
flow-parallel_cost = parallelldrift
flow-gain = gevinst
flow-taken_out = uttak
flow-co_funding = medfinansiering
flow-freed_time = eiga tid
flow-public_gains = andre budsjett
flow-others = andre
flow-sale = sal
flow-residual = restverdi
flow-tax = skattekostnad
help-worth = Kva tiltaka er verde, i eige budsjett og for samfunnet, og kven som betaler og får
help-initiative = id-en til tiltaket; fleire blir òg rekna til saman (utan valet: alle, og porteføljen)
help-flows = vis kontantstraumane år for år (json har dei alltid)
help-worth-columns = Kolonnar i csv
help-worth-flow-columns = Kolonnar i csv med --flows (utan tiltak: alle til saman)
usage-initiative = Tiltaket «{ $found }» finst ikkje i planen. Han har: { $known }.
usage-no-initiatives = ingen tiltak

## Reference library
library-title = Liknande program
library-basis = Verkelege program som liknar mest i storleik og art. Beløp i deira eigen valuta, i millionar. Dei endrar ingen tal i planen.
library-none = Utan direkte kostnad er det ingenting å samanlikne storleiken med.
library-cost = Kostnaden vart { $median } gonger det første overslaget i median ({ $low }–{ $high }); { $count } av { $all } har begge tal.
library-cost-none = Ingen av dei { $all } har både første og siste kostnad.
library-time = Dei vart { $median } år seinare ferdige enn planlagt i median ({ $low }–{ $high }); { $count } av { $all } har begge tal.
library-time-none = Ingen av dei { $all } har både planlagd og faktisk slutt.
library-place = Tilbakebetaling her: { $ours }. Av { $with } med tal: { $quicker } raskare, { $same } like raske, { $slower } seinare, { $never } aldri.
library-place-none = Ingen av dei har tilbakebetalingstid til eit budsjett å samanlikne med.
library-place-begun = Tilbakebetalinga her er rekna frå { $year }, utan det som er brukt før, og blir ikkje samanlikna.
library-all = Vis alle { $count }
library-fewer = Vis færre
library-costs = Først { $first }, sist { $last } mill. { $currency }
library-one-cost = Kostnad { $first } mill. { $currency }
library-source = Kjelde: { $source } ({ $sure })
library-sure-seen = lese i primærkjelda
library-sure-seen-secondary = lese i sekundærkjelde
library-sure-derived = rekna ut av tal vi har lese

## Evidence: what became of proposed appropriations
evidence-title = Kvar rommet brukar å liggje
evidence-scope = { $count } kapittel, { $years }
evidence-no-rule = Dette er røynsle og inga regel. Ingen tal i planen byggjer på det.
evidence-show = Vis tala
evidence-hide = Gøym tala
evidence-kind-operating = Driftsutgifter (01)
evidence-kind-special-operating = Spesielle driftsutgifter (21–29)
evidence-kind-equipment = Større utstyr (45)
evidence-kind-other-investment = Andre investeringar (30–49)
evidence-kind-transfers = Overføringar (50–89)
evidence-all = Stortinget vedtok { $same } av { $all } framlegg utan endring. I løpet av året vart { $changed } av { $later } løyvingar endra, lønsoppgjer medrekna.
evidence-decision-of = { $posts }: Stortinget vedtok noko anna enn føreslått i { $changed } av { $all } tilfelle i { $years }; { $middle }.
evidence-during-year-of = { $posts } i løpet av året: { $changed } av { $all } løyvingar vart endra i { $years }, { $up } opp og { $down } ned; { $middle }.
evidence-accounts-of = Av { $all } løyvingar i { $years } vart { $down } ikkje brukte fullt ut, og i { $up } var rekneskapen høgare; { $middle }.
evidence-middle = midten av endringane var { $percent }
evidence-middle-few = for få til å snakke om ei midte
evidence-own = { $chapter }: { $changed } av { $all }: { $cases }.
evidence-own-many = { $chapter }: { $changed } av { $all }, { $up } opp og { $down } ned; { $middle }.
evidence-own-up = { $chapter }: { $changed } av { $all }, alle opp; { $middle }.
evidence-own-down = { $chapter }: { $changed } av { $all }, alle ned; { $middle }.
evidence-own-accounts = { $chapter }: av { $all } vart { $down } ikkje brukte fullt ut, og i { $up } var rekneskapen høgare; { $middle }.
evidence-middle-accounts = midten av skilnadene var { $percent }
evidence-own-none = { $chapter }: ingen av { $all }.
evidence-own-nothing = { $chapter }: ingenting å samanlikne.
evidence-chapter = Kapittel { $chapter }
evidence-chapters = Eigne kapittel
evidence-not-there = Ingen av kapitla i planen er mellom dei { $count } her.
evidence-decision = Frå framlegg til vedtak, { $years }
evidence-during-year = I løpet av året, { $years }
evidence-accounts = Brukt av postar 45, { $years }
evidence-decision-note = Framlegget er Gul bok. Det regjeringa sjølv føreslo sidan, er med i endringane. Framlegg for 2020 manglar.
evidence-busiest = { $posts }: { $held } av { $changed } endringar kom i budsjetta for { $years }.
evidence-during-year-note = Frå vedteke budsjett til alle vedtak i løpet av året. Lønsoppgjeret blir òg delt ut då, så meir til drift er ikkje i seg sjølv nytt rom.
evidence-accounts-note = Rekneskapen har med pengar frå året før og refusjonar, så meir enn løyvinga er ikkje overforbruk. Post 45 betaler òg for inventar og maskiner.
evidence-and = { $first } og { $last }
evidence-column-posts = Postar
evidence-column-all = Tal
evidence-column-unchanged = Uendra
evidence-column-up = Opp
evidence-column-down = Ned
evidence-column-middle = Midten
evidence-of = { $changed } av { $all }
evidence-row = { $posts }: { $all } samanlikna, { $unchanged } uendra, { $up } opp, { $down } ned; { $middle }
evidence-row-own = { $row }; { $chapter }: { $changed } av { $all } endra
evidence-largest = Størst: { $cases }
evidence-cases = Berre { $cases }
evidence-case = { $change }, { $amount } (kap. { $chapter } post { $post }, { $year })
evidence-from-nothing = frå ingenting
evidence-case-own = { $change } ({ $year })
evidence-case-post = { $change } (post { $post }, { $year })
evidence-history = { $chapter }, { $body }, år for år
evidence-strip-decision = Vedtaket i Stortinget
evidence-strip-during-year = I løpet av året
evidence-strip-accounts = Rekneskapen
evidence-direction-up = opp
evidence-direction-down = ned
evidence-direction-unchanged = uendra
evidence-strip-row = { $what }, post { $post }: { $years }
evidence-told = { $year }: { $from } → { $to }, { $direction }
evidence-said = { $year } { $direction }
evidence-basis = Kapitla gjeld verksemder med mykje IT og er ikkje tilfeldig valde. Løpande kroner. Kvart år blir samanlikna med seg sjølv, så flytting mellom kapittel blir inga endring her.
evidence-source = Kjelde: { $source }
