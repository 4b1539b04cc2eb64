// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/** Finds what is wrong with the annotations of one report. It never changes anything. */
final class ReportCheck {

    private final Report report;
    private final Layers layers;
    private final List<Problem> problems = new ArrayList<>();

    private ReportCheck(Report report, Layers layers) {
        this.report = report;
        this.layers = layers;
    }

    static List<Problem> of(Report report, Layers layers) {
        var check = new ReportCheck(report, layers);
        check.report.marks().forEach(check::item);
        check.report.suggestions().forEach(check::item);
        check.overlaps();
        return check.problems;
    }

    private void item(Item item) {
        Span span = item.span();
        String text = report.text();
        if (span.end() > text.length()) {
            add(item, "lies outside of the text, which has " + text.length() + " characters");
            return;
        }
        if (span.isEmpty()) {
            add(item, "covers no text");
        } else if (isBlank(text.charAt(span.begin())) || isBlank(text.charAt(span.end() - 1))) {
            add(item, "begins or ends with white space");
        }
        if (splitsPair(span.begin()) || splitsPair(span.end())) {
            add(item, "begins or ends inside of a character (a surrogate pair)");
        }
        Optional<Layer> layer = layers.byId(item.layer());
        if (layer.isEmpty()) {
            add(item, "the layer '" + item.layer() + "' is not installed");
        }
        for (Map.Entry<String, Value> feature : item.features().asMap().entrySet()) {
            layer.ifPresent(l -> feature(item, l, feature.getKey(), feature.getValue()));
            links(item, feature.getKey(), feature.getValue());
        }
    }

    private void feature(Item item, Layer layer, String name, Value value) {
        Optional<FeatureSpec> spec = layer.feature(name);
        if (spec.isEmpty()) {
            add(item, "the layer " + layer.id() + " has no feature '" + name + "'");
        } else if (value instanceof Value.Text text
                && !spec.get().allowedValues().isEmpty()
                && !spec.get().allowedValues().contains(text.text())) {
            add(
                    item,
                    name + " has the value '" + text.text() + "', which is none of "
                            + String.join(", ", spec.get().allowedValues()));
        }
    }

    private void links(Item item, String name, Value value) {
        List<Link> links = value instanceof Value.Ref ref
                ? List.of(ref.link())
                : value instanceof Value.Refs refs ? refs.links() : List.of();
        for (Link link : links) {
            Optional<Span> target = link.resolve(report);
            if (target.isEmpty()) {
                add(item, "the link " + name + " leads to " + link + ", which is gone");
            } else if (target.get().end() > report.text().length()) {
                add(item, "the link " + name + " leads to " + target.get() + ", outside of the text");
            }
        }
    }

    /** Marks of a layer against each other; suggestions may lie on anything, they are arbitrated. */
    private void overlaps() {
        for (String layer : report.layersInUse()) {
            Mark farthest = null;
            for (Mark mark : report.marks(layer)) {
                if (farthest != null && farthest.span().overlaps(mark.span())) {
                    add(mark, "lies on another mark of its layer, " + farthest.span());
                }
                if (farthest == null || mark.end() > farthest.end()) {
                    farthest = mark;
                }
            }
        }
    }

    private boolean splitsPair(int offset) {
        String text = report.text();
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void add(Item item, String sentence) {
        String kind = item instanceof Suggestion ? "suggestion of " : "";
        problems.add(new Problem(report.name(), kind + item.layer() + " " + item.span(), sentence));
    }
}
