//! Pasted tables as they come from spreadsheets, and laws on random ones.

use proptest::prelude::*;

use super::PastedRow::{Empty, Group, Sum, Thing};
use super::*;
use crate::texts::Language;

fn pasted(text: &str, language: Language) -> Pasted {
    understand(&Block::read(text).unwrap(), &Texts::new(language))
}

fn year(number: u16) -> PastedColumn {
    PastedColumn::Year(Year::new(number))
}

#[test]
fn a_norwegian_budget_from_a_spreadsheet_is_understood() {
    let text = "Budsjettforslag 2027–2028 for Etaten\t\t\t\t\t\t\r\n\
        (tall i mill. kr)\t\t\t\t\t\t\r\n\
        \t\t\t\t\t\t\r\n\
        Kap.\tPost\tTekst\tBudsjett 2027\tForslag 2028\tTotalt\tVekst\r\n\
        \t\tDrift\t\t\t\t\r\n\
        600\t01\tLønn\t1\u{a0}234,5\t1\u{a0}250,0\t2\u{a0}484,5\t2,5\u{a0}%\r\n\
        600\t01\tHusleie\t200,0\t210,0\t410,0\t5 %\r\n\
        600\t03\tRefusjoner\t(34,5)\t−40,0\t-74,5\t\r\n\
        \t\tSum drift\t1 400,0\t1 420,0\t2 820,0\t\r\n\
        \t\t\t\t\t\t\r\n\
        \t\tUtvikling\t\t\t\t\r\n\
        600\t45\t\"Nytt saks-\nsystem\"\t20,0\t–\t20,0\t\r\n\
        600\t45\tPortal\t10,5\t12,0\t22,5\t\r\n\
        \t\t\t30,5\t12,0\t42,5\t\r\n\
        \t\tTotalsum\t1 430,5\t1 432,0\t2 862,5\t\r\n\
        \t\t\t\t\t\t\r\n\
        Kilde: økonomiavdelingen. Tallene er foreløpige.\t\t\t\t\t\t\r\n";
    let pasted = pasted(text, Language::Nb);
    assert_eq!((pasted.header, pasted.unit), (Some(3), Some(Unit::Million)));
    assert_eq!(
        pasted.columns,
        [
            PastedColumn::Field(Field::Chapter),
            PastedColumn::Field(Field::Post),
            PastedColumn::Name,
            year(2027),
            year(2028),
            PastedColumn::Sum,
            PastedColumn::Field(Field::Growth),
        ]
    );
    assert_eq!(
        pasted.rows,
        [
            Group, Thing, Thing, Thing, Sum, Empty, Group, Thing, Thing, Sum, Sum, Empty, Empty
        ]
    );
}

#[test]
fn a_block_without_headings_has_names_and_numbers() {
    let text = "Lønn\t10,5\t11\nHusleie\t5\t6\nStrøm\t2\t1,5\nDrift\t17,5\t18,5\nKurs\t1\t1\n";
    let pasted = pasted(text, Language::Nn);
    assert_eq!((pasted.header, pasted.unit), (None, None));
    let unknown = PastedColumn::Unknown;
    assert_eq!(pasted.columns, [PastedColumn::Name, unknown, unknown]);
    assert_eq!(pasted.rows, [Thing, Thing, Thing, Sum, Thing]);
    assert_eq!(pasted.first_row(), 0);
}

#[test]
fn an_english_table_is_understood() {
    let text = "\tBudget\t\t\nNOK thousand\t2027\t2028\tChange\nOperations\n\
        Wages\t1,200\t1,250\t50\nRent\t300\t310.5\t10.5\nTotal operations\t1,500\t1,560.5\t60.5\n\
        Note: figures exclude VAT\n";
    let pasted = pasted(text, Language::En);
    assert_eq!(
        (pasted.header, pasted.unit),
        (Some(1), Some(Unit::Thousand))
    );
    let unknown = PastedColumn::Unknown;
    assert_eq!(
        pasted.columns,
        [PastedColumn::Name, year(2027), year(2028), unknown]
    );
    assert_eq!(pasted.rows, [Group, Thing, Thing, Sum, Empty]);
}

#[test]
fn headings_may_have_one_year_names_alone_or_units_below() {
    let one = pasted("Post\t2027\nLønn\t2000\nLeie\t100\n", Language::Nb);
    assert_eq!(one.columns, [PastedColumn::Name, year(2027)]);
    let names = pasted("Navn\tBeløp\tBinding\nLønn\t20\tfast\n", Language::Nb);
    let field = PastedColumn::Field;
    assert_eq!(
        names.columns,
        [
            PastedColumn::Name,
            field(Field::Base),
            field(Field::Binding)
        ]
    );
    assert_eq!((names.header, names.rows), (Some(0), vec![Thing]));
    let units = pasted(
        "\t2027\t2028\n\t1000 kr\t1000 kr\nLønn\t20\t30\n",
        Language::Nb,
    );
    assert_eq!(
        (units.unit, units.rows),
        (Some(Unit::Thousand), vec![Empty, Thing])
    );
    let list = pasted("Lønn\nHusleie\n\nSum\n", Language::Nb);
    assert_eq!(list.rows, [Thing, Thing, Empty, Thing]);
}

#[test]
fn amounts_that_look_like_years_are_amounts() {
    let pasted = pasted("Lønn\t2000\t2100\nLeie\t100\t2027\n", Language::Nb);
    assert_eq!((pasted.header, pasted.rows), (None, vec![Thing, Thing]));
    let single = self::pasted("Kurs\t2000\nReiser\t100\n", Language::Nb);
    assert_eq!((single.header, single.rows), (None, vec![Thing, Thing]));
}

#[test]
fn a_year_has_one_column_and_a_sum_of_years_is_found() {
    let text = "Tekst\tRegnskap 2026\tBudsjett 2026\t2027\t\nA\t1\t2\t3\t5\nB\t2\t2\t4\t6\n";
    let unknown = PastedColumn::Unknown;
    assert_eq!(
        pasted(text, Language::Nb).columns,
        [
            PastedColumn::Name,
            unknown,
            year(2026),
            year(2027),
            PastedColumn::Sum
        ]
    );
}

#[test]
fn one_agreement_makes_no_sum_of_a_row_with_a_name() {
    let named = pasted("Navn\t2027\nA\t1\nB\t2\nC\t3\n", Language::Nb);
    assert_eq!(named.rows, [Thing, Thing, Thing]);
    let nameless = pasted("Navn\t2027\nA\t1\nB\t2\n\t3\n", Language::Nb);
    assert_eq!(nameless.rows, [Thing, Thing, Sum]);
    let single = pasted("Navn\t2027\t2028\nA\t1\t5\nB\t1\t5\n", Language::Nb);
    assert_eq!(single.rows, [Thing, Thing]);
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec![
            "", "Lønn", "Sum", "2027", "B2028", "1 000", "(3)", "-", "4 %", "mill. kr", "Post",
        ]).prop_map(str::to_owned),
        1 => "[0-9a-zæøå ().,%-]{0,10}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_block_is_understood_somehow(
        cells in prop::collection::vec(prop::collection::vec(any_cell(), 0..6), 0..12),
    ) {
        let block = Block::new(cells).unwrap();
        let pasted = understand(&block, &Texts::new(Language::Nb));
        prop_assert_eq!(pasted.columns.len(), block.width());
        prop_assert_eq!(pasted.first_row() + pasted.rows.len(), block.rows().len());
        let mut years: Vec<PastedColumn> = pasted.columns;
        years.retain(|it| matches!(it, PastedColumn::Year(_)));
        let count = years.len();
        years.sort_by_key(|it| format!("{it:?}"));
        years.dedup();
        prop_assert_eq!(years.len(), count);
    }
}
