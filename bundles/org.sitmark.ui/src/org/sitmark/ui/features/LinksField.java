// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** A list of links: Enter goes to one, Delete takes it away, Alt with the arrows moves it, a button adds another. */
final class LinksField implements FeatureField {

    private static final int MOST_ROWS = 5;

    private final FeatureSpec spec;
    private final FeatureActions actions;
    private final org.eclipse.swt.widgets.List targets;
    private final Composite buttons;
    private final Button add;
    private final Button remove;
    private List<Link> links = List.of();

    LinksField(Composite parent, FeatureSpec spec, FeatureActions actions) {
        this.spec = spec;
        this.actions = actions;
        String name = FeatureField.label(spec);
        targets = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        targets.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        targets.setToolTipText("Enter shows it in the text, Delete takes it away, Alt with an arrow moves it");
        ControlNames.set(targets, name);
        targets.addListener(SWT.DefaultSelection, e -> goTo());
        targets.addListener(SWT.Selection, e -> enable());
        targets.addListener(SWT.KeyDown, this::key);
        buttons = new Composite(parent, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2;
        buttons.setLayout(layout);
        add = new Button(buttons, SWT.PUSH);
        add.setText("Add");
        add.setToolTipText("Click one more in the text, or select it (L)");
        ControlNames.set(add, "Add " + name);
        add.addListener(SWT.Selection, e -> actions.pick(spec.name()));
        remove = new Button(buttons, SWT.PUSH);
        remove.setText("\u00d7");
        remove.setToolTipText("Take the selected one away (Delete)");
        ControlNames.set(remove, "Remove from " + name);
        remove.addListener(SWT.Selection, e -> remove());
    }

    private void key(Event event) {
        int at = targets.getSelectionIndex();
        boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT;
        if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
            remove();
            event.doit = false;
        } else if (alt && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            move(at, event.keyCode == SWT.ARROW_UP ? at - 1 : at + 1);
            event.doit = false;
        }
    }

    private void goTo() {
        int at = targets.getSelectionIndex();
        if (at >= 0) {
            actions.goTo(links.get(at));
        }
    }

    private void remove() {
        int at = targets.getSelectionIndex();
        if (at >= 0) {
            List<Link> changed = new ArrayList<>(links);
            changed.remove(at);
            actions.set(spec.name(), changed.isEmpty() ? null : Value.of(changed));
        }
    }

    private void move(int from, int to) {
        if (from >= 0 && to >= 0 && to < links.size()) {
            List<Link> changed = new ArrayList<>(links);
            Collections.swap(changed, from, to);
            // the field follows the edit a moment later, and the next key may come before
            String moved = targets.getItem(from);
            targets.setItem(from, targets.getItem(to));
            targets.setItem(to, moved);
            targets.setSelection(to);
            links = List.copyOf(changed);
            actions.set(spec.name(), Value.of(changed));
        }
    }

    private void enable() {
        remove.setEnabled(targets.getSelectionIndex() >= 0);
    }

    @Override
    public void show(Report report, Item item) {
        Value value = item.features().get(spec.name());
        links = value instanceof Value.Refs refs
                ? refs.links()
                : value instanceof Value.Ref ref ? List.of(ref.link()) : List.of();
        String[] rows =
                links.stream().map(l -> ItemLabels.value(report, Value.of(l))).toArray(String[]::new);
        int selected = targets.getSelectionIndex();
        targets.setItems(rows);
        if (selected >= 0 && rows.length > 0) {
            targets.select(Math.min(selected, rows.length - 1));
        }
        var data = (GridData) targets.getLayoutData();
        data.heightHint = targets.getItemHeight() * Math.max(1, Math.min(MOST_ROWS, rows.length));
        enable();
    }

    @Override
    public void applyTheme(Palette palette) {
        buttons.setBackground(palette.paper());
        add.setBackground(palette.chrome());
        remove.setBackground(palette.chrome());
    }
}
