// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.ui.featureeditors.context.Neighbours;
import org.sitmark.ui.featureeditors.context.Passage;

/**
 * The paragraphs of a quotation that runs over several: each opens with a quotation mark, only the last closes. Each is a quote of its own, with the
 * same speaker.
 *
 * @param parts from the first to the last, offsets of the report; one where the quotation is a single paragraph, none outside of quotation marks
 */
record QuoteParts(List<Span> parts) {

    private static final String LAYER = "quote";

    QuoteParts {
        parts = List.copyOf(parts);
    }

    /** @param quote offsets of the report; must lie in the passage */
    static QuoteParts of(Passage passage, Speech speech, Span quote) {
        List<Speech.Quotation> all = speech.quotations();
        Span inside = passage.inside(quote);
        int at = -1;
        for (int i = 0; i < all.size() && at < 0; i++) {
            at = all.get(i).span().overlaps(inside) ? i : -1;
        }
        if (at < 0) {
            return new QuoteParts(List.of());
        }
        int first = at;
        while (first > 0 && goesOn(passage, all.get(first - 1), all.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < all.size() && goesOn(passage, all.get(last), all.get(last + 1))) {
            last++;
        }
        List<Span> parts = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            parts.add(passage.outside(withoutBlanks(passage.text(), all.get(i).span())));
        }
        return new QuoteParts(parts);
    }

    private static boolean goesOn(Passage passage, Speech.Quotation one, Speech.Quotation next) {
        String between = passage.text()
                .substring(
                        one.span().end(), Math.max(one.span().end(), next.span().begin()));
        boolean atParagraph =
                next.span().begin() == 0 || passage.text().charAt(next.span().begin() - 1) == '\n';
        return !one.closed() && between.isBlank() && atParagraph;
    }

    private static Span withoutBlanks(String text, Span span) {
        int end = span.end();
        while (end > span.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(span.begin(), end);
    }

    boolean isSeveral() {
        return parts.size() > 1;
    }

    /**
     * The edit that gives all paragraphs the speaker and the cue of one of them, and marks those that are not marked; empty where that is so already
     * or none has a speaker.
     *
     * @param quote whose speaker goes before those of the others
     */
    Edit join(Report report, Item quote) {
        Features source = source(report, quote);
        Link speaker = source == null ? null : source.link("speaker");
        if (source == null || speaker == null || !isSeveral()) {
            return new Edit("", List.of());
        }
        List<Change> changes = new ArrayList<>();
        Report state = report;
        for (Span part : parts) {
            Item item = item(state, part).orElse(null);
            Features features = joined(item == null ? Features.of("type", "direct") : item.features(), source, speaker);
            List<Change> step = item == null
                    ? Edits.add(state, LAYER, part, features).changes()
                    : Edits.setFeatures(item, features).changes();
            changes.addAll(step);
            state = state.with(step);
        }
        return new Edit("Join the paragraphs of a quotation", changes);
    }

    private static Features joined(Features features, Features source, Link speaker) {
        Link cue = source.link("cue");
        Features result = features.with("speaker", speaker);
        return cue == null || features.has("cue") ? result : result.with("cue", cue);
    }

    private @Nullable Features source(Report report, Item quote) {
        if (quote.features().has("speaker")) {
            return quote.features();
        }
        for (Span part : parts) {
            Item item = item(report, part).orElse(null);
            if (item != null && item.features().has("speaker")) {
                return item.features();
            }
        }
        return null;
    }

    private static Optional<Item> item(Report report, Span part) {
        return Neighbours.in(report, part, LAYER).stream().findFirst();
    }
}
