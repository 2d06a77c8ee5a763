//! Which programmes are most like a given one.

use rust_decimal::{Decimal, dec};

use super::programme::{Covers, Kind, Programme};
use super::programmes;
use crate::money::exact;

/// What a difference in kind, or a cost that covers a whole life, counts as: three times the size.
/// An assumption of ours.
const DIFFERENT: Decimal = dec!(3);

/// The `n` programmes most like one of this kind and size, the most alike first.
///
/// `size_in_million_nok` is what the programme itself costs, in millions of Norwegian kroner. Alike
/// is by the distance of costs on a logarithmic scale, so that half and double are as far; another
/// kind, or a whole-life cost, counts as three times the size. Ties go by name, then id. Programmes
/// without a cost are never there, and nothing is alike to a size of zero or less.
pub fn most_alike(kind: Kind, size_in_million_nok: Decimal, n: usize) -> Vec<&'static Programme> {
    most_alike_of(programmes(), kind, size_in_million_nok, n)
}

fn most_alike_of(programmes: &[Programme], kind: Kind, size: Decimal, n: usize) -> Vec<&Programme> {
    if size <= Decimal::ZERO {
        return Vec::new();
    }
    let far = |it| distance(it, kind, size).map(|far| (far, it));
    let mut found: Vec<(Decimal, &Programme)> = programmes.iter().filter_map(far).collect();
    found.sort_by(|(far, a), (further, b)| {
        far.cmp(further)
            .then_with(|| a.name.cmp(&b.name))
            .then_with(|| a.id.cmp(&b.id))
    });
    found.into_iter().take(n).map(|(_, it)| it).collect()
}

/// The larger by the smaller, which orders as the distance of their logarithms does, and exactly.
fn distance(programme: &Programme, kind: Kind, size: Decimal) -> Option<Decimal> {
    let other = programme.rough_size()?;
    let by_size = exact::ratio(other.max(size), other.min(size));
    let differs = [programme.kind != kind, programme.covers != Covers::Project];
    let differences = differs.into_iter().filter(|it| *it);
    Some(differences.fold(by_size, |far, _| exact::times(far, DIFFERENT)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(found: &[&Programme]) -> Vec<String> {
        found.iter().map(|it| it.id.clone()).collect()
    }

    #[test]
    fn the_most_alike_are_near_in_size_and_kind() {
        let found = most_alike(Kind::Renewal, dec!(900), 3);
        assert_eq!(ids(&found), ["nav-p3", "nav-p4", "loft"]);
        let found = most_alike(Kind::Efficiency, dec!(2), 2);
        assert_eq!(ids(&found), ["kbh-bc01", "kbh-bc03"]);
    }

    #[test]
    fn a_different_kind_is_further_away_than_the_same_size() {
        let mut few: Vec<Programme> = programmes().iter().take(3).cloned().collect();
        for programme in &mut few {
            programme.last_cost = Some(dec!(100));
        }
        few[0].kind = Kind::Mandatory;
        few[1].covers = Covers::WholeLife;
        few[1].kind = Kind::Mandatory;
        few[2].last_cost = Some(dec!(250));
        let found = most_alike_of(&few, Kind::Renewal, dec!(100), 9);
        assert_eq!(ids(&found), ["nav-p1", "loft", "nav-modernisering"]);
    }

    #[test]
    fn half_and_double_are_as_far_and_ties_go_by_name() {
        let mut few: Vec<Programme> = programmes().iter().take(3).cloned().collect();
        few[0].last_cost = Some(dec!(50));
        few[1].last_cost = Some(dec!(200));
        few[2].last_cost = Some(dec!(50));
        for (programme, name) in few.iter_mut().zip(["B", "A", "C"]) {
            name.clone_into(&mut programme.name);
        }
        let names = |few: &[Programme]| -> Vec<String> {
            let found = most_alike_of(few, Kind::Renewal, dec!(100), 9);
            found.iter().map(|it| it.name.clone()).collect()
        };
        assert_eq!(names(&few), ["A", "B", "C"]);
        few.reverse();
        assert_eq!(names(&few), ["A", "B", "C"]);
    }

    #[test]
    fn nothing_is_alike_without_a_size() {
        assert!(most_alike(Kind::Renewal, Decimal::ZERO, 5).is_empty());
        assert!(most_alike(Kind::Renewal, dec!(-4), 5).is_empty());
        assert!(most_alike(Kind::Renewal, dec!(4), 0).is_empty());
        let all = most_alike(Kind::Renewal, dec!(100), usize::MAX);
        assert!(all.iter().all(|it| it.cost().is_some()));
        assert!(all.len() > 30 && all.len() < programmes().len());
    }
}
