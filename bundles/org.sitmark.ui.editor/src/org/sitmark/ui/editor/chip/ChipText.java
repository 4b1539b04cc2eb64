// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.chip;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.RunPainter.Line;

/** What the card says of an item: what it is, where it comes from, and which keys decide it. */
final class ChipText {

    private ChipText() {}

    /** The lines of the card. */
    static List<Line> lines(ReportEditing editing, Item item, int alike) {
        String picking = editing.picking();
        if (picking != null) {
            return List.of(new Line()
                    .accent("Pick the " + picking)
                    .plain("click it, or select its text")
                    .key("Esc")
                    .plain("leave"));
        }
        return List.of(headline(editing, item), keys(editing, item, alike));
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
