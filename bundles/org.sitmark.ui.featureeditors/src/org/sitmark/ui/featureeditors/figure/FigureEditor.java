// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.figure;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.preannotate.figure.FigureParser;
import org.sitmark.preannotate.figure.FigureReading;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.featureeditors.context.Counting;
import org.sitmark.ui.featureeditors.context.Passage;
import org.sitmark.ui.features.FeatureActions;
import org.sitmark.ui.features.FeatureEditor;
import org.sitmark.ui.features.FeatureGrid;
import org.sitmark.ui.features.FeatureKey;
import org.sitmark.ui.features.Notice;
import org.sitmark.ui.features.TypedText;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;

/**
 * The features of a figure. The text of the mark is parsed as it changes; one key takes the parsed values, another links what is counted. The value may
 * be typed as an expression.
 */
public final class FigureEditor implements FeatureEditor {

    /** The controls and what they show. */
    private static final class Pane {
        final FeatureActions actions;
        final TypedText value;
        final TypedText low;
        final TypedText high;
        final Notice typed;
        final Notice check;
        final Button take;
        final Label dash;
        final Notice thing;
        final Button link;

        @Nullable
        Item item;

        @Nullable
        ReportEditing editing;

        Optional<FigureReading> reading = Optional.empty();
        Optional<Link> counted = Optional.empty();

        Pane(FeatureGrid grid, Runnable takeIt, Runnable linkIt) {
            actions = grid.actions();
            grid.field("kind");
            grid.name("Value");
            value = new TypedText(grid.content(), "Value", this::commitValue);
            value.control().setLayoutData(wide(2));
            value.control().setMessage("1200, or type 1.2k, 30\u201340, two dozen");
            value.control().addListener(SWT.Modify, e -> preview());
            typed = grid.notice();
            grid.name("Range");
            var range = new Composite(grid.content(), SWT.NONE);
            range.setLayoutData(wide(2));
            var layout = new GridLayout(3, false);
            layout.marginWidth = 0;
            layout.marginHeight = 0;
            range.setLayout(layout);
            low = new TypedText(range, "Low", t -> set("low", t));
            low.control().setLayoutData(wide(1));
            dash = new Label(range, SWT.NONE);
            dash.setText("to");
            OwnColors.keep(dash);
            high = new TypedText(range, "High", t -> set("high", t));
            high.control().setLayoutData(wide(1));
            grid.ground(range);
            grid.ground(dash);
            grid.field("unit");
            grid.field("modifier");
            check = grid.notice();
            take = grid.button(grid.buttons(), "Take what the text reads", FeatureKey.TAKE, takeIt);
            grid.field("of", "Counts");
            thing = grid.notice();
            link = grid.button(grid.buttons(), "Link it", FeatureKey.LINK, linkIt);
        }

        private static GridData wide(int columns) {
            var data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
            data.widthHint = 50;
            return data;
        }

        private boolean set(String feature, String text) {
            actions.set(feature, text.isEmpty() ? null : Value.of(text));
            return true;
        }

        private boolean commitValue(String text) {
            Item shown = item;
            if (shown != null) {
                actions.set(TypedFigure.apply(shown.features(), text));
            }
            return true;
        }

        /** Says what is read from an expression while it is typed. */
        private void preview() {
            Optional<FigureReading> read = value.isEdited()
                    ? TypedFigure.read(value.control().getText().strip())
                    : Optional.empty();
            String before = typed.text();
            if (read.isPresent()) {
                typed.say(Notice.Level.INFO, "Enter takes it as " + FigureCheck.describe(read.get()));
            } else {
                typed.clear();
            }
            if (!typed.text().equals(before)) {
                value.control().getParent().layout(true, true);
            }
        }
    }

    private @Nullable Pane pane;

    @Override
    public void create(FeatureGrid grid) {
        pane = new Pane(grid, this::take, this::link);
    }

    private static Passage passage(ReportEditing editing, Span span) {
        return Passage.around(
                editing.report(), span, editing.session().corpus().sitmark().segmenter(), 0);
    }

    private static Optional<FigureReading> read(Passage passage, Span span) {
        return FigureParser.read(passage.text(), passage.inside(span), passage.sentences());
    }

    @Override
    public void show(ReportEditing editing, Item item) {
        Pane shown = pane;
        if (shown == null) {
            return;
        }
        shown.item = item;
        shown.editing = editing;
        Features features = item.features();
        shown.value.show(item, text(features, "value"));
        shown.low.show(item, text(features, "low"));
        shown.high.show(item, text(features, "high"));
        Passage passage = passage(editing, item.span());
        shown.reading = read(passage, item.span());
        FigureCheck check = FigureCheck.of(features, shown.reading);
        shown.check.say(
                switch (check.verdict()) {
                    case AGREES -> Notice.Level.GOOD;
                    case EMPTY, UNREADABLE -> Notice.Level.INFO;
                    case DIFFERS -> Notice.Level.WARNING;
                },
                check.words());
        boolean takes = check.verdict() == FigureCheck.Verdict.EMPTY || check.verdict() == FigureCheck.Verdict.DIFFERS;
        FeatureGrid.setShown(shown.take.getParent(), takes);
        showCounted(shown, editing, item, passage);
    }

    private static void showCounted(Pane shown, ReportEditing editing, Item item, Passage passage) {
        String kind = item.features().text("kind");
        boolean counts = kind == null || kind.equals("count") || item.features().has("of");
        shown.counted = counts ? Counting.counted(editing.report(), item.span(), passage) : Optional.empty();
        Link linked = item.features().link("of");
        if (shown.counted.isPresent() && linked == null) {
            String words = ItemLabels.value(editing.report(), Value.of(shown.counted.get()));
            shown.thing.say(Notice.Level.INFO, "It may count: " + words);
        } else {
            shown.thing.clear();
        }
        FeatureGrid.setShown(shown.link.getParent(), shown.counted.isPresent() && linked == null);
    }

    private static String text(Features features, String name) {
        String text = features.text(name);
        return text == null ? "" : text;
    }

    @Override
    public void take() {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        if (shown != null && item != null && shown.reading.isPresent()) {
            shown.actions.set(shown.reading.get().applyTo(item.features()));
        }
    }

    @Override
    public void link() {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        ReportEditing editing = shown == null ? null : shown.editing;
        if (shown == null || item == null || editing == null) {
            return;
        }
        if (shown.counted.isPresent() && !item.features().has("of")) {
            shown.actions.apply(Counting.count(editing.report(), item, shown.counted.get()));
        } else {
            shown.actions.pick("of");
        }
    }

    @Override
    public @Nullable Features propose(ReportEditing editing, Span span) {
        Passage passage = passage(editing, span);
        Optional<FigureReading> reading = read(passage, span);
        if (reading.isEmpty()) {
            return null;
        }
        Features features = reading.get().applyTo(Features.NONE);
        if (!reading.get().kind().equals("count")) {
            return features;
        }
        return Counting.counted(editing.report(), span, passage)
                .map(l -> features.with("of", l))
                .orElse(features);
    }

    @Override
    public void applyTheme(Palette palette) {
        Pane shown = pane;
        if (shown != null) {
            shown.dash.setForeground(palette.dim());
        }
    }
}
