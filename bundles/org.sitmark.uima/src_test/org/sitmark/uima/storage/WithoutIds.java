// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;

/** A report as text without the ids of its items, which other programs do not keep. */
final class WithoutIds {

    private WithoutIds() {}

    static String of(Report report) {
        List<Item> items = Stream.concat(report.marks().stream(), report.suggestions().stream())
                .map(Item.class::cast)
                .sorted(Item.TEXT_ORDER)
                .toList();
        var text = new StringBuilder(report.text()).append(report.info()).append(report.repairs());
        for (Item item : items) {
            text.append('\n')
                    .append(item.layer())
                    .append(item.span())
                    .append(item.features().mapLinks(link -> plain(report, link)))
                    .append(
                            item instanceof Mark mark
                                    ? Objects.toString(mark.origin())
                                    : ((Suggestion) item).origin() + " " + ((Suggestion) item).state());
        }
        return text.toString();
    }

    private static Link plain(Report report, Link link) {
        return link instanceof Link.ToItem to
                ? report.item(to.id()).map(i -> Link.to(i.span())).orElseThrow()
                : link;
    }
}
