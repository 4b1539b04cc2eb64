// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;

class CountingTest {

    private final Reports reports = new Reports("They lost at least 14 old T-72B3 tanks and 20 shells near Velm.");
    private final Mark figure = reports.mark("figure", "at least 14", Features.of("kind", "count"));
    private final Mark shells = reports.mark("figure", "20", Features.of("kind", "count"));
    private final Mark tanks = reports.mark("equipment", "T-72B3 tanks", Features.of("category", "tank"));

    @Test
    void proposesTheNounThatIsCounted() {
        assertThat(Counting.counted(reports.report(), shells.span(), reports.around(shells, 0)))
                .contains(Link.to(Reports.span(reports.report().text(), "shells")));
    }

    @Test
    void proposesTheMarkWhereOneLiesThere() {
        var near = new Reports("They lost 14 T-72B3 tanks.");
        Mark count = near.mark("figure", "14", Features.of("kind", "count"));
        Mark thing = near.mark("equipment", "T-72B3 tanks", Features.of("category", "tank"));
        assertThat(Counting.counted(near.report(), count.span(), near.around(count, 0)))
                .contains(Link.to(thing));
    }

    @Test
    void findsTheCountBeforeAMention() {
        assertThat(Counting.quantity(reports.report(), tanks, reports.around(tanks, 0)))
                .contains(figure);
    }

    @Test
    void prefersTheFigureThatSaysSo() {
        var told = new Reports("Of tanks there were 3, then 9 left.");
        Mark thing = told.mark("equipment", "tanks", Features.of("category", "tank"));
        Mark said = told.mark("figure", "9", Features.of("kind", "count").with("of", Link.to(thing)));
        assertThat(Counting.quantity(told.report(), thing, told.around(thing, 0)))
                .contains(said);
    }

    @Test
    void linksBothWaysInOneStep() {
        Report after = reports.report()
                .with(Counting.count(reports.report(), figure, Link.to(tanks)).changes());
        assertThat(item(after, figure).features().link("of")).isEqualTo(Link.to(tanks));
        assertThat(item(after, tanks).features().link("quantity")).isEqualTo(Link.to(figure));
        after = reports.report().with(Counting.countedBy(tanks, figure).changes());
        assertThat(item(after, figure).features().link("of")).isEqualTo(Link.to(tanks));
        assertThat(item(after, tanks).features().link("quantity")).isEqualTo(Link.to(figure));
    }

    @Test
    void leavesALinkBackThatIsThereAlone() {
        var told = new Reports("first 14 then 15 tanks");
        Mark one = told.mark("figure", "14", Features.of("kind", "count"));
        Mark other = told.mark("figure", "15", Features.of("kind", "count"));
        Mark thing = told.mark("equipment", "tanks", Features.NONE.with("quantity", Link.to(one)));
        Report after = told.report()
                .with(Counting.count(told.report(), other, Link.to(thing)).changes());
        assertThat(item(after, thing).features().link("quantity")).isEqualTo(Link.to(one));
    }

    private static Item item(Report report, Item item) {
        return report.item(item.id()).orElseThrow();
    }
}
