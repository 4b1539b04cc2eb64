// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.GazetteerNames;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.featureeditors.context.KnownNames;
import org.sitmark.ui.featureeditors.context.RankedTable;
import org.sitmark.ui.featureeditors.entity.Mentions.Mention;
import org.sitmark.ui.features.FeatureActions;
import org.sitmark.ui.features.FeatureEditor;
import org.sitmark.ui.features.FeatureGrid;
import org.sitmark.ui.features.FeatureKey;
import org.sitmark.ui.features.Notice;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/**
 * The features of an entity, with all mentions of its name in the report: marked, suggested, or not marked. Enter goes to one; one key makes all of
 * them alike.
 */
public final class EntityEditor implements FeatureEditor {

    private static final String LAYER = "entity";
    private static final int ROWS = 8;
    private static final int CONTEXT = 26;

    /** The controls and what they show. */
    private static final class Pane {
        final FeatureActions actions;
        final Notice usual;
        final Button take;
        final Label title;
        final RankedTable table;
        final Button alike;

        @Nullable
        Features proposed;

        List<Mention> mentions = List.of();
        Edit makeAlike = new Edit("", List.of());

        Pane(FeatureGrid grid, EntityEditor editor) {
            actions = grid.actions();
            grid.field("kind");
            usual = grid.notice();
            take = grid.button(grid.buttons(), "Take it", FeatureKey.TAKE, editor::take);
            grid.field("identifier");
            title = grid.title("Mentions");
            table = new RankedTable(grid.content(), "Mentions of the name", ROWS, 26, 70, this::goTo);
            alike = grid.button(grid.buttons(), "Make all mentions like this one", FeatureKey.LINK, editor::link);
        }

        private void goTo(int row) {
            if (row >= 0 && row < mentions.size()) {
                Mention mention = mentions.get(row);
                Item there = mention.item();
                actions.goTo(there == null ? Link.to(mention.span()) : Link.to(there));
            }
        }
    }

    private @Nullable Pane pane;

    @Override
    public void create(FeatureGrid grid) {
        pane = new Pane(grid, this);
    }

    @Override
    public void show(ReportEditing editing, Item item) {
        Pane shown = pane;
        if (shown == null) {
            return;
        }
        Report report = editing.report();
        shown.mentions = Mentions.of(report, item.span(), item.features().text("kind"));
        showUsual(shown, item);
        long unmarked = shown.mentions.stream().filter(m -> m.item() == null).count();
        int count = shown.mentions.size();
        shown.title.setText((count == 1 ? "One mention" : count + " mentions")
                + (unmarked == 0 ? "" : ", " + unmarked + " not marked"));
        List<RankedTable.Row> rows = new ArrayList<>();
        for (Mention mention : shown.mentions) {
            boolean here = mention.span().equals(item.span());
            rows.add(new RankedTable.Row(
                    here ? "\u25b8" : "", around(report.text(), mention.span()), state(mention, item)));
        }
        shown.table.show(rows);
        shown.makeAlike = Mentions.alike(shown.mentions, item);
        FeatureGrid.setShown(shown.alike.getParent(), !shown.makeAlike.isEmpty());
    }

    private static void showUsual(Pane shown, Item item) {
        String kind = item.features().text("kind");
        String usual = Mentions.usual(shown.mentions, item.span(), "kind");
        String identifier = Mentions.usual(shown.mentions, item.span(), "identifier");
        Features proposed = item.features();
        if (usual != null) {
            proposed = proposed.with("kind", usual);
        }
        if (identifier != null && item.features().text("identifier") == null) {
            proposed = proposed.with("identifier", identifier);
        }
        boolean differs = !proposed.equals(item.features());
        shown.proposed = differs ? proposed : null;
        if (usual != null && kind != null && !usual.equals(kind)) {
            shown.usual.say(
                    Notice.Level.WARNING, "Elsewhere in this report the name is: " + ItemLabels.kind(usual) + ".");
        } else if (differs) {
            shown.usual.say(
                    Notice.Level.INFO,
                    "Elsewhere in this report: " + (usual == null ? "" : ItemLabels.kind(usual))
                            + (identifier == null ? "" : ", identifier " + identifier) + ".");
        } else {
            shown.usual.clear();
        }
        FeatureGrid.setShown(shown.take.getParent(), differs);
    }

    /** Whether it is decided; its kind only where it is another one than that of the item shown. */
    private static String state(Mention mention, Item shown) {
        Item item = mention.item();
        if (item == null) {
            return "not marked";
        }
        String kind = item.features().text("kind");
        boolean other = kind != null && !kind.equals(shown.features().text("kind"));
        return (item instanceof Mark ? "marked" : "suggested") + (other ? " " + ItemLabels.kind(kind) : "");
    }

    private static String around(String text, Span span) {
        int begin = Math.max(0, span.begin() - CONTEXT / 2);
        while (begin > 0 && begin < span.begin() && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin++;
        }
        int end = Math.min(text.length(), span.end() + CONTEXT);
        return text.substring(begin, end).replaceAll("\\s+", " ").strip();
    }

    @Override
    public void applyTheme(Palette palette) {
        Pane shown = pane;
        if (shown != null) {
            shown.table.applyTheme(palette);
        }
    }

    @Override
    public void take() {
        Pane shown = pane;
        Features proposed = shown == null ? null : shown.proposed;
        if (shown != null && proposed != null) {
            shown.actions.set(proposed);
        }
    }

    @Override
    public void link() {
        Pane shown = pane;
        if (shown != null) {
            shown.actions.apply(shown.makeAlike);
        }
    }

    @Override
    public @Nullable Features propose(ReportEditing editing, Span span) {
        Report report = editing.report();
        List<Mention> mentions = Mentions.of(report, span, null);
        String kind = Mentions.usual(mentions, span, "kind");
        String identifier = Mentions.usual(mentions, span, "identifier");
        if (kind != null) {
            Features features = Features.of("kind", kind);
            return identifier == null ? features : features.with("identifier", identifier);
        }
        GazetteerNames names = KnownNames.of(editing.session().corpus(), LAYER, () -> {});
        Optional<Entry> entry = names == null ? Optional.empty() : names.exact(span.of(report.text()));
        return entry.isPresent() ? Features.of("kind", entry.get().kind()) : null;
    }
}
