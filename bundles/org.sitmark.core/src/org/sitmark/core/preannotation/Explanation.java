// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.List;
import org.sitmark.core.model.Item;
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
