//! Published examples and laws of rates of return; the teaching case.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    reason = "a test fails by panicking, and checks decimals with binary fractions"
)]

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::*;
use crate::model::Percent;
use crate::rules::discount_scheme;

fn amounts(flows: &[f64]) -> Vec<Decimal> {
    let amounts = flows.iter().map(|flow| Decimal::try_from(*flow).unwrap());
    amounts.collect()
}

fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Rates in %, rounded to as many decimals as are published.
fn rates(flows: &[f64], decimals: u32) -> Vec<Decimal> {
    let rates = rates_of_return(&amounts(flows)).unwrap();
    rates.iter().map(|rate| rounded(rate.0, decimals)).collect()
}

fn no_rate(flows: &[f64]) -> NoRate {
    rates_of_return(&amounts(flows)).unwrap_err()
}

/// numpy-financial, documentation of `irr` and `tests/test_financial.py`, `TestIrr`. It gives the
/// one rate that is closest to zero; the others are worked out from the same flows.
#[test]
fn rates_of_numpy_financial() {
    assert_eq!(rates(&[-100., 39., 59., 55., 20.], 3), [dec!(28.095)]);
    assert_eq!(rates(&[-100., 0., 0., 74.], 2), [dec!(-9.55)]);
    assert_eq!(rates(&[-100., 100., 0., 7.], 3), [dec!(6.206)]);
    let five = [-150_000., 15000., 25000., 35000., 45000., 60000.];
    assert_eq!(rates(&five, 2), [dec!(5.24)]);
    let closest_to_zero = |flows: &[f64]| {
        let rates = rates(flows, 2).into_iter();
        rates.min_by_key(Decimal::abs).unwrap()
    };
    assert_eq!(closest_to_zero(&[-100., 100., 0., -7.]), dec!(-8.33));
    let three = [-5., 10.5, 1., -8., 1.];
    assert_eq!(closest_to_zero(&three), dec!(8.86));
    let trailing = [-5., 10.5, 1., -8., 1., 0., 0., 0.];
    assert_eq!(rates(&trailing, 8), rates(&three, 8));
    let gh_44 = [
        -1678.87, 771.96, 1814.05, 3520.30, 3552.95, 3584.99, 4789.91, -1.,
    ];
    assert_eq!(rates(&gh_44, 2).last(), Some(&dec!(100.43)));
}

/// numpy-financial, `test_gh_39`: 12 % of flows that turn negative again. They add up to less than
/// nothing, so there is a second, lower rate.
#[test]
fn a_second_rate_of_numpy_financial() {
    let flows = [
        -217_500.0,
        -217_500.0,
        108_466.804_624_505_92,
        101_129.964_393_280_62,
        93_793.124_162_055_35,
        86_456.283_930_830_03,
        79_119.443_699_604_76,
        71_782.603_468_379_44,
        64_445.763_237_154_13,
        57_108.923_005_928_84,
        49_772.082_774_703_55,
        42_435.242_543_478_26,
        35_098.402_312_252_96,
        27_761.562_081_027_66,
        20_424.721_849_802_358,
        13_087.881_618_577_07,
        5_751.041_387_351_768,
        -1_585.798_843_873_519_2,
        -8_922.639_075_098_821,
        -16_259.479_306_324_123,
        -23_596.319_537_549_41,
        -30_933.159_768_774_713,
        -38_270.0,
        -45_606.840_231_225_3,
        -52_943.680_462_450_604,
        -60_280.520_693_675_906,
        -67_617.360_924_901_21,
    ];
    let rates = rates(&flows, 5);
    assert_eq!(rates.len(), 2);
    assert_eq!(rates[1], dec!(12));
}

/// Microsoft, documentation of Excel's IRR: 8.7 % after five years (8.66 %), −2.1 % after four,
/// −44.4 % after two.
#[test]
fn rates_of_excel() {
    let flows = [-70000., 12000., 15000., 18000., 21000., 26000.];
    assert_eq!(rates(&flows, 2), [dec!(8.66)]);
    assert_eq!(rates(&flows[..5], 1), [dec!(-2.1)]);
    assert_eq!(rates(&flows[..3], 1), [dec!(-44.4)]);
}

/// Brigham and Houston, Fundamentals of Financial Management: project P has the rates 25 % and
/// 400 % (here five times its flows). Ross, Westerfield and Jordan, Fundamentals of Corporate
/// Finance, «Multiple IRRs»: −252, 1 431, −3 035, 2 850, −1 000 has four rates between 20 % and
/// 70 %: 1/4, 1/3, 3/7 and 2/3, which the product (4−5w)(3−4w)(7−10w)(3−5w) shows.
#[test]
fn several_rates_of_textbooks() {
    let project_p = [-4000., 25000., -25000.];
    assert_eq!(rates(&project_p, 10), [dec!(25), dec!(400)]);
    let four = [-252., 1431., -3035., 2850., -1000.];
    let expected = [dec!(25), dec!(33.33333), dec!(42.85714), dec!(66.66667)];
    assert_eq!(rates(&four, 5), expected);
}

#[test]
fn where_there_is_no_rate_it_says_why() {
    assert_eq!(no_rate(&[]), NoRate::AllZero);
    assert_eq!(no_rate(&[0., 0.]), NoRate::AllZero);
    assert_eq!(no_rate(&[0., -1., 0., -2.]), NoRate::OnlyCosts);
    assert_eq!(no_rate(&[1., 2., 3.]), NoRate::OnlyGains);
    // a textbook case: the discriminant 9 − 10 is negative
    assert_eq!(no_rate(&[1000., -3000., 2500.]), NoRate::NoneInRange);
    assert_eq!(no_rate(&[-100., 0.5]), NoRate::BelowRange);
    assert_eq!(no_rate(&[0., 100., -0.5]), NoRate::BelowRange);
    assert_eq!(no_rate(&[-100., 1200.]), NoRate::AboveRange);
    assert_eq!(no_rate(&[0., 100., -1200.]), NoRate::AboveRange);
}

#[test]
fn the_range_is_open_below_and_closed_above() {
    assert_eq!(rates(&[-100., 1100.], 10), [dec!(1000)]);
    assert_eq!(no_rate(&[-100., 1.]), NoRate::BelowRange);
    assert_eq!(rates(&[-100., 1.01], 10), [dec!(-98.99)]);
    assert_eq!(rates(&[-100., 50., 50.], 10), [dec!(0)]);
}

#[test]
fn a_rate_that_is_touched_counts_once() {
    assert_eq!(rates(&[-100., 220., -121.], 8), [dec!(10)]);
    // (1 − 1.1v)²(1 − 1.04v), and (1 − 1.1v)³
    assert_eq!(rates(&[1., -3.24, 3.498, -1.2584], 4), [dec!(4), dec!(10)]);
    assert_eq!(rates(&[1., -3.3, 3.63, -1.331], 3), [dec!(10)]);
}

#[test]
fn late_starts_and_early_ends_change_no_rate() {
    let flows = [-4000., 25000., -25000.];
    let mut late = vec![0.; 40];
    late.extend(flows);
    late.extend([0.; 30]);
    assert_eq!(rates(&late, 10), rates(&flows, 10));
}

#[test]
fn amounts_at_the_limit_over_many_years_have_their_rates() {
    let mut flows = vec![dec!(-1000000000000000000)];
    flows.extend([dec!(1000000000000000000); 150]);
    // an annuity of 1 for 150 years costs 1 at a rate just below 100 %
    assert_eq!(rates_of_return(&flows).unwrap(), [Percent::of(100)]);
    flows.push(dec!(-0.0001));
    assert_eq!(
        rates_of_return(&flows).unwrap().last(),
        Some(&Percent::of(100))
    );
    let alternating = (0..150).map(|t| Decimal::from(if t % 2 == 0 { -1 } else { 1 }));
    // −1 + v − v² + … is never zero for v > 0 unless the last gain outweighs: v = 1
    let rates = rates_of_return(&alternating.collect::<Vec<_>>()).unwrap();
    assert_eq!(rates, [Percent::ZERO]);
}

/// Teaching case, worth of initiatives A, B and C: yearly flows from 2027 on.
mod teaching_case {
    use super::*;

    const A_BUDGET: [Decimal; 15] = [
        dec!(0),
        dec!(-9937864.08),
        dec!(-11976095.77),
        dec!(-974858.54),
        dec!(5069711.40),
        dec!(5297661.35),
        dec!(5534463.74),
        dec!(5780462.33),
        dec!(6036014.27),
        dec!(6301490.55),
        dec!(6577276.59),
        dec!(6863772.77),
        dec!(7161395.01),
        dec!(0),
        dec!(0),
    ];
    const A_SOCIETY: [Decimal; 15] = [
        dec!(0),
        dec!(-11925436.896),
        dec!(-14371314.924),
        dec!(98789.688),
        dec!(8816126.160),
        dec!(9647820.372),
        dec!(10013172.624),
        dec!(10392713.304),
        dec!(10786993.440),
        dec!(11196585.420),
        dec!(11622083.880),
        dec!(12064106.556),
        dec!(12523295.160),
        dec!(0),
        dec!(0),
    ];
    const B_BUDGET: [Decimal; 15] = [
        dec!(0),
        dec!(0),
        dec!(-2000000),
        dec!(9417138.23),
        dec!(9782852.33),
        dec!(10162768.92),
        dec!(10557439.56),
        dec!(10967437.22),
        dec!(11393357.11),
        dec!(11835817.58),
        dec!(12295460.98),
        dec!(12772954.61),
        dec!(13268991.68),
        dec!(13784292.33),
        dec!(14319604.66),
    ];

    /// One cost in 2028, the same amount in each of the ten years after.
    fn c(cost: i64, yearly: i64) -> Vec<Decimal> {
        let years = [0, cost].into_iter().chain([yearly; 10]).chain([0; 3]);
        years.map(Decimal::from).collect()
    }

    fn factors() -> Vec<Decimal> {
        DiscountRates::of(discount_scheme("r109").unwrap()).factors(15)
    }

    fn close(value: Decimal, expected: Decimal, within: Decimal) {
        assert!((value - expected).abs() <= within, "{value} {expected}");
    }

    /// NPV within 0.01 kr, payback and discounted payback within 0.0001 years.
    fn check(flows: &[Decimal], start: usize, npv: Decimal, years: Option<[Decimal; 2]>) {
        close(present_value(flows, &factors()), npv, dec!(0.01));
        let undiscounted = payback(flows, start).years();
        let discounted = payback(&discounted(flows, &factors()), start).years();
        match (undiscounted, discounted, years) {
            (Some(plain), Some(discounted), Some(expected)) => {
                close(plain, expected[0], dec!(0.0001));
                close(discounted, expected[1], dec!(0.0001));
            }
            (None, None, None) => {}
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn net_present_values_and_payback() {
        let years = |plain, discounted| Some([plain, discounted]);
        let a = years(dec!(6.1999), dec!(6.9161));
        check(&A_BUDGET, 1, dec!(18172422.09), a);
        let a = years(dec!(4.7724), dec!(5.1629));
        check(&A_SOCIETY, 1, dec!(45869612.41), a);
        let b = years(dec!(0.2124), dec!(0.2209));
        check(&B_BUDGET, 2, dec!(97995836.56), b);
        // B is public alone: the society view is the budget view with tax cost
        let society = B_BUDGET.map(|flow| flow * dec!(1.2));
        check(&society, 2, dec!(117595003.88), b);
        let c_budget = c(-5_000_000, -300_000);
        check(&c_budget, 1, dec!(-7147373.78), None);
        let years = years(dec!(5.7692), dec!(6.6936));
        check(&c(-6_000_000, 1_040_000), 1, dec!(2341665.01), years);
    }

    #[test]
    fn net_benefit_and_peak_need() {
        let npv = |flows: &[Decimal]| present_value(flows, &factors());
        let society = npv(&c(-6_000_000, 1_040_000));
        let NetBenefit::Ratio(ratio) =
            net_benefit_per_krone(society, npv(&c(-5_000_000, -300_000)))
        else {
            panic!("C has a number");
        };
        assert_eq!(rounded(ratio, 6), dec!(0.327626));
        let a = net_benefit_per_krone(npv(&A_SOCIETY), npv(&A_BUDGET));
        assert_eq!(a, NetBenefit::SelfFinancing);
        let need = |flows: &[Decimal]| (peak_need(flows).amount, peak_need(flows).position);
        assert_eq!(need(&A_BUDGET), (dec!(22888818.39), Some(3)));
        assert_eq!(need(&B_BUDGET), (dec!(2000000), Some(2)));
        assert_eq!(need(&c(-5_000_000, -300_000)), (dec!(8000000), Some(11)));
    }
}

/// Σ c(t)·vᵗ with the roots v = 1/(1 + r): flows whose rates are known.
fn flows_with(rates: &[i64]) -> Vec<Decimal> {
    let mut flows = vec![Decimal::ONE];
    for rate in rates {
        let growth = Percent::of(*rate).growth_factor();
        let earlier = flows.iter().copied().chain([Decimal::ZERO]);
        let later = [Decimal::ZERO].into_iter().chain(flows.iter().copied());
        flows = earlier.zip(later).map(|(a, b)| a - b * growth).collect();
    }
    flows
}

/// The present value at a rate as a share of the sum of its terms' sizes, by Horner's rule from
/// the year whose terms are largest.
fn remainder(flows: &[Decimal], rate: Percent) -> f64 {
    use rust_decimal::prelude::ToPrimitive as _;
    let v = 1.0 / rate.growth_factor().to_f64().unwrap();
    let sum = |terms: &mut dyn Iterator<Item = f64>| -> f64 {
        let scale = v.max(1.0).powi(i32::try_from(flows.len()).unwrap());
        (0..).zip(terms).map(|(t, it)| it * v.powi(t) / scale).sum()
    };
    let value = |flow: &Decimal| flow.to_f64().unwrap();
    let size = sum(&mut flows.iter().map(|flow| value(flow).abs()));
    sum(&mut flows.iter().map(value)).abs() / size
}

fn any_flows(years: usize) -> impl Strategy<Value = Vec<Decimal>> {
    let flow = prop_oneof![
        Just(Decimal::ZERO),
        (-1000i64..1000).prop_map(Decimal::from),
        (any::<i64>(), 0u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        (any::<i128>(), 0u32..28).prop_map(|(digits, scale)| {
            Decimal::from_i128_with_scale(digits % 1_000_000_000_000_000_000_000_000_000, scale)
        }),
    ];
    prop::collection::vec(flow, 0..years)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rates_are_sorted_distinct_within_the_range_and_worth_nothing(flows in any_flows(80)) {
        let Ok(rates) = rates_of_return(&flows) else { return Ok(()) };
        prop_assert!(!rates.is_empty());
        prop_assert!(rates.iter().is_sorted_by(|a, b| a < b));
        for rate in rates {
            prop_assert!(rate > LOWEST_RATE && rate <= HIGHEST_RATE);
            // a rate is rounded to 10⁻¹² of itself, which 80 years near −99 % make larger
            prop_assert!(remainder(&flows, rate) < 1e-7, "{rate:?}");
        }
    }

    #[test]
    fn a_rate_is_where_the_present_value_turns(
        flows in prop::collection::vec((-1000i64..1000).prop_map(Decimal::from), 0..12),
    ) {
        let Ok(rates) = rates_of_return(&flows) else { return Ok(()) };
        // between neighbouring rates, and on both sides, the present value keeps its sign; further
        // down than −60 % decimals do not hold it
        let lowest = Percent::of(-60);
        let mut ends = vec![lowest];
        ends.extend(rates.iter().copied().filter(|rate| *rate > lowest));
        ends.push(HIGHEST_RATE);
        for pair in ends.windows(2) {
            let step = (pair[1].0 - pair[0].0) / dec!(12);
            if step < dec!(0.001) {
                continue;
            }
            let at = |k: u32| DiscountRates::one(Percent(pair[0].0 + step * Decimal::from(k)));
            let values = (1..12).map(|k| present_value(&flows, &at(k).factors(flows.len())));
            let values: Vec<bool> = values
                .filter(|value| value.abs() > dec!(0.000001))
                .map(|value| value > Decimal::ZERO)
                .collect();
            prop_assert!(values.iter().all(|it| Some(it) == values.first()), "{pair:?}");
        }
    }

    #[test]
    fn known_rates_are_all_found(
        steps in prop::collection::vec(8i64..40, 1..6),
        late in 0usize..20,
    ) {
        let mut rate = -60;
        let known: Vec<i64> = steps.iter().map(|step| { rate += step; rate }).collect();
        let mut flows = vec![Decimal::ZERO; late];
        flows.extend(flows_with(&known));
        let found = rates_of_return(&flows).unwrap();
        let found: Vec<Decimal> = found.iter().map(|rate| rounded(rate.0, 5)).collect();
        let known: Vec<Decimal> = known.into_iter().map(Decimal::from).collect();
        prop_assert_eq!(found, known);
    }

    #[test]
    fn larger_amounts_have_the_same_rates(
        steps in prop::collection::vec(8i64..40, 1..5),
        factor in 1i64..1_000_000_000,
    ) {
        let mut rate = -40;
        let known: Vec<i64> = steps.iter().map(|step| { rate += step; rate }).collect();
        let flows = flows_with(&known);
        let scaled: Vec<Decimal> = flows.iter().map(|it| it * Decimal::from(factor)).collect();
        let shown = |flows: &[Decimal]| -> Vec<Decimal> {
            let rates = rates_of_return(flows).unwrap();
            rates.iter().map(|rate| rounded(rate.0, 6)).collect()
        };
        prop_assert_eq!(shown(&flows), shown(&scaled));
    }
}
