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
 * explanation again. Immutable. What was found at a place is looked up without going through all, since it is asked at every step of a person.
 */
public final class Explanation {

    private final List<Suggestion> winners;
    private final List<Outvoted> others;
    private final Map<Integer, Span> places = new HashMap<>();
    private final Map<String, Found> byLayer = new HashMap<>();

    /** What was found in a layer, in text order. */
    private static final class Found {
        private final List<Suggestion> inOrder = new ArrayList<>();
        private int longest;

        void add(Suggestion suggestion) {
            inOrder.add(suggestion);
            longest = Math.max(longest, suggestion.span().length());
        }

        void sort() {
            inOrder.sort(Item.TEXT_ORDER);
        }

        List<Suggestion> overlapping(Span span) {
            int low = 0;
            int high = inOrder.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (inOrder.get(middle).span().begin() < span.begin() - longest) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            List<Suggestion> overlapping = new ArrayList<>();
            for (int i = low; i < inOrder.size() && inOrder.get(i).span().begin() < span.end(); i++) {
                if (inOrder.get(i).span().overlaps(span)) {
                    overlapping.add(inOrder.get(i));
                }
            }
            return overlapping;
        }
    }

    /**
     * @param winners without overlaps in a layer
     * @param others in text order
     */
    public Explanation(List<Suggestion> winners, List<Outvoted> others) {
        this.winners = List.copyOf(winners);
        this.others = List.copyOf(others);
        winners.forEach(this::note);
        others.forEach(o -> note(o.suggestion()));
        byLayer.values().forEach(Found::sort);
    }

    private void note(Suggestion suggestion) {
        places.put(suggestion.id(), suggestion.span());
        byLayer.computeIfAbsent(suggestion.layer(), l -> new Found()).add(suggestion);
    }

    /** What is proposed, without overlaps in a layer. */
    public List<Suggestion> winners() {
        return winners;
    }

    /** What is not proposed, in text order. */
    public List<Outvoted> others() {
        return others;
    }

    /**
     * All that was found where an item lies, for a person to choose from: what overlaps it in its layer and none of the report's marks, itself among
     * them, the surest first. Links lead to places of the text.
     */
    public List<Suggestion> choices(Report report, Item item) {
        Found here = byLayer.get(item.layer());
        List<Suggestion> choices = new ArrayList<>();
        for (Suggestion found : here == null ? List.<Suggestion>of() : here.overlapping(item.span())) {
            boolean free = report.marksOverlapping(found.span()).stream()
                    .noneMatch(m -> m.layer().equals(found.layer()) && m.id() != item.id());
            if (free) {
                choices.add(new Suggestion(
                        found.id(),
                        found.layer(),
                        found.span(),
                        found.features().mapLinks(link -> present(report, link)),
                        found.origin(),
                        found.state()));
            }
        }
        choices.sort(Comparator.comparingDouble((Suggestion s) -> -s.origin().score())
                .thenComparing(Item.TEXT_ORDER));
        return choices;
    }

    /** An item of the run is one of the report only if it lies in the same place there. */
    private Link present(Report report, Link link) {
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
