// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;

/** Small reports for tests: a text, then items by the words that they cover. */
public final class Reports {

    private final String text;
    private final List<Item> items = new ArrayList<>();

    public Reports(String text) {
        this.text = text;
    }

    /** Marks the first occurrence of the words. */
    public Mark mark(String layer, String words, Features features) {
        var mark = new Mark(items.size() + 1, layer, span(text, words), features, null);
        items.add(mark);
        return mark;
    }

    /** Suggests the first occurrence of the words. */
    public Suggestion suggest(String layer, String words, Features features) {
        var suggestion = new Suggestion(
                items.size() + 1,
                layer,
                span(text, words),
                features,
                new Origin("test", 0.5, ""),
                Suggestion.State.OPEN);
        items.add(suggestion);
        return suggestion;
    }

    public Report report() {
        return Report.of("r", text, Map.of(), items);
    }

    public Passage around(Item item, int more) {
        return Passage.around(report(), item.span(), new OpenNlpSegmenter(), more);
    }

    /** The first occurrence of the words; of {@code a|b|c} the b between a and c. */
    public static Span span(String text, String words) {
        String[] parts = words.split("\\|");
        String wanted = String.join("", parts);
        int at = text.indexOf(wanted);
        if (at < 0) {
            throw new IllegalArgumentException("'" + wanted + "' is not in the text");
        }
        return parts.length == 3
                ? new Span(at + parts[0].length(), at + parts[0].length() + parts[1].length())
                : new Span(at, at + wanted.length());
    }
}
