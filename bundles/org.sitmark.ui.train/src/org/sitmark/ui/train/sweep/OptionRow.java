// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.extension.OptionSpec;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.train.Parts;

/** The values of one option that a sweep tries: check boxes where there are few, else a line with commas between. */
final class OptionRow {

    private final OptionSpec option;
    private final List<Button> checks = new ArrayList<>();
    private @Nullable Text line;

    /** @param changed run when other values are chosen */
    OptionRow(Composite grid, OptionSpec option, Runnable changed) {
        this.option = option;
        var label = Parts.label(grid, words(option.name()));
        label.setToolTipText(option.description());
        List<String> allowed = option.type() == boolean.class ? List.of("false", "true") : option.allowedValues();
        if (allowed.isEmpty()) {
            var text = new Text(grid, SWT.BORDER);
            text.setText(option.defaultValue());
            text.setToolTipText(option.description() + ". Several values with commas between are all tried.");
            ControlNames.set(text, words(option.name()) + ", values to try");
            var data = new GridData(SWT.FILL, SWT.CENTER, false, false);
            data.widthHint = 150;
            text.setLayoutData(data);
            text.addListener(SWT.Modify, e -> changed.run());
            line = text;
        } else {
            var row = new Composite(grid, SWT.NONE);
            var layout = new RowLayout();
            layout.marginTop = 0;
            layout.marginBottom = 0;
            layout.marginLeft = 0;
            layout.wrap = false;
            row.setLayout(layout);
            for (String value : allowed) {
                var check = new Button(row, SWT.CHECK);
                check.setText(words(value.toLowerCase(Locale.ROOT)));
                check.setToolTipText(option.description());
                check.setData(value);
                check.setSelection(value.equals(option.defaultValue()));
                check.addListener(SWT.Selection, e -> changed.run());
                checks.add(check);
            }
        }
    }

    OptionSpec option() {
        return option;
    }

    /** The values in the order in which they are tried; empty where none is chosen. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        Text text = line;
        if (text == null) {
            for (Button check : checks) {
                if (check.getSelection() && check.getData() instanceof String value) {
                    values.add(value);
                }
            }
        } else {
            for (String value : text.getText().split("[,;]")) {
                if (!value.isBlank() && !values.contains(value.strip())) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /** Whether only the default is chosen, so that the setting need not name it. */
    boolean isDefault() {
        return values().equals(List.of(option.defaultValue()));
    }

    /** {@code beamSize} as {@code Beam size}. */
    static String words(String name) {
        String spaced =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
