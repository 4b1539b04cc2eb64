// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.search.ItemFilter;
import org.sitmark.core.search.ItemFilter.State;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;

/** The fields that say what to find and where. Enter in any of them starts the search. */
final class QueryBar {

    private static final String ANY_LAYER = "Any layer";
    private static final String ANY_KIND = "Any kind";

    private final Text text;
    private final Button matchCase;
    private final Button words;
    private final Button inflected;
    private final Button regex;
    private final Combo scope;
    private final Combo layer;
    private final Combo kind;
    private final Combo state;
    private final Text feature;
    private final Text source;
    private final Text comment;
    private final Button find;
    private final Runnable start;
    private boolean running;

    QueryBar(Composite parent, Runnable start, Runnable stop) {
        this.start = start;
        var first = new Composite(parent, SWT.NONE);
        first.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new GridLayout(7, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        first.setLayout(layout);
        text = new Text(first, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.setMessage("Text to find, or nothing and a choice below");
        ControlNames.set(text, "Text to find");
        matchCase = toggle(first, "Case", "Match case");
        words = toggle(first, "Words", "Whole words");
        inflected = toggle(first, "Forms", "Inflected forms too: plurals, possessives, forms of verbs");
        regex = toggle(first, ".*", "Regular expression");
        scope = combo(first, "Where to search", "Whole corpus", "This report");
        find = new Button(first, SWT.PUSH);
        find.setText("Find");
        find.addListener(SWT.Selection, e -> (running ? stop : start).run());
        var second = new Composite(parent, SWT.NONE);
        second.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.center = true;
        row.spacing = 5;
        second.setLayout(row);
        layer = combo(second, "Layer", ANY_LAYER);
        for (Layer each : layers()) {
            layer.add(each.name());
        }
        kind = combo(second, "Kind", ANY_KIND);
        state = combo(second, "Marks or suggestions", "Any state", "Marks", "Open suggestions", "Rejected");
        feature = field(second, "feature=value", "Feature and value, such as identifier=Q1; or a feature alone", 110);
        source = field(second, "source", "Part of the source or provenance; \u201chand\u201d for marks by hand", 80);
        comment = field(second, "comment", "Part of a comment at the place; * for any comment or bookmark", 80);
        layer.addListener(SWT.Selection, e -> fillKinds());
        for (Control control : List.of(text, feature, source, comment)) {
            control.addListener(SWT.DefaultSelection, e -> start.run());
        }
        for (Combo choice : List.of(scope, layer, kind, state)) {
            choice.addListener(SWT.DefaultSelection, e -> start.run());
        }
    }

    private static List<Layer> layers() {
        return Sitmark.installed().layers().asList();
    }

    private Button toggle(Composite parent, String label, String name) {
        var button = new Button(parent, SWT.CHECK);
        button.setText(label);
        button.setToolTipText(name);
        ControlNames.set(button, name);
        button.addListener(SWT.Selection, e -> again());
        return button;
    }

    private static Combo combo(Composite parent, String name, String... items) {
        var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items);
        combo.select(0);
        combo.setToolTipText(name);
        ControlNames.set(combo, name);
        combo.setVisibleItemCount(20);
        return combo;
    }

    private static Text field(Composite parent, String message, String name, int width) {
        var field = new Text(parent, SWT.BORDER);
        field.setMessage(message);
        field.setToolTipText(name);
        field.setLayoutData(new RowData(width, SWT.DEFAULT));
        ControlNames.set(field, name);
        return field;
    }

    /** An option changed: what is shown would be another search. */
    private void again() {
        if (!text.getText().isBlank()) {
            start.run();
        }
    }

    private @Nullable Layer chosenLayer() {
        int index = layer.getSelectionIndex();
        return index <= 0 ? null : layers().get(index - 1);
    }

    private void fillKinds() {
        Layer chosen = chosenLayer();
        kind.removeAll();
        kind.add(ANY_KIND);
        if (chosen != null) {
            chosen.kinds().forEach(k -> kind.add(ItemLabels.kind(k)));
        }
        kind.select(0);
        kind.getParent().layout();
    }

    /** The text and options of a search for every occurrence; the search does not start. */
    void set(TextQuery query, boolean thisReport) {
        text.setText(query.text());
        matchCase.setSelection(query.matchCase());
        words.setSelection(query.wholeWords());
        inflected.setSelection(query.inflected());
        regex.setSelection(query.regex());
        scope.select(thisReport ? 1 : 0);
        layer.select(0);
        fillKinds();
        state.select(0);
        feature.setText("");
        source.setText("");
        comment.setText("");
    }

    SearchQuery query() {
        String said = comment.getText().strip();
        return new SearchQuery(textQuery(), items(), said.isEmpty() ? null : said);
    }

    TextQuery textQuery() {
        return new TextQuery(
                text.getText(),
                regex.getSelection(),
                matchCase.getSelection(),
                words.getSelection(),
                inflected.getSelection());
    }

    private ItemFilter items() {
        Layer chosen = chosenLayer();
        String named = feature.getText().strip();
        int equals = named.indexOf('=');
        String from = source.getText().strip();
        Set<State> states =
                switch (state.getSelectionIndex()) {
                    case 1 -> Set.of(State.MARK);
                    case 2 -> Set.of(State.OPEN);
                    case 3 -> Set.of(State.REJECTED);
                    default -> Set.of();
                };
        return new ItemFilter(
                chosen == null ? null : chosen.id(),
                chosen == null || kind.getSelectionIndex() <= 0
                        ? null
                        : chosen.kinds().get(kind.getSelectionIndex() - 1),
                named.isEmpty()
                        ? null
                        : equals < 0 ? named : named.substring(0, equals).strip(),
                equals < 0 || named.substring(equals + 1).isBlank()
                        ? null
                        : named.substring(equals + 1).strip(),
                from.isEmpty() ? null : from,
                states);
    }

    boolean isThisReport() {
        return scope.getSelectionIndex() == 1;
    }

    void setRunning(boolean now) {
        running = now;
        find.setText(now ? "Stop" : "Find");
        find.requestLayout();
    }

    void setFocus() {
        text.setFocus();
        text.selectAll();
    }
}
