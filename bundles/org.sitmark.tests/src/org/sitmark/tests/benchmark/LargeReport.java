// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** A report of a given size, the same each time. */
final class LargeReport {

    private static final String[] WORDS = {
        "command",
        "reported",
        "artillery",
        "village",
        "Karsk",
        "Velm",
        "drones",
        "forty",
        "1,200",
        "shells",
        "crossing",
        "river",
        "Ministry",
        "spokesman",
        "said",
        "the",
        "of",
        "near",
        "along",
        "northern",
        "T-72",
        "convoy",
        "weather",
        "remained",
        "and"
    };
    private static final int PARAGRAPH = 90;

    private LargeReport() {}

    /** A text of about that many characters with marks and open suggestions spread evenly over it, in all four layers. */
    static Report of(String name, int characters, int marks, int suggestions) {
        var random = new Random(7);
        var text = new StringBuilder(characters + 20);
        List<Span> words = new ArrayList<>();
        while (text.length() < characters) {
            String word = WORDS[random.nextInt(WORDS.length)];
            words.add(new Span(text.length(), text.length() + word.length()));
            text.append(word).append(words.size() % PARAGRAPH == 0 ? ".\n" : " ");
        }
        List<Item> items = new ArrayList<>();
        int all = marks + suggestions;
        for (int i = 0; i < all; i++) {
            int word = (int) ((long) i * words.size() / all);
            Span span = words.get(word);
            int id = 0x1000000 + i;
            boolean open = (long) (i + 1) * suggestions / all > (long) i * suggestions / all;
            String layer = new String[] {"entity", "figure", "equipment", "quote"}[i % 4];
            if (layer.equals("quote")) {
                // a few words, so that layers overlap
                span = new Span(
                        span.begin(),
                        words.get(Math.min(words.size() - 1, word + 7)).end());
            }
            Features features = Features.of(
                    layer.equals("equipment") ? "category" : layer.equals("quote") ? "type" : "kind",
                    switch (layer) {
                        case "entity" -> "location";
                        case "figure" -> "count";
                        case "equipment" -> "tank";
                        default -> "direct";
                    });
            var origin = new Origin("benchmark", 0.9, "generated");
            items.add(
                    open
                            ? new Suggestion(id, layer, span, features, origin, Suggestion.State.OPEN)
                            : new Mark(id, layer, span, features, origin));
        }
        return Report.of(name, text.toString(), Map.of("title", "Benchmark"), items);
    }
}
