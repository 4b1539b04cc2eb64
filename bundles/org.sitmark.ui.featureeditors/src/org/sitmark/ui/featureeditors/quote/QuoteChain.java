// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.featureeditors.context.Neighbours;

/**
 * The quotes of one speaker through a report.
 *
 * @param quotes marks and open suggestions of the same speaker in text order, with the quote itself; empty where it has no speaker
 * @param index place of the quote in them
 * @param before the quote right before this one in the text, whoever spoke, or null
 */
record QuoteChain(List<Item> quotes, int index, @Nullable Item before) {

    static QuoteChain of(Report report, Item quote) {
        String speaker = speaker(report, quote);
        List<Item> same = new ArrayList<>();
        Item before = null;
        for (Item other : Neighbours.all(report, "quote")) {
            if (other.begin() < quote.begin() && other.id() != quote.id()) {
                before = other;
            }
            String spoken = speaker(report, other);
            if (speaker != null && spoken != null && (other.id() == quote.id() || isSame(speaker, spoken))) {
                same.add(other);
            }
        }
        int index = -1;
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i).id() == quote.id()) {
                index = i;
            }
        }
        return new QuoteChain(List.copyOf(same), index, before);
    }

    /** The quote of the same speaker before this one, or null. */
    @Nullable
    Item previous() {
        return index > 0 ? quotes.get(index - 1) : null;
    }

    /** The features of a quote that goes on with the quote before it: its speaker, and its cue where the quote has none of its own. */
    static Features continued(Features features, Item before) {
        Link speaker = before.features().link("speaker");
        Link cue = before.features().link("cue");
        Features result = speaker == null ? features : features.with("speaker", speaker);
        return cue == null || features.has("cue") ? result : result.with("cue", cue);
    }

    private static @Nullable String speaker(Report report, Item quote) {
        Link link = quote.features().link("speaker");
        Span span = link == null ? null : link.resolve(report).orElse(null);
        return span == null
                ? null
                : span.of(report.text()).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same phrase, or a surname of it; pronouns are the same only beside each other, which is not told here. */
    private static boolean isSame(String one, String other) {
        return one.equals(other) || one.endsWith(" " + other) || other.endsWith(" " + one);
    }
}
