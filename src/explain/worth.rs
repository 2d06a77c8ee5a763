//! Figures of worth: flows from their parts, present values from flows, and what those come to.

use rust_decimal::Decimal;

use super::{Explainer, Form, How, Made, Origin, Term};
use crate::model::{Entity, Field, Initiative};
use crate::projection::{Figure, Measure, Quantity};
use crate::time::Year;
use crate::worth::{self, Appraisal, NetBenefit, Outside, Portfolio, WorthView, Yardstick};

impl Explainer<'_> {
    /// A figure of worth; `None` for any other.
    pub(super) fn worth(&self, figure: &Figure) -> Option<Made> {
        if !figure.measure.is_of_worth() {
            return None;
        }
        match (figure.measure, figure.year) {
            (Measure::DiscountFactor, Some(year)) => return Some(self.discount_factor(year)),
            (Measure::PriceRatio, Some(year)) => return Some(self.price_ratio(year)),
            (Measure::GeneralIndex, Some(year)) => return Some(self.general_index(year)),
            _ => {}
        }
        let portfolio = worth::portfolio(self.projection);
        let initiative = match &figure.subject {
            Some(Entity::Initiative(id)) => Some(self.projection.find_initiative(id)?.1),
            _ => None,
        };
        let id = initiative.map(|it| &it.id);
        let of = Worth {
            explainer: self,
            figure,
            initiative,
            appraisal: portfolio.of_subject(self.projection, id)?,
            portfolio: &portfolio,
        };
        match figure.year {
            Some(year) => of.by_year(year),
            None => of.in_all(),
        }
    }

    fn discount_factor(&self, year: Year) -> Made {
        let first = self.projection.horizon().first();
        if year == first {
            return Made::steps(vec![Self::one()]);
        }
        let before = Measure::DiscountFactor.at(year.earlier(1));
        let before = self.figure(Form::Plus, before);
        Made::steps(
            before
                .into_iter()
                .chain([self.discount_rate(year)])
                .collect(),
        )
    }

    /// One, by definition.
    fn one() -> Term {
        Term {
            origin: Origin::Definition,
            form: Form::Plus,
            value: Quantity::Factor(Decimal::ONE),
        }
    }

    /// The rate that leads to a year: of a scheme, or the one that the plan gives.
    fn discount_rate(&self, year: Year) -> Term {
        let (plan, rules) = (self.projection.plan(), self.projection.rules());
        let passed = year.since(self.projection.horizon().first());
        let scheme = worth::scheme_of(plan, rules);
        let bands = scheme.map(|scheme| (scheme, scheme.bands().iter()));
        let band = bands.and_then(|(scheme, mut bands)| {
            let band = bands.find(|it| it.value.through.is_none_or(|last| passed <= last));
            band.map(|band| (scheme, band))
        });
        let Some((scheme, band)) = band else {
            return self.entered(
                Form::DividedByGrowth,
                Entity::Plan.field(Field::DiscountRate),
            );
        };
        Term {
            origin: Origin::Rule {
                name: format!("discounting.{}", scheme.id),
                source: band.source.clone(),
                status: band.status,
            },
            form: Form::DividedByGrowth,
            value: Quantity::Percent(band.value.rate.0.0),
        }
    }

    fn price_ratio(&self, year: Year) -> Made {
        if self.projection.plan().general_price.is_none() {
            return Made::steps(vec![Self::one()]);
        }
        let index = self.figure(Form::Plus, Measure::Index.at(year));
        let general = self.figure(Form::DividedBy, Measure::GeneralIndex.at(year));
        Made::steps(index.into_iter().chain(general).collect())
    }

    fn general_index(&self, year: Year) -> Made {
        let (plan, horizon) = (self.projection.plan(), self.projection.horizon());
        let price_year = plan.price_year();
        let Some(general) = &plan.general_price else {
            let index = self.figure(Form::Plus, Measure::Index.at(year));
            return Made::steps(index.into_iter().collect());
        };
        let rate = |form, year| Self::plan_rate(form, Field::GeneralPrice, Some(general), year);
        let later = year > price_year;
        let beside = if later {
            year.earlier(1)
        } else {
            year.later(1)
        };
        let known = horizon.contains(beside).then_some(beside);
        let start = known.filter(|_| year != price_year);
        let start = start.and_then(|it| self.figure(Form::Plus, Measure::GeneralIndex.at(it)));
        // Where the price year lies outside what is computed, every year from it is a step.
        let is_step = start.is_some();
        let mut terms = vec![start.unwrap_or_else(Self::one)];
        match (later, is_step) {
            _ if year == price_year => {}
            (true, true) => terms.push(rate(Form::TimesGrowth, year)),
            (false, true) => terms.push(rate(Form::DividedByGrowth, beside)),
            (true, false) => {
                let years = (1..=year.since(price_year)).map(|at| price_year.later(at));
                terms.extend(years.map(|it| rate(Form::TimesGrowth, it)));
            }
            (false, false) => {
                let years = (1..=price_year.since(year)).map(|at| year.later(at));
                terms.extend(years.map(|it| rate(Form::DividedByGrowth, it)));
            }
        }
        Made::steps(terms)
    }

    /// The tax financing cost, where there is any.
    fn tax(&self) -> Option<Term> {
        let ruled = &self.projection.rules().tax_financing_cost;
        let origin = Origin::Rule {
            name: "tax_financing_cost".to_owned(),
            source: ruled.source.clone(),
            status: ruled.status,
        };
        let rate = ruled.value.0.0;
        (!rate.is_zero()).then_some(Term {
            origin,
            form: Form::TimesGrowth,
            value: Quantity::Percent(rate),
        })
    }
}

/// A figure of an initiative's worth, or of all active ones together.
struct Worth<'a> {
    explainer: &'a Explainer<'a>,
    figure: &'a Figure,
    initiative: Option<&'a Initiative>,
    appraisal: &'a Appraisal,
    portfolio: &'a Portfolio,
}

impl Worth<'_> {
    fn yardstick(&self) -> &Yardstick {
        &self.portfolio.yardstick
    }

    /// Another measure of the same subject.
    fn same(&self, measure: Measure, year: Option<Year>) -> Figure {
        Figure {
            measure,
            subject: self.figure.subject.clone(),
            level: None,
            year,
        }
    }

    /// A term with another measure of the same subject, where it is not nothing.
    fn part(&self, form: Form, measure: Measure, year: Option<Year>) -> Vec<Term> {
        self.explainer.figures([(form, self.same(measure, year))])
    }

    fn by_year(&self, year: Year) -> Option<Made> {
        use Measure as It;
        let plus = |measure| self.part(Form::Plus, measure, Some(year));
        Some(match self.figure.measure {
            It::BudgetFlow | It::BudgetEffectFlow | It::PublicEffect | It::SocietyFlow => {
                self.flow(year)
            }
            It::BudgetCumulative => self.cumulative(It::BudgetFlow, year),
            It::SocietyCumulative => self.cumulative(It::SocietyFlow, year),
            It::BudgetPresentCumulative => self.cumulative(It::BudgetPresentValue, year),
            It::SocietyPresentCumulative => self.cumulative(It::SocietyPresentValue, year),
            It::BudgetPresentValue => self.discounted(plus(It::BudgetFlow), year),
            It::BudgetEffectPresentValue => self.discounted(plus(It::BudgetEffectFlow), year),
            It::PublicPresentValue => self.discounted(plus(It::PublicEffect), year),
            It::SocietyPresentValue => self.discounted(plus(It::SocietyFlow), year),
            It::OverlapPresentValue => self.discounted(plus(It::OverlapFlow), year),
            It::BudgetBenefitsPresentValue => self.discounted(plus(It::Gain), year),
            It::SocietyBenefitsPresentValue => {
                let mut benefits = plus(It::Gain);
                benefits.extend(self.benefits(year, true));
                benefits.extend(self.explainer.tax().filter(|_| !benefits.is_empty()));
                benefits.extend(self.benefits(year, false));
                self.discounted(benefits, year)
            }
            It::OverlapFlow => self.overlap(year),
            _ => return None,
        })
    }

    /// A flow of an initiative from its parts; of all together from each one's.
    fn flow(&self, year: Year) -> Made {
        use Form::{Minus, Plus};
        use Measure as It;
        let measure = self.figure.measure;
        let Some(initiative) = self.initiative else {
            return self.together(It::OverlapFlow, Some(year));
        };
        let part = |form, measure| self.part(form, measure, Some(year));
        let mut terms = Vec::new();
        match measure {
            It::BudgetEffectFlow => {
                terms.extend(part(Plus, It::BudgetFlow));
                terms.extend(part(Plus, It::BookedTime));
            }
            It::SocietyFlow => {
                terms.extend(part(Plus, It::PublicEffect));
                terms.extend(self.explainer.tax().filter(|_| !terms.is_empty()));
                terms.extend(self.benefits(year, false));
                terms.extend(self.residual(initiative, year, false));
            }
            _ => {
                for cost in [
                    It::DirectCost,
                    It::BookedTime,
                    It::RunCost,
                    It::ParallelCost,
                ] {
                    terms.extend(part(Minus, cost));
                }
                terms.extend(part(Plus, It::Gain));
                if measure == It::BudgetFlow {
                    terms.extend(part(Minus, It::InitiativeTakenOut));
                    terms.extend(part(Plus, It::InitiativeCoFunding));
                } else {
                    terms.extend(self.benefits(year, true));
                }
                terms.extend(self.residual(initiative, year, true));
            }
        }
        Made::steps(terms)
    }

    /// Benefits that are not our own money: those that leave another public budget, or the others.
    fn benefits(&self, year: Year, public: bool) -> Vec<Term> {
        let Some(initiative) = self.initiative else {
            return Vec::new();
        };
        let plan = self.explainer.projection.plan();
        let others = initiative.benefits.iter().filter(|benefit| {
            !benefit.is_our_money()
                && crate::projection::frees_public_money(plan, benefit) == public
        });
        self.explainer.figures(others.map(|benefit| {
            let benefit = Entity::Benefit(initiative.id.clone(), benefit.id.clone());
            (Form::Plus, Measure::Benefit.of(benefit, year))
        }))
    }

    /// The residual value of the year, where it is a sale or where it is not.
    fn residual(&self, initiative: &Initiative, year: Year, sale: bool) -> Option<Term> {
        let at = self.yardstick().position(year);
        let flow = self.appraisal.flows.years.get(at)?;
        let value = if sale { flow.sale } else { flow.residual };
        let place = Entity::Initiative(initiative.id.clone()).field(Field::ResidualValue);
        (!value.is_zero()).then_some(Term {
            origin: Origin::Entered(place),
            form: Form::Plus,
            value: Quantity::Kroner(value),
        })
    }

    /// What initiatives come to together: each alone, less what they would retire twice.
    fn together(&self, overlap: Measure, year: Option<Year>) -> Made {
        use Measure as It;
        let measure = self.figure.measure;
        let is_society = matches!(measure, It::SocietyFlow | It::NpvSociety);
        let mut terms = self.part(Form::Minus, overlap, year);
        if is_society && !terms.is_empty() {
            terms.extend(self.explainer.tax());
        }
        terms.extend(self.each(measure, year));
        Made::steps(terms)
    }

    /// A measure of every active initiative that is in the sum.
    fn each(&self, measure: Measure, year: Option<Year>) -> Vec<Term> {
        let counted = self.portfolio.counted(self.explainer.projection);
        self.explainer.figures(counted.map(|it| {
            let subject = Some(Entity::Initiative(it.id.clone()));
            let figure = Figure {
                measure,
                subject,
                level: None,
                year,
            };
            (Form::Plus, figure)
        }))
    }

    fn cumulative(&self, flow: Measure, year: Year) -> Made {
        let before = year > self.explainer.projection.horizon().first();
        let before = before.then(|| year.earlier(1));
        let before = before.map(|it| self.part(Form::Plus, self.figure.measure, Some(it)));
        let own = self.part(Form::Plus, flow, Some(year));
        Made::steps(before.into_iter().flatten().chain(own).collect())
    }

    /// Flows made comparable: in general prices, and in the plan's first year.
    fn discounted(&self, mut flows: Vec<Term>, year: Year) -> Made {
        if !flows.is_empty() {
            flows.extend(self.factor(Measure::PriceRatio, Form::Times, year));
            flows.extend(self.factor(Measure::DiscountFactor, Form::Times, year));
        }
        Made::steps(flows)
    }

    /// A factor of a year, where it is not one.
    fn factor(&self, measure: Measure, form: Form, year: Year) -> Option<Term> {
        let term = self.explainer.figure(form, measure.at(year));
        term.filter(|term| term.value.number() != Some(Decimal::ONE))
    }

    /// What initiatives gain alone, less what they gain together.
    fn overlap(&self, year: Year) -> Made {
        let at = self.yardstick().position(year);
        let Some(flow) = self.appraisal.flows.years.get(at) else {
            return Made::steps(Vec::new());
        };
        let overlap = self.appraisal.flows.overlap.get(at);
        if overlap.is_none_or(|it| it.is_zero()) {
            return Made::steps(Vec::new());
        }
        let mut terms = self.each(Measure::Gain, Some(year));
        terms.push(Term {
            origin: Origin::Together,
            form: Form::Minus,
            value: Quantity::Kroner(flow.gains),
        });
        Made::steps(terms)
    }

    fn in_all(&self) -> Option<Made> {
        use Measure as It;
        if let Some(outside) = self.appraisal.outside {
            return Some(Self::outside(outside));
        }
        let measure = self.figure.measure;
        Some(match measure {
            It::NpvBudget | It::NpvBudgetEffect | It::NpvPublic | It::NpvSociety
                if self.initiative.is_none() =>
            {
                self.together(It::Overlap, None)
            }
            It::NpvBudget => self.summed(It::BudgetPresentValue, 0),
            It::NpvBudgetEffect => self.summed(It::BudgetEffectPresentValue, 0),
            It::NpvPublic => self.summed(It::PublicPresentValue, 0),
            It::NpvSociety => self.summed(It::SocietyPresentValue, 0),
            It::NpvBudgetAfter => self.summed(It::BudgetPresentValue, self.budget_years()),
            It::NpvSocietyAfter => self.summed(It::SocietyPresentValue, self.budget_years()),
            It::BenefitsBudget => self.summed(It::BudgetBenefitsPresentValue, 0),
            It::BenefitsSociety => self.summed(It::SocietyBenefitsPresentValue, 0),
            It::Overlap => self.summed(It::OverlapPresentValue, 0),
            It::PeakNeed => Made::of(How::PeakNeed, self.years_of(It::BudgetCumulative)),
            It::PeakNeedYear => Made::of(How::PeakYear, self.years_of(It::BudgetCumulative)),
            It::NetBenefit => self.net_benefit(),
            It::AnnuityBudget => self.annuity(It::NpvBudget),
            It::AnnuitySociety => self.annuity(It::NpvSociety),
            It::PaybackBudget => self.payback(It::BudgetCumulative)?,
            It::PaybackSociety => self.payback(It::SocietyCumulative)?,
            It::DiscountedPaybackBudget => self.payback(It::BudgetPresentCumulative)?,
            It::DiscountedPaybackSociety => self.payback(It::SocietyPresentCumulative)?,
            It::RateOfReturnBudget => self.rate_of_return(WorthView::Budget),
            It::RateOfReturnSociety => self.rate_of_return(WorthView::Society),
            It::BreakEvenRealisationBudget => self.break_even(It::NpvBudget, It::BenefitsBudget),
            It::BreakEvenRealisationSociety => self.break_even(It::NpvSociety, It::BenefitsSociety),
            It::DelayBudget => self.delay(It::NpvBudget)?,
            It::DelaySociety => self.delay(It::NpvSociety)?,
            _ => return None,
        })
    }

    fn outside(outside: Outside) -> Made {
        match outside {
            Outside::NoFlow => Made::of(How::NoFlow, Vec::new()),
            Outside::CostAfter(year) => {
                let cost = Term {
                    origin: Origin::CostAfter,
                    form: Form::Plus,
                    value: Quantity::Year(Some(year)),
                };
                Made::of(How::CostAfter, vec![cost])
            }
        }
    }

    fn budget_years(&self) -> usize {
        self.explainer.projection.plan().budget().len()
    }

    fn summed(&self, measure: Measure, from: usize) -> Made {
        let years = self.explainer.projection.horizon().years().skip(from);
        let years = years.map(|year| (Form::Plus, self.same(measure, Some(year))));
        Made::steps(self.explainer.figures(years))
    }

    /// A measure year by year, from the first year that it is not nothing in.
    fn years_of(&self, measure: Measure) -> Vec<Term> {
        let years = self.explainer.projection.horizon().years();
        let terms = years.filter_map(|year| {
            let figure = self.same(measure, Some(year));
            self.explainer.figure(Form::Plus, figure)
        });
        let is_nothing = |term: &Term| term.value.number().is_none_or(|it| it.is_zero());
        terms.skip_while(is_nothing).collect()
    }

    fn net_benefit(&self) -> Made {
        let public = self.part(Form::DividedBy, Measure::NpvPublic, None);
        match self.appraisal.net_benefit {
            NetBenefit::Ratio(_) => {
                let society = self.same(Measure::NpvSociety, None);
                let society = self.explainer.figure(Form::Plus, society);
                let terms = society.into_iter().chain(public);
                Made::of(How::PerPublicKrone, terms.collect())
            }
            NetBenefit::SelfFinancing => Made::of(How::SelfFinancing, public),
            NetBenefit::NoNumber => Made::of(How::NoPublicCost, public),
        }
    }

    fn annuity(&self, npv: Measure) -> Made {
        let appraisal = self.appraisal;
        let (start, end) = (appraisal.start, appraisal.end);
        let years = worth::years_of_annuity(start, end, self.yardstick());
        let factor = worth::annuity_factor(self.yardstick().rates.first_rate(), years);
        let Some(factor) = factor else {
            return Made::of(How::NoYears, Vec::new());
        };
        let first = self.explainer.projection.horizon().first();
        let start = appraisal.start.max(first);
        let mut terms = self.part(Form::Plus, npv, None);
        terms.extend(self.factor(Measure::DiscountFactor, Form::DividedBy, start));
        terms.push(Term {
            origin: Origin::AnnuityFactor,
            form: Form::DividedBy,
            value: Quantity::Factor(factor),
        });
        Made::steps(terms)
    }

    fn payback(&self, cumulative: Measure) -> Option<Made> {
        let place = Entity::Initiative(self.initiative?.id.clone()).field(Field::Start);
        let first = self.explainer.projection.horizon().first();
        let start = Term {
            origin: Origin::Entered(place),
            form: Form::Plus,
            value: Quantity::Year(Some(self.appraisal.start.max(first))),
        };
        let years = self.years_of(cumulative);
        let terms = std::iter::once(start).chain(years);
        Some(Made::of(How::Payback, terms.collect()))
    }

    /// Flows by year, each with its price ratio where that is not one.
    fn rate_of_return(&self, view: WorthView) -> Made {
        let flow = match view {
            WorthView::Society => Measure::SocietyFlow,
            _ => Measure::BudgetFlow,
        };
        let years = self.explainer.projection.horizon().years();
        let terms = years.flat_map(|year| {
            let mut flow = self.part(Form::Plus, flow, Some(year));
            let ratio = self.factor(Measure::PriceRatio, Form::Times, year);
            flow.extend(ratio.filter(|_| !flow.is_empty()));
            flow
        });
        let how = match &self.appraisal.of(view).rates {
            Ok(_) => How::RateOfReturn,
            Err(reason) => How::NoRate(*reason),
        };
        Made::of(how, terms.collect())
    }

    fn break_even(&self, npv: Measure, benefits: Measure) -> Made {
        let benefits = self.part(Form::DividedBy, benefits, None);
        if benefits.is_empty() {
            return Made::of(How::NoBenefits, Vec::new());
        }
        let npv = self.explainer.figure(Form::Plus, self.same(npv, None));
        Made::of(How::BreakEven, npv.into_iter().chain(benefits).collect())
    }

    fn delay(&self, npv: Measure) -> Option<Made> {
        let projection = self.explainer.projection;
        if self.initiative?.has_begun(projection.horizon().first()) {
            return Some(Made::of(How::HasBegun, Vec::new()));
        }
        let [budget, _, society] =
            worth::npv_by_start(projection, self.yardstick(), self.initiative?);
        let (now, later) = if npv == Measure::NpvBudget {
            budget
        } else {
            society
        };
        let known = self.explainer.figure(Form::Plus, self.same(npv, None))?;
        let origin = match known.origin {
            // Where it ends within the analysis, it is followed to its end there.
            figure if known.value == Quantity::Unrounded(now) => figure,
            _ => Origin::ToTheEnd,
        };
        let term = |origin, form, value| Term {
            origin,
            form,
            value: Quantity::Unrounded(value),
        };
        Some(Made::steps(vec![
            term(origin, Form::Plus, now),
            term(Origin::YearLater, Form::Minus, later),
        ]))
    }
}
