// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.palette.Palette;

/** A string or number: a text field that is taken over with Enter or when it is left. */
final class TextField implements FeatureField {

    private final FeatureSpec spec;
    private final Text text;
    private String shown = "";

    TextField(Composite parent, FeatureSpec spec, Editor editor) {
        this.spec = spec;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = 80;
        text.setLayoutData(data);
        text.addListener(SWT.DefaultSelection, e -> commit(editor));
        text.addListener(SWT.FocusOut, e -> commit(editor));
    }

    private void commit(Editor editor) {
        String now = text.getText().strip();
        if (now.equals(shown)) {
            return;
        }
        if (now.isEmpty()) {
            shown = now;
            editor.set(spec.name(), null);
            return;
        }
        Value value = value(now);
        if (value == null) {
            text.setText(shown);
            text.setToolTipText("A number is wanted here");
            return;
        }
        shown = now;
        editor.set(spec.name(), value);
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
    public void show(Report report, Features features) {
        String value = features.text(spec.name());
        String now = value == null ? "" : value;
        // what is being typed stays while the rest of the report changes
        if (!now.equals(shown) || !text.isFocusControl()) {
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
