// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** A link: the text that it leads to, a button to point at another target in the report, and one to take it away. */
final class LinkField implements FeatureField {

    private final FeatureSpec spec;
    private final Text target;
    private final Composite buttons;
    private final Button pick;
    private final Button clear;
    private @Nullable Link link;

    LinkField(Composite parent, FeatureSpec spec, FeatureActions actions) {
        this.spec = spec;
        String name = FeatureField.label(spec);
        target = new Text(parent, SWT.BORDER | SWT.READ_ONLY | SWT.SINGLE);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 60;
        target.setLayoutData(data);
        target.setToolTipText("Enter shows it in the text");
        ControlNames.set(target, name);
        target.addListener(SWT.DefaultSelection, e -> goTo(actions));
        target.addListener(SWT.MouseDoubleClick, e -> goTo(actions));
        buttons = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2;
        buttons.setLayout(layout);
        pick = new Button(buttons, SWT.PUSH);
        pick.setText("Pick");
        pick.setToolTipText("Click the " + spec.name() + " in the text, or select it (L)");
        ControlNames.set(pick, "Pick " + name);
        pick.addListener(SWT.Selection, e -> actions.pick(spec.name()));
        clear = new Button(buttons, SWT.PUSH);
        clear.setText("\u00d7");
        clear.setToolTipText("Take the " + spec.name() + " away");
        ControlNames.set(clear, "Clear " + name);
        clear.addListener(SWT.Selection, e -> actions.set(spec.name(), null));
    }

    private void goTo(FeatureActions actions) {
        Link to = link;
        if (to != null) {
            actions.goTo(to);
        }
    }

    @Override
    public void show(Report report, Item item) {
        link = item.features().link(spec.name());
        Value value = item.features().get(spec.name());
        String text = value == null ? "" : ItemLabels.value(report, value);
        if (!target.getText().equals(text)) {
            target.setText(text);
        }
        clear.setEnabled(value != null);
    }

    @Override
    public void applyTheme(Palette palette) {
        buttons.setBackground(palette.paper());
        pick.setBackground(palette.chrome());
        clear.setBackground(palette.chrome());
    }
}
