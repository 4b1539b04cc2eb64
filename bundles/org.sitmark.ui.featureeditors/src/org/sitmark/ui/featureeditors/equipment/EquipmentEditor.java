// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.equipment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.preannotate.equipment.EquipmentReading;
import org.sitmark.preannotate.gazetteer.CorpusGazetteer;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.GazetteerNames;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.featureeditors.context.Counting;
import org.sitmark.ui.featureeditors.context.KnownNames;
import org.sitmark.ui.featureeditors.context.Passage;
import org.sitmark.ui.features.FeatureActions;
import org.sitmark.ui.features.FeatureEditor;
import org.sitmark.ui.features.FeatureGrid;
import org.sitmark.ui.features.FeatureKey;
import org.sitmark.ui.features.Notice;
import org.sitmark.ui.features.TypedText;
import org.sitmark.ui.label.ItemLabels;

/**
 * The features of equipment. The gazetteer completes the canonical name, tells what it has of the mention, and takes a name that it lacks with one key;
 * another key links the figure that counts the mention.
 */
public final class EquipmentEditor implements FeatureEditor {

    private static final String LAYER = "equipment";
    private static final int NONE = -1;

    /** The controls and what they show. */
    private static final class Pane {
        final FeatureActions actions;
        final TypedText canonical;
        final Notice check;
        final Button take;
        final Button add;
        final Notice quantity;
        final Button link;

        @Nullable
        Item item;

        @Nullable
        ReportEditing editing;

        @Nullable
        GazetteerNames names;

        @Nullable
        EquipmentCheck found;

        Optional<Item> figure = Optional.empty();
        /** Id of the item whose name is added to the gazetteer as soon as its category is known. */
        int waiting = NONE;

        Pane(FeatureGrid grid, EquipmentEditor editor) {
            actions = grid.actions();
            grid.field("category");
            grid.field("designation");
            grid.name("Canonical");
            canonical = new TypedText(grid.content(), "Canonical name", this::commit);
            var data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
            data.widthHint = 80;
            canonical.control().setLayoutData(data);
            canonical.control().setMessage("type to search the gazetteer");
            NameProposals.install(canonical.control(), () -> names, this::takeEntry);
            check = grid.notice();
            var row = grid.buttons();
            take = grid.button(row, "Take it", FeatureKey.TAKE, editor::take);
            add = grid.button(row, "Add to the gazetteer", FeatureKey.ADD, editor::add);
            grid.field("quantity");
            quantity = grid.notice();
            link = grid.button(grid.buttons(), "Link it", FeatureKey.LINK, editor::link);
        }

        private boolean commit(String typed) {
            Item shown = item;
            GazetteerNames known = names;
            if (shown == null) {
                return true;
            }
            Optional<Entry> entry = known == null ? Optional.empty() : known.exact(typed);
            if (typed.isEmpty()) {
                actions.set(shown.features().without("canonical"));
            } else if (entry.isPresent()) {
                takeEntry(entry.get());
            } else {
                actions.set(shown.features().with("canonical", typed));
            }
            return true;
        }

        private void takeEntry(Entry entry) {
            Item shown = item;
            if (shown != null) {
                canonical.show(shown, entry.canonical());
                actions.set(
                        shown.features().with("canonical", entry.canonical()).with("category", entry.kind()));
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
        shown.item = item;
        shown.editing = editing;
        String canonical = item.features().text("canonical");
        shown.canonical.show(item, canonical == null ? "" : canonical);
        shown.names = KnownNames.of(editing.session().corpus(), LAYER, this::again);
        shown.waiting = shown.waiting == item.id() ? item.id() : NONE;
        showCheck(shown, editing, item);
        if (shown.waiting != NONE && item.features().has("category")) {
            shown.waiting = NONE;
            // not while listeners are told of the edit before
            shown.canonical.control().getDisplay().asyncExec(this::add);
        }
        showQuantity(shown, editing, item);
    }

    /** The gazetteer has been read meanwhile. */
    private void again() {
        Pane shown = pane;
        ReportEditing editing = shown == null ? null : shown.editing;
        Item current = editing == null ? null : editing.current();
        if (shown != null
                && editing != null
                && current != null
                && current.layer().equals(LAYER)
                && !shown.canonical.control().isDisposed()) {
            show(editing, current);
            shown.canonical.control().getParent().layout(true, true);
        }
    }

    private static void showCheck(Pane shown, ReportEditing editing, Item item) {
        GazetteerNames names = shown.names;
        if (names == null) {
            shown.found = null;
            shown.check.clear();
            FeatureGrid.setShown(shown.take.getParent(), false);
            return;
        }
        EquipmentCheck check = EquipmentCheck.of(
                item.features(), item.span().of(editing.report().text()), names);
        shown.found = check;
        shown.check.say(
                switch (check.verdict()) {
                    case KNOWN -> Notice.Level.GOOD;
                    case DIFFERS -> Notice.Level.WARNING;
                    case EMPTY, UNKNOWN, GENERIC -> Notice.Level.INFO;
                },
                check.words());
        boolean addable = !check.addable().isEmpty();
        if (shown.waiting == item.id() && addable) {
            shown.check.say(
                    Notice.Level.INFO,
                    "Which category? 1 to 9, 0 for more; then \u201c" + check.addable()
                            + "\u201d is added to the gazetteer. G again: not.");
        }
        shown.take.setVisible(check.proposed() != null);
        shown.add.setVisible(addable);
        shown.take.setLayoutData(excluded(check.proposed() == null));
        shown.add.setLayoutData(excluded(!addable));
        FeatureGrid.setShown(shown.take.getParent(), check.proposed() != null || addable);
    }

    private static RowData excluded(boolean out) {
        var data = new RowData();
        data.exclude = out;
        return data;
    }

    private static void showQuantity(Pane shown, ReportEditing editing, Item item) {
        boolean linked = item.features().has("quantity");
        shown.figure = linked ? Optional.empty() : Counting.quantity(editing.report(), item, passage(editing, item));
        if (shown.figure.isPresent()) {
            shown.quantity.say(
                    Notice.Level.INFO,
                    "Counted perhaps by: "
                            + ItemLabels.text(
                                    editing.report(), shown.figure.get().span()));
        } else {
            String value = linked ? value(editing, item) : null;
            if (value == null) {
                shown.quantity.clear();
            } else {
                shown.quantity.say(Notice.Level.GOOD, value);
            }
        }
        FeatureGrid.setShown(shown.link.getParent(), shown.figure.isPresent());
    }

    /** The value of the linked figure, where the words do not show it. */
    private static @Nullable String value(ReportEditing editing, Item item) {
        Link link = item.features().link("quantity");
        if (!(link instanceof Link.ToItem to)) {
            return null;
        }
        Item figure = editing.report().item(to.id()).orElse(null);
        Value value = figure == null ? null : figure.features().get("value");
        return figure == null
                        || value == null
                        || figure.span().of(editing.report().text()).equals(value.toString())
                ? null
                : "Counts " + value;
    }

    private static Passage passage(ReportEditing editing, Item item) {
        return Passage.around(
                editing.report(),
                item.span(),
                editing.session().corpus().sitmark().segmenter(),
                0);
    }

    @Override
    public void take() {
        Pane shown = pane;
        EquipmentCheck check = shown == null ? null : shown.found;
        Features proposed = check == null ? null : check.proposed();
        if (shown != null && proposed != null) {
            shown.actions.set(proposed);
        }
    }

    @Override
    public void add() {
        Pane shown = pane;
        EquipmentCheck check = shown == null ? null : shown.found;
        Item item = shown == null ? null : shown.item;
        ReportEditing editing = shown == null ? null : shown.editing;
        String category = item == null ? null : item.features().text("category");
        if (check == null || check.addable().isEmpty() || item == null || editing == null) {
            return;
        }
        if (category == null) {
            askForCategory(shown, editing, item);
            return;
        }
        Corpus corpus = editing.session().corpus();
        String written = item.features().text("canonical");
        String canonical = written == null || written.isBlank() ? check.addable() : written;
        try {
            Optional<Change> addition = new CorpusGazetteer(corpus.folder(), LAYER)
                    .addition(check.addable(), category, written == null ? "" : written);
            if (addition.isPresent()) {
                // the mention has what the list says of it from now on, in one step to undo
                Features known =
                        item.features().with("designation", check.addable()).with("canonical", canonical);
                List<Change> changes = new ArrayList<>(List.of(addition.get()));
                changes.addAll(Edits.setFeatures(item, known).changes());
                editing.apply(new Edit("Add \u201c" + check.addable() + "\u201d to the gazetteer", changes));
            }
        } catch (IOException e) {
            Failures.show("The name could not be added to the gazetteer", e);
        }
    }

    /** The name is added when the category is there; the same key again forgets it. */
    private static void askForCategory(Pane shown, ReportEditing editing, Item item) {
        shown.waiting = shown.waiting == item.id() ? NONE : item.id();
        showCheck(shown, editing, item);
        shown.canonical.control().getParent().layout(true, true);
    }

    @Override
    public void link() {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        if (shown == null || item == null) {
            return;
        }
        if (shown.figure.isPresent()) {
            shown.actions.apply(Counting.countedBy(item, shown.figure.get()));
        } else {
            shown.actions.pick("quantity");
        }
    }

    @Override
    public @Nullable Features propose(ReportEditing editing, Span span) {
        GazetteerNames names = KnownNames.of(editing.session().corpus(), LAYER, () -> {});
        if (names == null) {
            return null;
        }
        Optional<EquipmentReading> reading =
                EquipmentReading.read(span.of(editing.report().text()), names.gazetteer());
        return reading.isPresent() ? reading.get().applyTo(Features.NONE) : null;
    }
}
