// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.Words;

/** What is read, sort by sort: the expression, then its figures as span, kind, value or low and high, unit, modifier. */
class FigureTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1,500 men; 1,500|count|1500",
                "1.500.000 people; 1.500.000|count|1500000",
                "3.25 litres; 3.25 litres|measure|3.25|L",
                "-4 °C; -4 °C|measure|-4|Cel",
                "three hundred and forty-five men; three hundred and forty-five|count|345",
                "twenty-one; twenty-one|count|21",
                "zero casualties; zero|count|0",
                "a dozen lorries; a dozen|count|12",
                "1.2m people; 1.2m|count|1200000",
                "12k troops; 12k|count|12000",
                "3.2bn; 3.2bn|count|3200000000",
                "two million; two million|count|2000000",
                "1.5 lakh people; 1.5 lakh|count|150000",
                "several thousand fighters; several thousand|count|?",
                "dozens of houses; dozens|count|?",
                "a few hundred men; a few hundred|count|?",
                "tens of thousands; tens of thousands|count|?",
                "one and a half million; one and a half million|count|1500000",
                "scores of people; scores|count|?",
                "p = .05; .05|count|0.05",
            })
    void readsNumbers(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "40 to 60 shells; 40 to 60|count|40..60",
                "8-14 men; 8-14|count|8..14",
                "between 15 and 20 tanks; 15 and 20|count|15..20",
                "seven or eight trucks; seven or eight|count|7..8",
                "two to three million people; two to three million|count|2000000..3000000",
                "5-7 km; 5-7 km|measure|5..7|km",
                "1.3 mm to 8.4 mm; 1.3 mm to 8.4 mm|measure|1.3..8.4|mm",
                "1.4%–3.1%; 1.4%–3.1%|percent|1.4..3.1|%",
                "between $5 and $6 million; $5 and $6 million|money|5000000..6000000|USD",
                "rose from 40 to 52 men; 40|count|40 & 52|count|52",
                "rose from 5% to 7%; 5%|percent|5|% & 7%|percent|7|%",
                "−25.9 to −26.5‰; −25.9 to −26.5‰|measure|-26.5..-25.9|‰",
                "between a quarter and a third; a quarter and a third|other|0.25..0.3333",
                "from 2003 to 2006; 2003 to 2006|date|2003..2006",
            })
    void readsRanges(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "at least 40; at least 40|count|40|>=",
                "no fewer than 12 men; no fewer than 12|count|12|>=",
                "more than 30 percent; more than 30 percent|percent|30|%|>",
                "up to 5 km; up to 5 km|measure|5|km|<=",
                "fewer than ten men; fewer than ten|count|10|<",
                "about half of them; about half|other|0.5|~",
                "some 300 families; some 300|count|300|~",
                "20-plus men; 20-plus|count|20|>=",
                "40 or more men; 40 or more|count|40|>=",
                "~12 km; ~12 km|measure|12|km|~",
                "≥ 7 mmol/L; ≥ 7 mmol/L|measure|7|mmol/L|>=",
                "just under 200; just under 200|count|200|<",
                "an estimated 3,000 men; an estimated 3,000|count|3000|~",
            })
    void readsApproximations(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "half the town; half|other|0.5",
                "two thirds of it; two thirds|other|0.6667",
                "three-quarters of it; three-quarters|other|0.75",
                "a third of the fleet; a third|other|0.3333",
                "3/4 of it; 3/4|other|0.75",
                "½ of it; ½|other|0.5",
                "2½ hours; 2½ hours|duration|2.5|h",
                "1/100 of it; 1/100|other|0.01",
                "three times as many; three times|other|3",
                "3.7-fold; 3.7-fold|other|3.7",
                "grown 2.5 times; 2.5 times|other|2.5",
            })
    void readsFractions(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "the first raid; first|ordinal|1",
                "the 21st attack; 21st|ordinal|21",
                "the twenty-third day; twenty-third|ordinal|23",
                "the 473rd day; 473rd|ordinal|473",
            })
    void readsOrdinals(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "12 %; 12 %|percent|12|%",
                "6.5 per cent; 6.5 per cent|percent|6.5|%",
                "ten percent; ten percent|percent|10|%",
                "15 to 20 per cent; 15 to 20 per cent|percent|15..20|%",
                "60 to 40 per cent; 60 to 40 per cent|percent|40..60|%",
                "46.8% ± 1.6%; 46.8% ± 1.6%|percent|46.8|%",
                "12 percentage points; 12 percentage points|measure|12|pp",
            })
    void readsPercent(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "$3.2 billion; $3.2 billion|money|3200000000|USD",
                "US$ 820 million; US$ 820 million|money|820000000|USD",
                "£1.1bn; £1.1bn|money|1100000000|GBP",
                "€38m; €38m|money|38000000|EUR",
                "CHF 2,500; CHF 2,500|money|2500|CHF",
                "EUR 46,350; EUR 46,350|money|46350|EUR",
                "40 million UAH; 40 million UAH|money|40000000|UAH",
                "two million dollars; two million dollars|money|2000000|USD",
                "millions of dollars; millions of dollars|money|?|USD",
                "500 hryvnias; 500 hryvnias|money|500|UAH",
                "75 cents a ride; 75 cents|money|0.75|USD",
                "a 50-cent coin; 50-cent|money|0.5|USD",
                "99¢ each; 99¢|money|0.99|USD",
                "between 20 and 30 pence; 20 and 30 pence|money|0.2..0.3|GBP",
                "twelve kopecks; twelve kopecks|money|0.12|RUB",
                "5,000 CFA francs; 5,000 CFA francs|money|5000|XAF",
                "30 per cent; 30 per cent|percent|30|%",
                "¥300; ¥300|money|300|JPY",
                "up to $5 million; up to $5 million|money|5000000|USD|<=",
                "$12-14; $12-14|money|12..14|USD",
            })
    void readsMoney(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "12 km; 12 km|measure|12|km",
                "six miles; six miles|measure|6|mile",
                "3,000 feet; 3,000 feet|measure|3000|foot",
                "70 square kilometres; 70 square kilometres|measure|70|km2",
                "2.5 million square miles; 2.5 million square miles|measure|2500000|square mile",
                "1,200 tonnes; 1,200 tonnes|measure|1200|t",
                "90 km/h; 90 km/h|measure|90|km/h",
                "20 m s−1; 20 m s−1|measure|20|m.s-1",
                "964 cm−1; 964 cm−1|measure|964|cm-1",
                "50 μg/ml; 50 μg/ml|measure|50|ug/mL",
                "69 ± 3°; 69 ± 3°|measure|69|deg",
                "6 × 10^6 kg; 6 × 10^6 kg|measure|6000000|kg",
                "1×10−5 Torr; 1×10−5 Torr|measure|0.00001|Torr",
                "1.5×10⁻³ g; 1.5×10⁻³ g|measure|0.0015|g",
                "34 and 38 °C; 34|measure|34|Cel & 38 °C|measure|38|Cel",
                "hundreds of kilometres; hundreds of kilometres|measure|?|km",
                "a 34-year-old; 34-year-old|measure|34|a",
                "aged 34; 34|measure|34|a",
                "13.5 knots; 13.5 knots|measure|13.5|kn",
                "250 kW; 250 kW|measure|250|kW",
                "12 nautical miles; 12 nautical miles|measure|12|nmi",
                "5 ft; 5 ft|measure|5|foot",
            })
    void readsMeasures(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "7.62x39mm rounds; 7.62x39mm|measure|7.62|mm",
                "5.45 × 39 mm; 5.45 × 39 mm|measure|5.45|mm",
                "155 mm shells; 155 mm|measure|155|mm",
                "a 122mm rocket; 122mm|measure|122|mm",
                "12.7mm; 12.7mm|measure|12.7|mm",
                ".50 calibre; .50 calibre|measure|0.5|inch",
                "60 × 10 × 3 mm; 60 × 10 × 3 mm|measure|60|mm",
            })
    void readsCalibres(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "14 March 2031; 14 March 2031|date|2031-03-14",
                "March 14, 2031; March 14, 2031|date|2031-03-14",
                "Dec. 27; Dec. 27|date|--12-27",
                "5 May; 5 May|date|--05-05",
                "the 3rd of May 2031; 3rd of May 2031|date|2031-05-03",
                "2031-03-14; 2031-03-14|date|2031-03-14",
                "14.03.2031; 14.03.2031|date|2031-03-14",
                "14/03/2031; 14/03/2031|date|2031-03-14",
                "March 2031; March 2031|date|2031-03",
                "in 2021; 2021|date|2021",
                "the 1990s; 1990s|date|1990..1999",
                "2021-22; 2021-22|date|2021..2022",
                "5-11 March 2031; 5-11 March 2031|date|2031-03-05..2031-03-11",
                "28 February - 3 March 2031; 28 February - 3 March 2031|date|2031-02-28..2031-03-03",
                "575 B.C.; 575 B.C|date|-0574",
                "AD 1850; 1850|date|1850",
                "on 24.02; 24.02|date|--02-24",
                "since the 14th; 14th|date|---14",
            })
    void readsDates(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "at 06:30; 06:30|time|06:30",
                "at 6:30 p.m.; 6:30 p.m.|time|18:30",
                "0342 GMT; 0342 GMT|time|03:42",
                "2200 hours; 2200 hours|time|22:00",
                "08:00 to 16:00; 08:00 to 16:00|time|08:00..16:00",
                "06:00:30 UTC; 06:00:30 UTC|time|06:00",
                "5 am; 5 am|time|05:00",
                "around 0415 hours; around 0415 hours|time|04:15|~",
                "05:28 UT; 05:28 UT|time|05:28",
            })
    void readsTimes(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "48 hours; 48 hours|duration|48|h",
                "two days ago; two days|duration|2|d",
                "a two-week truce; two-week|duration|2|wk",
                "for a year; a year|duration|1|a",
                "3–4 weeks; 3–4 weeks|duration|3..4|wk",
                "a 2-min break; 2-min|duration|2|min",
                "a full week earlier; a full week|duration|1|wk",
                "20-plus months; 20-plus months|duration|20|mo|>=",
                "a decade ago; a decade|duration|1|decade",
                "90 days; 90 days|duration|90|d",
            })
    void readsDurations(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "48.2140° N, 36.9075° E; 48.2140° N, 36.9075° E|coordinate|48.2140,36.9075",
                "48°12'50\"N 36°54'27\"E; 48°12'50\"N 36°54'27\"E|coordinate|48.2139,36.9075",
                "48.2140, 36.9075; 48.2140, 36.9075|coordinate|48.2140,36.9075",
                "-12.3456, 45.6789; -12.3456, 45.6789|coordinate|-12.3456,45.6789",
                "N 48.2140 E 36.9075; N 48.2140 E 36.9075|coordinate|48.2140,36.9075",
                "37U DQ 4821 0775; 37U DQ 4821 0775|coordinate|37U DQ 4821 0775",
                "37UDQ4821007750; 37UDQ4821007750|coordinate|37UDQ4821007750",
                "12-46.5N 043-18.2E; 12-46.5N 043-18.2E|coordinate|12.7750,43.3033",
            })
    void readsCoordinates(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Resolution 2249; 2249|identifier|2249",
                "Report No. 14; 14|identifier|14",
                "S/2031/512; S/2031/512|identifier|S/2031/512",
                "tel. 0800 555 117; 0800 555 117|identifier|0800 555 117",
                "dial 888-847-6592; 888-847-6592|identifier|888-847-6592",
                "program called 203.0.113.77; 203.0.113.77|identifier|203.0.113.77",
                "Flight 402; 402|identifier|402",
                "Case No. 31/0447; 31/0447|identifier|31/0447",
            })
    void readsIdentifiers(String text, String figures) {
        assertThat(read(text)).isEqualTo(figures.replace(" & ", "; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no one knew",
                "many people",
                "Covid-19",
                "the MH17 case",
                "in January",
                "one another",
                "an XK-20",
                "user_22",
                "School No. 7",
                "Highway 9 is closed",
                "led by CTF 50.",
                "USS Hopper (DDG 70)",
                "as shown before [22].",
                "limits [4,35–38]",
                "Smith et al., 2014, found it",
                "(Smith and Jones, 1996)",
                "the last one fell",
                "the risk scores",
                "he hoped that one day peace would come",
                "my number one priority",
                "the 407th AEG commander",
                "Infantry Battalion 368",
                "one would think so",
                "today and last week",
                "a number of people",
                "Route Nationale 1",
            })
    void numbersInNamesReferencesAndPhrasesAreNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "62 attack drones and nine missiles; attack drones",
                "240,000 people live here; people",
                "16 of the 25 railway workers; railway workers",
                "opened fire more than 65 times with mortars; times",
                "17 destroyed vehicles stood there; destroyed vehicles",
            })
    void linksTheNounBehind(String text, String noun) {
        assertThat(counted(text, 0)).isEqualTo(noun);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Six people were hurt, one of them badly.; people",
                "At least 23 civilians were killed and 61 injured.; civilians",
                "There were 203 wells, of which 118 are salty.; wells",
                "Mines have killed 71 people and injured more than 340 since spring.; people",
            })
    void linksTheNounOfTheCountBefore(String text, String noun) {
        assertThat(counted(text, 1)).isEqualTo(noun);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"rifles: 21; rifles", "- lorries - 1523 (+4); lorries"})
    void linksTheItemOfAList(String text, String noun) {
        assertThat(counted(text, 0)).isEqualTo(noun);
    }

    private static String counted(String text, int figure) {
        Span counted = FigureFinder.find(Words.of(text), List.of(), List.of())
                .get(figure)
                .counted();
        return counted == null ? "" : counted.of(text);
    }

    private static String read(String text) {
        Words words = Words.of(text);
        StringBuilder out = new StringBuilder();
        for (Figure figure : FigureFinder.find(words, List.of(), List.of())) {
            String value = figure.value() != null
                    ? figure.value()
                    : figure.low() == null ? "?" : figure.low() + ".." + figure.high();
            out.append(out.isEmpty() ? "" : "; ")
                    .append(words.span(figure.first(), figure.last()).of(text))
                    .append('|')
                    .append(figure.kind())
                    .append('|')
                    .append(value);
            out.append(figure.unit() == null ? "" : "|" + figure.unit())
                    .append(figure.modifier() == null ? "" : "|" + figure.modifier());
        }
        return out.toString();
    }
}
