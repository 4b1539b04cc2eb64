// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.palette.Palette;

/** A string or number: a text field that is taken over with Enter or when it is left. Escape takes back what was typed. */
final class TextField implements FeatureField {

    private final FeatureSpec spec;
    private final Text text;
    private final ControlDecoration error;
    private String shown = "";
    private int item;

    TextField(Composite parent, FeatureSpec spec, FeatureActions actions) {
        this.spec = spec;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = 80;
        text.setLayoutData(data);
        text.setToolTipText(spec.description());
        ControlNames.set(text, FeatureField.label(spec));
        error = new ControlDecoration(text, SWT.RIGHT | SWT.TOP);
        error.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        error.setDescriptionText("A number is wanted here, such as 12.5");
        error.hide();
        text.addListener(SWT.Modify, e -> validate());
        text.addListener(SWT.DefaultSelection, e -> commit(actions));
        text.addListener(SWT.FocusOut, e -> commit(actions));
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE && !text.getText().equals(shown)) {
                e.doit = false;
                text.setText(shown);
            }
        });
    }

    Text control() {
        return text;
    }

    private void validate() {
        String now = text.getText().strip();
        if (now.isEmpty() || value(now) != null) {
            error.hide();
        } else {
            error.show();
        }
    }

    private void commit(FeatureActions actions) {
        String now = text.getText().strip();
        if (now.equals(shown)) {
            return;
        }
        Value value = value(now);
        if (now.isEmpty() || value != null) {
            shown = now;
            actions.set(spec.name(), now.isEmpty() ? null : value);
        }
    }

    private @Nullable Value value(String typed) {
        if (spec.kind() != FeatureSpec.Kind.NUMBER) {
            return Value.of(typed);
        }
        try {
            return Value.of(Double.parseDouble(typed));
        } catch (NumberFormatException expected) {
            return null;
        }
    }

    @Override
    public void show(Report report, Item shownItem) {
        String value = shownItem.features().text(spec.name());
        String now = value == null ? "" : value;
        // what is being typed stays while the rest of the report changes
        if (shownItem.id() != item || !now.equals(shown) || !text.isFocusControl()) {
            item = shownItem.id();
            shown = now;
            if (!text.getText().equals(now)) {
                text.setText(now);
            }
        }
    }

    @Override
    public void applyTheme(Palette palette) {
        // the workbench's style sheet colours text fields
    }
}
