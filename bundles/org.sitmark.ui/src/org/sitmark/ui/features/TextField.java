// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.palette.Palette;

/** A string or number. What is no number is marked and not taken over. */
final class TextField implements FeatureField {

    private final FeatureSpec spec;
    private final FeatureActions actions;
    private final TypedText text;
    private final ControlDecoration error;

    TextField(Composite parent, FeatureSpec spec, FeatureActions actions) {
        this.spec = spec;
        this.actions = actions;
        text = new TypedText(parent, FeatureField.label(spec), this::commit);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = 80;
        text.control().setLayoutData(data);
        text.control().setToolTipText(spec.description());
        text.control().addListener(SWT.Modify, e -> validate());
        error = new ControlDecoration(text.control(), SWT.RIGHT | SWT.TOP);
        error.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        error.setDescriptionText("A number is wanted here, such as 12.5");
        error.hide();
    }

    private void validate() {
        String now = text.control().getText().strip();
        if (now.isEmpty() || value(now) != null) {
            error.hide();
        } else {
            error.show();
        }
    }

    private boolean commit(String typed) {
        Value value = typed.isEmpty() ? null : value(typed);
        if (value == null && !typed.isEmpty()) {
            return false;
        }
        actions.set(spec.name(), value);
        return true;
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
    public void show(Report report, Item item) {
        String value = item.features().text(spec.name());
        text.show(item, value == null ? "" : value);
    }

    @Override
    public void applyTheme(Palette palette) {
        // the workbench's style sheet colours text fields
    }
}
