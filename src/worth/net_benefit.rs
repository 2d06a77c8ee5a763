//! Net benefit per budget krone (netto nytte per budsjettkrone, NNB).

use rust_decimal::Decimal;

use crate::money::exact;

/// What society gains for each krone that public budgets give up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetBenefit {
    /// Kroner of net present value per krone of net public cost, unrounded.
    Ratio(Decimal),
    /// Public budgets gain: there is no cost to divide by.
    SelfFinancing,
    /// Public budgets neither gain nor lose: no number.
    NoNumber,
}

/// NNB (model §8): the society view's NPV divided by minus the present value of the net public
/// budget effect before tax financing cost. Both are kroner of worth in year 0.
pub fn net_benefit_per_krone(society_npv: Decimal, public_effect: Decimal) -> NetBenefit {
    if public_effect.is_zero() {
        NetBenefit::NoNumber
    } else if public_effect > Decimal::ZERO {
        NetBenefit::SelfFinancing
    } else {
        NetBenefit::Ratio(exact::ratio(society_npv, public_effect.abs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn it_is_a_number_only_where_public_budgets_pay() {
        let of = net_benefit_per_krone;
        assert_eq!(of(dec!(30), dec!(-20)), NetBenefit::Ratio(dec!(1.5)));
        assert_eq!(of(dec!(-5), dec!(-20)), NetBenefit::Ratio(dec!(-0.25)));
        assert_eq!(of(dec!(30), dec!(20)), NetBenefit::SelfFinancing);
        assert_eq!(of(dec!(30), dec!(-0.0)), NetBenefit::NoNumber);
    }
}
