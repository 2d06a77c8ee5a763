//! Peak need: the most that must be found before gains come in.

use rust_decimal::Decimal;

use crate::money::exact;

/// The deepest point of a cumulative flow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeakNeed {
    /// Minus the lowest cumulative flow: kroner in the price basis of the flows, unrounded,
    /// positive; 0 where it is never negative.
    pub amount: Decimal,
    /// The first position where it is reached; `None` where the cumulative flow is never negative.
    pub position: Option<usize>,
}

/// The peak need of flows, undiscounted (model §8).
pub fn peak_need(flows: &[Decimal]) -> PeakNeed {
    let mut cumulative = Decimal::ZERO;
    let mut peak = PeakNeed::default();
    for (at, flow) in flows.iter().enumerate() {
        cumulative = exact::plus(cumulative, *flow);
        let need = exact::minus(Decimal::ZERO, cumulative);
        if need > peak.amount {
            peak = PeakNeed {
                amount: need,
                position: Some(at),
            };
        }
    }
    peak
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    fn of(flows: &[i64]) -> (Decimal, Option<usize>) {
        let flows: Vec<Decimal> = flows.iter().copied().map(Decimal::from).collect();
        let peak = peak_need(&flows);
        (peak.amount, peak.position)
    }

    #[test]
    fn it_is_the_lowest_point_and_the_first_of_equals() {
        assert_eq!(of(&[0, -100, 40, -50, 80]), (dec!(110), Some(3)));
        assert_eq!(of(&[-100, 0, 40, -40]), (dec!(100), Some(0)));
    }

    #[test]
    fn without_a_need_there_is_no_year() {
        assert_eq!(of(&[]), (dec!(0), None));
        assert_eq!(of(&[10, -10, 5]), (dec!(0), None));
    }
}
