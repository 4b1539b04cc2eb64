// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mouse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.guideline.Guideline;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.RunPainter.Line;

/** What the card over the text says of the item below the mouse. */
final class HoverText {

    private static final Pattern SENTENCE = Pattern.compile("^.+?[.!?](?=\\s|$)", Pattern.DOTALL);
    private static final int LONGEST = 260;

    private HoverText() {}

    /** Layer and kind, features, and where it comes from. */
    static List<Line> lines(ReportEditing editing, Item item, int others) {
        List<Line> lines = new ArrayList<>();
        var head = new Line().bold(ItemLabels.layerAndKind(editing.layers(), item));
        head.dim(item instanceof Suggestion ? "suggested" : "marked");
        lines.add(head);
        Layer layer = editing.layers().byId(item.layer()).orElse(null);
        if (layer != null) {
            for (FeatureSpec feature : layer.features()) {
                Value value = item.features().get(feature.name());
                String shown = value == null ? "" : ItemLabels.value(editing.report(), value);
                if (!feature.name().equals(layer.kindFeature()) && !shown.isBlank()) {
                    lines.add(new Line().dim(feature.name()).plain(shown));
                }
            }
        }
        lines.add(origin(item));
        if (others > 0) {
            lines.add(new Line()
                    .dim(others == 1 ? "1 more here:" : others + " more here:")
                    .plain("click again, or")
                    .key("O"));
        }
        return lines;
    }

    private static Line origin(Item item) {
        Origin origin = ItemLabels.origin(item);
        if (origin == null) {
            return new Line().dim("marked by hand");
        }
        var line = new Line().dim(ItemLabels.score(origin.score()) + " \u00b7 " + ItemLabels.source(origin));
        if (!origin.provenance().isEmpty()) {
            line.dim("\u00b7 " + origin.provenance());
        }
        return origin.edited() ? line.dim("\u00b7 edited") : line;
    }

    /** The first sentence that the guideline says about the item's kind; empty where it says nothing. */
    static String guideline(ReportEditing editing, Item item) {
        Layer layer = editing.layers().byId(item.layer()).orElse(null);
        return layer == null ? "" : firstSentence(Guideline.about(layer, layer.kindOf(item)));
    }

    private static String firstSentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String plain = text.strip().replaceFirst("^\u2022\\s*", "").replaceAll("\\s+", " ");
        Matcher matcher = SENTENCE.matcher(plain);
        String sentence = matcher.find() ? matcher.group() : plain;
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST).stripTrailing() + "\u2026";
    }
}
