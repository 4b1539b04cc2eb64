// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.Words;
import org.sitmark.testkit.PreAnnotatorContract;
import org.sitmark.testkit.TestReports;

class FigureAnnotatorTest extends PreAnnotatorContract {

    @Override
    protected String id() {
        return "org.sitmark.preannotate.figure";
    }

    @Override
    protected List<Report> reports() {
        return List.of(
                TestReports.plain("At least 40 shells hit Examplia on 5 May 2031 at 06:30, 12 km from the border."),
                TestReports.plain("tanks - 838 (+17),\nAPV - 2162,\npersonnel - about 21200"));
    }

    /** Kind, value or low..high, unit and modifier of each figure. */
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "at least 40 shells; at least 40|count|40|>=",
                "two dozen shells; two dozen|count|24",
                "one hundred and twenty-five men; one hundred and twenty-five|count|125",
                "half a million people; half a million|count|500000",
                "tens of thousands of people; tens of thousands|count|?",
                "1 250 000 people; 1 250 000|count|1250000",
                "seven or eight trucks; seven or eight|count|7..8",
                "between 40 and 60 men; 40 and 60|count|40..60",
                "$3.2 billion; $3.2 billion|money|3200000000|USD",
                "US$ 820 million; US$ 820 million|money|820000000|USD",
                "€38m; €38m|money|38000000|EUR",
                "$300m to $350m; $300m to $350m|money|300000000..350000000|USD",
                "200 euros; 200 euros|money|200|EUR",
                "15 to 20 per cent; 15 to 20 per cent|percent|15..20|%",
                "152mm shells; 152mm|measure|152|mm",
                "7.62x39mm rounds; 7.62x39mm|measure|7.62|mm",
                "roughly 70 square kilometres; roughly 70 square kilometres|measure|70|km2|~",
                "a 34-year-old driver; 34-year-old|measure|34|a",
                "no more than three weeks; no more than three weeks|duration|3|wk|<=",
                "for a year; a year|duration|1|a",
                "5-11 March 2031; 5-11 March 2031|date|2031-03-05..2031-03-11",
                "March 14, 2031; March 14, 2031|date|2031-03-14",
                "on 14 March; 14 March|date|--03-14",
                "from 24.02 to 12.04; 24.02|date|--02-24 & 12.04|date|--04-12",
                "in 2021; 2021|date|2021",
                "08:00 to 16:00; 08:00 to 16:00|time|08:00..16:00",
                "at 0342 GMT; 0342 GMT|time|03:42",
                "at 6:30 p.m. today; 6:30 p.m.|time|18:30",
                "the 21st attack; 21st|ordinal|21",
                "48.2140° N, 36.9075° E; 48.2140° N, 36.9075° E|coordinate|48.2140,36.9075",
                "Resolution 2249; 2249|identifier|2249",
                "two thirds of them; two thirds|other|0.6667",
            })
    void readsValueUnitAndModifier(String text, String figures) {
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
                "user_22"
            })
    void leavesOutWhatIsNoFigure(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "62 attack drones and nine missiles; attack drones",
                "240,000 people live here; people",
                "16 of the 25 railway workers; railway workers",
            })
    void linksTheCountedNoun(String text, String noun) {
        Words words = Words.of(text);
        Span counted = FigureFinder.find(words, List.of(), List.of()).get(0).counted();
        assertThat(counted == null ? "" : counted.of(text)).isEqualTo(noun);
    }
}
