// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * All that the pre-annotators found in a report: what is proposed, and what is not and why. Nothing of it is stored: the same report gives the same
 * explanation again. Immutable.
 *
 * @param winners without overlaps in a layer
 * @param others in text order
 */
public record Explanation(List<Suggestion> winners, List<Outvoted> others) {

    public Explanation {
        winners = List.copyOf(winners);
        others = List.copyOf(others);
    }

    /**
     * All that was found where an item lies, for a person to choose from: what overlaps it in its layer and none of the report's marks, itself among
     * them, the surest first. Links lead to places of the text.
     */
    public List<Suggestion> choices(Report report, Item item) {
        Map<Integer, Span> places = new HashMap<>();
        List<Suggestion> all = new ArrayList<>(winners);
        others.forEach(o -> all.add(o.suggestion()));
        all.forEach(s -> places.put(s.id(), s.span()));
        List<Suggestion> choices = new ArrayList<>();
        for (Suggestion found : all) {
            if (!found.layer().equals(item.layer()) || !found.span().overlaps(item.span())) {
                continue; // first: thousands were found elsewhere, and this is asked at every step
            }
            boolean free = report.marksOverlapping(found.span()).stream()
                    .noneMatch(m -> m.layer().equals(found.layer()) && m.id() != item.id());
            if (free) {
                choices.add(new Suggestion(
                        found.id(),
                        found.layer(),
                        found.span(),
                        found.features().mapLinks(link -> present(report, link, places)),
                        found.origin(),
                        found.state()));
            }
        }
        choices.sort(Comparator.comparingDouble((Suggestion s) -> -s.origin().score())
                .thenComparing(Item.TEXT_ORDER));
        return choices;
    }

    /** An item of the run is one of the report only if it lies in the same place there. */
    private static Link present(Report report, Link link, Map<Integer, Span> places) {
        if (!(link instanceof Link.ToItem to) || !places.containsKey(to.id())) {
            return link;
        }
        Span place = places.get(to.id());
        boolean same = report.item(to.id()).filter(i -> i.span().equals(place)).isPresent();
        return same ? link : Link.to(place);
    }

    /** What else was found of the item's layer where the item lies, except what says the same of the same place. */
    public List<Outvoted> othersAt(Item item) {
        Span span = item.span();
        return others.stream()
                .filter(o -> o.suggestion().layer().equals(item.layer())
                        && o.suggestion().span().overlaps(span)
                        && !(o.suggestion().span().equals(span)
                                && o.suggestion().features().equals(item.features())))
                .toList();
    }
}
