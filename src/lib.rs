//! Handlingsrom ("room for action"): plan a tight public budget over several years.
//!
//! A body has a **frame** of appropriations. **Operations** grow and eat it; what is left is room
//! for **development**. The program computes, year by year, what can be spent, what operations and
//! development cost, what is missing and who could free it, what lapses, and the **squeeze year**:
//! the first year in which doing nothing leaves less room than today's development.
//!
//! This page is the architecture: what is modelled, where it lives, which way things point, what
//! never happens, and what things are called. It is kept true together with the code.
//!
//! # The spine: one address for everything
//!
//! What was *entered* has a [`Place`](model::Place): a thing, a field and perhaps a year
//! (`line:p01.overrides@2029`). What is *shown* is a [`Figure`](projection::Figure): a measure, a
//! subject and a year (`balance:p01@2030`). Edits, scenarios, sources, findings, explanations, the
//! plan file and the command line all use these two names and no others.
//!
//! A [`Change`](model::Change) sets a place, or adds, removes, moves or annotates; an
//! [`Edit`](document::Edit) is a named list of changes; a [`Scenario`](model::Scenario) is a list
//! of changes on the base or on another scenario. [`Plan::under`](model::Plan::under) makes the
//! plan that engines see.
//!
//! One table ([`EntityKind::specs`](model::EntityKind::specs)) says what each kind of thing holds,
//! under which word and within which bounds. The plan file, its JSON Schema, scenarios and edits
//! all read values through it. Why a table and not types of its own for the file: a value that a
//! scenario changes must be checked just as one in the base, and there are some ninety fields; two
//! descriptions of them would drift apart. Rust names stay free: the file knows only the words.
//!
//! # Rooms, from the ground up
//!
//! | room | what lives there | may use |
//! |---|---|---|
//! | [`money`], [`time`] | amounts and the one rounding rule; years, horizons, series by year | – |
//! | [`model`] | what was entered: plan, frame, operations, teams, initiatives, parties, releases, scenarios; nothing derived | ground floor |
//! | [`prices`] | the deflator, growth beyond it, fixed ↔ nominal | model |
//! | [`rules`] | what differs between sectors: levers, the budget calendar, discount schemes, as dated data with sources (`assets/rules/`); which rule set a plan has | model |
//! | [`projection`] | plan → postings → accounts, totals, squeeze year, bridge, figures; what each initiative costs and gives, alone and with the others | model, prices, rules |
//! | [`worth`] | what initiatives are worth: flows, present value, payback, rates of return, who pays and who gains, gates, the portfolio | projection, rules |
//! | [`room`] | how what is missing could be freed, and by whom; the ladder; the later bite; the conclusion and its price; it answers every figure, its own and those below | projection, worth |
//! | [`explain`] | a figure → its terms, down to what was entered; a thing → the figures it is used in | projection, worth, room |
//! | [`findings`] | everything infeasible or doubtful, as data | projection, worth, room |
//! | [`library`] | how real programmes turned out, with sources (`assets/library/`); read by no engine | money, time, rules |
//! | [`evidence`] | what became of proposed appropriations of the state, with sources (`assets/evidence/`); read by no engine | model, rules, library |
//! | [`document`] | the open plan: snapshots, edits, undo and redo, what differs | model |
//! | [`mod@file`] | the plan file, its schema, atomic save, autosave and recovery; reading an own rule set | model, rules |
//! | [`texts`] | every sentence in bokmål, nynorsk and English (`assets/texts/`), and numbers, written and read | all above |
//! | [`exchange`] | figures as CSV, JSON and tables; cells of the clipboard, and what a pasted table means; the samples | engines, file, texts |
//! | [`sheet`] | the plan as rows and columns: what stands in a cell, what is entered there, and what becomes of what is typed, filled or pasted | all above |
//! | [`command_line`] | what both programs' command lines share | model, texts |
//! | `ui` | the window: shell, start, Oversikt, charts, grids, what finds anything, pictures on the processor (feature `gui`) | all above |
//! | `main.rs`, `bin/handlingsrom-cli` | the window's program; the command line; nothing else | all |
//!
//! `prices` stands on the model, because which compensation a year has is entered data.
//!
//! # What never happens, and what checks it
//!
//! 1. The core needs no window: `cargo test --no-default-features` builds and tests all of it.
//! 2. The core touches no clock, environment, locale or thread (`clippy.toml`); only [`mod@file`]
//!    reads and writes files, and only the programs read the environment; the window asks for the
//!    time and for a home folder, and has threads. In the core today's date is an input:
//!    [`Plan::as_of`](model::Plan::as_of).
//! 3. The engine never fails on what a user entered: it returns figures, and findings say what is
//!    doubtful. Arithmetic is checked and held at a limit; in `model`, `projection`,
//!    `room` and `worth` unchecked operators and indexes do not compile. Laws on random plans,
//!    within the bounds and far beyond them, show that nothing panics (`tests/laws.rs`).
//! 4. No binary fractions in a plan, a posting or an amount: only a rate of return is searched for
//!    with them (`worth/roots.rs`).
//! 5. A total is a sum of postings, so parts add up exactly; every explanation recombines to its
//!    figure, for every figure of every sample (`tests/explain.rs`).
//! 6. Every change is checked before it is made, so what can be saved can be opened again; the
//!    same plan is written as the same bytes.
//! 7. Neither hash order nor the order of rows reaches a figure: a reordered plan gives the same
//!    figures. Where a line must be chosen, it is by chapter and post
//!    ([`Plan::first_operating_line`](model::Plan::first_operating_line)); where releases compete,
//!    by year and id.
//!
//! 8. A view changes nothing and computes no figure: it reads a session by reference and asks.
//!    What is dragged is only tried; one drag is one step of undo. Figures are computed once per
//!    revision, those of very large plans on a worker while the old ones are shown dimmed.
//! 9. A figure on screen can be explained, and is named in the accessibility tree; colours and
//!    sizes are in `ui/theme.rs`, whose contrast is computed in a test.
//! 10. A grid shows a [`Sheet`](sheet::Sheet) and holds no value of its own. Every change goes
//!     through an [`Edit`](document::Edit); text that cannot be read is kept at its place and
//!     changes no figure; what stands in a cell can be typed again (`tests/sheets.rs`).
//!
//! # Terms
//!
//! One word for one thing, in code and on screen.
//!
//! | code | bokmål | meaning |
//! |---|---|---|
//! | frame | ramme | what can be spent without carried money |
//! | lasting frame | varig ramme | the frame without one-off money; shares are measured on it |
//! | spendable, available | samlet tildeling, disponibelt | frame and carried money; of a line: available |
//! | appropriation line | bevilgningslinje | chapter and post, or what answers to it |
//! | base | grunnlag | a line's amount in year 0 before changes; the plan without a scenario |
//! | override | fastsatt beløp | an amount decided for a year, from which later years grow |
//! | lasting, once | varig, engangs | whether a change stays in the level |
//! | certainty | sikkerhet | adopted, proposed, announced, assumed |
//! | compensation | pris- og lønnskompensasjon | the frame's own deflator, % per year |
//! | index | deflator | nominal kroner for one fixed krone |
//! | fixed, nominal | faste, løpende kroner | kroner of the price year; of each year |
//! | growth profile | vekstprofil | nominal growth of a group of costs |
//! | real growth | realvekst | growth beyond the compensation |
//! | operations, gross operations | drift | what it costs to keep running; before releases |
//! | class: drift, forvaltning | drift, forvaltning | running, and maintenance of what runs |
//! | binding | binding | who or what holds an item |
//! | releasable | kan frigjøres | how much can realistically go without ending a task |
//! | lead years | ledetid | years from decision to effect |
//! | release | frigjøring | a decided, lasting reduction of an item or a team |
//! | team, role | team, rolle | development capacity funded by the year |
//! | run share | driftsandel | the part of a team that keeps services running |
//! | operations share | drift som andel av varig ramme | operations of the lasting frame; of a team: run share |
//! | development | utvikling | teams' development parts |
//! | target | mål | development share that a plan asks for |
//! | envelope | utvikling med ufordelt | development, or what the target asks for if that is more |
//! | unallocated | ufordelt | what a target asks for above teams' development; a release is not made up for by it |
//! | further, new development | videreutvikling, nyutvikling | of what is there already; the rest |
//! | cliff | – | the year after one-off funding of a team; as an amount, what has lost its money |
//! | lever | virkemiddel | a way that the budget rules give to have more money, earlier or elsewhere |
//! | use of a lever | bruk av virkemiddel | what the plan makes of one in some years: idea, asked for, granted or refused |
//! | delegated | fullmakten er gitt oss | the letter of a budget year passes a decision on to the body; unknown is no |
//! | advance | overskridelse mot innsparing | own money of later years used now, for an investment |
//! | transfer between lines | flytting mellom poster | what one line gives another by a lever |
//! | staffing | konsulenter til ansatte | consultants of a team become employees |
//! | bite | det som biter senere | what levers and other money for some years alone take or bind in later years |
//! | relief, repayment | avlastning, tilbakebetaling | money that levers and co-funding bring; what is paid back of it, the same nominal kroner |
//! | renewed | låst på nytt | a contract that renews itself after its end, if no notice is given |
//! | balance, surplus, shortfall | balanse, til overs, overskridelse | available less spending |
//! | breach | overskridelse | a line's shortfall |
//! | to free, covered, uncovered | inndekningsbehov, dekket, ikke dekket | what a line lacks before releases; what they cover of it; the breach that is left |
//! | cover | – | proposed releases and uses of levers for what is uncovered |
//! | stairs | trapp | what is to free in a year, step by step by what covers it |
//! | flat cut, targeted | flatt kutt, målrettet | one percentage of every item and team; what is released and proposed |
//! | ground | grunnlag | what held a thing that can be freed, or what allows it |
//! | peak, lasting level | størst i, varig nivå | an amount over years: its largest year, and the last budget year's; never a sum |
//! | headline | – | what a plan comes to, and what it takes: the sentence of Oversikt |
//! | unplaced | ikke plassert ennå | what proposals leave of what is to free |
//! | carry-over, carried in, carried out | overføring | money between years, at the same nominal kroner |
//! | lapse | bortfall | a surplus that may not be carried |
//! | expected underspend | ventet mindreforbruk | spending that experience says will not happen |
//! | null alternative | nullalternativ | the scenario without ideas, proposals, releases and target |
//! | ladder, rung | – | all that can be spent in a year, by who could move it |
//! | free now, movable | ledig nå, kan flyttes | lines' surpluses; what of a thing stands on the step of a level |
//! | realistic, legal | realistisk, juridisk | room with what can go without ending a task; with all that law and contracts allow |
//! | committed, locked | bundet, låst | teams inside their lead years and decided initiatives; contracts, lead years and what cannot go |
//! | initiative | tiltak | a renewal, an efficiency or something mandatory, with what it costs and gives |
//! | active | med i planen | whether an initiative counts; everything but an idea does unless it is said |
//! | undecided | – | an idea or a proposal: not in the null alternative |
//! | step (tranche), gate | trinn, beslutningspunkt | some years of an initiative with their direct costs; where it can be stopped |
//! | offset, relative year | – | a year of an initiative, counted from its start |
//! | direct cost, run cost, parallel run | direkte kostnad, driftskostnad, parallelldrift | what it costs to make: development; to run; while old and new run together: operations |
//! | benefit, gain | gevinst | what an initiative gives anybody; the part that falls to us and leaves our budget |
//! | ramp, realisation | opptrapping, realisering | how a benefit grows to its full value; how much of it is taken out |
//! | retire | falle bort | an operations item that a benefit makes superfluous |
//! | overlap | overlapp | what initiatives together would retire of an item beyond all of it |
//! | taken out, retained | gevinstuttak, beholdt | what the owner takes from the frame; the share of the planned gain that we keep |
//! | co-funding | medfinansiering | what another body gives towards the direct costs |
//! | booking, free capacity | booket og ledig teamtid | team time that an initiative takes; what is not taken |
//! | effect, consequence | ikke prissatt virkning, konsekvens | an effect without a price; −4…+4 by the plus–minus method |
//! | party (actor) | aktør | who pays or gains, other than ourselves |
//! | room after operations | plass etter drift | its lasting frame less its operations |
//! | squeeze year, empty year | skvisår, tomt år | first year with less room than today's development; with none |
//! | bridge | – | what eats the room, step by step |
//! | section | visning | Oversikt, or one of the sheets; the rail lists them |
//! | sheet, grid | tabell | a part of the plan as rows and columns; what shows it: Ramme, Drift, Team, Fornyelse, Oppsett |
//! | cell | celle | where a row and a column meet |
//! | entry | – | text that is typed or pasted, and the target it is for |
//! | target of a cell | – | what typing there changes: a value, its certainty, its source, or the name of a new thing |
//! | standing | inndata, overstyrt, følger av vekst, ikke satt, beregnet | where a value in a cell comes from |
//! | group | – | rows under one heading with their sum: a chapter, a category |
//! | part | – | what stands open under a thing: changes of a line, roles of a team, steps and more of an initiative; also what is computed of it |
//! | year counted | – | a year of an initiative, counted from its start; shown and typed as the year of the calendar |
//! | palette | finn | one field that finds things, figures, findings, views, commands and settings |
//! | trail | spor | a line from its base to its amount in a year, step by step |
//! | decision level | beslutningsnivå | the body itself, its ministry, the Government, the Storting |
//! | posting | postering | an amount of something in a year, rounded once |
//! | account | konto | the line that pays |
//! | flow | kontantstrøm | what comes in less what goes out in a year, in fixed kroner |
//! | budget view, society view | eget budsjett, samfunnet | whose money a worth is counted in; never mixed |
//! | budget effect | uten teamtid | the budget view without booked team time |
//! | worth | verdi | what flows come to: of an initiative, of a selection, or of all active ones |
//! | appraisal | – | the worth of an initiative or a selection in every view, with the flows behind it |
//! | yardstick | – | what worth is computed with: factors, price ratios, rates, tax financing cost |
//! | price ratio | – | what fixed kroner are worth in general prices |
//! | outside the analysis | utenfor analysen | no flow within it, or a cost after it: no number |
//! | portfolio | portefølje | every initiative, the active ones together, and what they add to the null alternative |
//! | selection | – | initiatives that are chosen, as if only they were active |
//! | discount scheme, band, factor | kalkulasjonsrente, –, diskonteringsfaktor | real rates by how far ahead a year lies; a rate and its years; what a krone in a year is worth in year 0 |
//! | present value, NPV | nåverdi, netto nåverdi | flows times their factors; of all flows of a view |
//! | equivalent annuity | annuitet | an NPV as the same amount each year of a life |
//! | net benefit (NNB), self-financing | netto nytte per budsjettkrone, selvfinansierende | society's NPV per krone of net public cost; where public budgets gain there is no cost to divide by |
//! | payback, crossing | tilbakebetalingstid, – | years until the cumulative flow is out of the red for good; where it comes out |
//! | peak need | største finansieringsbehov | the most that must be found before gains come in |
//! | break-even | null ved | the value of one assumption at which worth is nothing |
//! | cost of delay | kostnad ved utsettelse | NPV now less NPV with a start a year later |
//! | transfer | – | a payment that leaves no public body worse off |
//! | stop | stopp ved et beslutningspunkt | what is spent and what is freed where an initiative ends at a gate |
//! | rate of return | internrente | a rate at which flows are worth nothing |
//! | finding, mend | kontroll | something doubtful, and what puts it right |
//! | reference library | referansebibliotek | real programmes to hold a plan against; it changes no figure |
//! | programme | program | one of them, with what was published of it |
//! | cost outcome, years late | – | last known cost as a factor of the first; years after the planned end |
//! | evidence | erfaring | what became of proposed appropriations; a reference, never a rule |
//! | record, case, tally | – | an appropriation of a year; what one of its amounts became; how a set of cases came out |
//! | proposed, adopted, revised, accounts | forslag, vedtatt, revidert, regnskap | Gul bok; the adopted budget; with every later decision of the year; what was spent |
//! | break | brudd | a year from which a chapter is not what it was |

pub mod command_line;
pub mod document;
pub mod evidence;
pub mod exchange;
pub mod explain;
pub mod file;
pub mod findings;
pub mod library;
pub mod model;
pub mod money;
pub mod prices;
pub mod projection;
pub mod room;
pub mod rules;
pub mod sheet;
pub mod texts;
pub mod time;
#[cfg(feature = "gui")]
pub mod ui;
pub mod worth;
