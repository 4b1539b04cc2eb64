// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.label;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/** Words for marks, suggestions and their features, the same in every view. */
public final class ItemLabels {

    private static final int LONGEST_TEXT = 120;

    private ItemLabels() {}

    /** The text that an item covers, on one line, its middle left out where it is long. */
    public static String text(Report report, Span span) {
        String covered = span.length() <= LONGEST_TEXT
                ? span.of(report.text())
                : report.text().substring(span.begin(), span.begin() + LONGEST_TEXT) + "\u2026";
        return covered.replaceAll("\\s+", " ");
    }

    /** A kind as people read it: {@code armoured_vehicle} becomes "armoured vehicle". */
    public static String kind(String kind) {
        return kind.replace('_', ' ');
    }

    /** Layer and kind. */
    public static String layerAndKind(Layers layers, Item item) {
        String layer = layers.byId(item.layer()).map(l -> l.name()).orElse(item.layer());
        String kind = layers.kindOf(item);
        return kind == null ? layer : layer + " \u00b7 " + kind(kind);
    }

    /** Where the item comes from, or null for a mark made by hand. */
    public static @Nullable Origin origin(Item item) {
        return item instanceof Suggestion suggestion ? suggestion.origin() : ((Mark) item).origin();
    }

    /** The name of what made the suggestion: a pre-annotator's name, or the id of a model. */
    public static String source(Origin origin) {
        return Sitmark.installed().preAnnotators().stream()
                .filter(e -> e.id().equals(origin.source()))
                .findFirst()
                .map(e -> e.name())
                .orElse(origin.source());
    }

    /** A score as people read it: .94 */
    public static String score(double score) {
        return score >= 0.995
                ? "1.0"
                : String.format(Locale.ROOT, "%.2f", score).substring(1);
    }

    /** A feature's value; links as the text that they lead to. */
    public static String value(Report report, Value value) {
        if (value instanceof Value.Ref ref) {
            return target(report, ref.link());
        }
        if (value instanceof Value.Refs refs) {
            return String.join(
                    ", ", refs.links().stream().map(l -> target(report, l)).toList());
        }
        return value.toString();
    }

    private static String target(Report report, Link link) {
        Optional<Span> span = link.resolve(report);
        return span.isPresent() ? text(report, span.get()) : "(gone)";
    }
}
