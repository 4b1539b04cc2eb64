// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.chip;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.editor.choice.ChoiceHandler;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.learning.Learning;
import org.sitmark.ui.palette.RunPainter.Line;

/** What the card says of an item: what it is, where it comes from, and which keys decide it. */
final class ChipText {

    private ChipText() {}

    /** The lines of the card. */
    static List<Line> lines(ReportEditing editing, Item item, int alike, List<Suggestion> choices) {
        String picking = editing.picking();
        if (picking != null) {
            return List.of(new Line()
                    .accent("Pick the " + picking)
                    .plain("click it, or select its text")
                    .key("Esc")
                    .plain("leave"));
        }
        List<Line> lines = new ArrayList<>(List.of(headline(editing, item)));
        String learned = Learning.get().reason(editing.report(), editing.layers(), item);
        if (!learned.isEmpty() && item instanceof Suggestion) {
            lines.add(new Line().accent("Learned").plain(learned));
        }
        Line others = others(editing, item, choices);
        if (!others.isEmpty()) {
            lines.add(others);
        }
        lines.add(keys(editing, item, alike));
        return lines;
    }

    /** What else was found here, and the key that takes it. */
    private static Line others(ReportEditing editing, Item item, List<Suggestion> choices) {
        List<Suggestion> others =
                choices.stream().filter(c -> !ChoiceHandler.isSame(c, item)).toList();
        Line line = new Line();
        if (!others.isEmpty()) {
            Suggestion next = ChoiceHandler.next(choices, item);
            Suggestion shown = next == null ? others.get(0) : next;
            String kind = editing.layers().kindOf(shown);
            line.key("I")
                    .plain(others.size() == 1 ? "1 other here:" : others.size() + " others here:")
                    .plain(ItemLabels.text(editing.report(), shown.span()))
                    .dim((kind == null ? "" : ItemLabels.kind(kind) + " ")
                            + ItemLabels.score(shown.origin().score()));
        }
        return line;
    }

    private static Line headline(ReportEditing editing, Item item) {
        var line = new Line().bold(ItemLabels.layerAndKind(editing.layers(), item));
        String summary = summary(editing, item);
        if (summary != null) {
            line.plain(summary);
        }
        Origin origin = ItemLabels.origin(item);
        if (origin == null) {
            return line.dim("marked by hand");
        }
        String source = origin.provenance().isEmpty() ? ItemLabels.source(origin) : origin.provenance();
        line.dim(ItemLabels.score(origin.score()) + " \u00b7 " + source);
        return origin.edited() ? line.dim("\u00b7 edited") : line;
    }

    /** The first feature after the kind that says something the text does not. */
    private static @Nullable String summary(ReportEditing editing, Item item) {
        Layer layer = editing.layers().byId(item.layer()).orElse(null);
        if (layer == null) {
            return null;
        }
        String covered = item.span().of(editing.report().text());
        for (var feature : layer.features()) {
            var value = item.features().get(feature.name());
            if (value != null && !feature.name().equals(layer.kindFeature())) {
                String shown = ItemLabels.value(editing.report(), value);
                if (!shown.equals(covered) && !shown.isEmpty()) {
                    return feature.name() + " " + shown;
                }
            }
        }
        return null;
    }

    private static Line keys(ReportEditing editing, Item item, int alike) {
        int kinds = editing.layers()
                .byId(item.layer())
                .map(l -> Math.min(9, l.kinds().size()))
                .orElse(0);
        var line = new Line();
        if (item instanceof Suggestion) {
            line.key("Enter").plain("accept").key("\u232b").plain("reject");
        } else {
            line.key("\u232b").plain("remove");
        }
        if (kinds > 1) {
            line.key("1").plain("\u2026").key(Integer.toString(kinds)).plain("kind");
        }
        line.key("\u21e7\u2190").key("\u21e7\u2192").plain("boundary");
        if (item instanceof Suggestion && alike > 1) {
            line.key("A").plain("all " + alike + " alike");
        }
        return line.key("Tab").plain("next");
    }
}
