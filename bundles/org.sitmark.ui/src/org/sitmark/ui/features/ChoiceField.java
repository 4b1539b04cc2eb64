// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** A feature with allowed values, or a truth value: a combo whose first entry is empty. */
final class ChoiceField implements FeatureField {

    private final FeatureSpec spec;
    private final Combo combo;
    private final List<String> values = new ArrayList<>();
    private final int allowed;

    ChoiceField(Composite parent, FeatureSpec spec, FeatureActions actions) {
        this.spec = spec;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        ControlNames.set(combo, FeatureField.label(spec));
        values.add("");
        values.addAll(spec.kind() == FeatureSpec.Kind.BOOLEAN ? List.of("true", "false") : spec.allowedValues());
        values.forEach(v -> combo.add(ItemLabels.kind(v)));
        allowed = values.size();
        combo.addListener(SWT.Selection, e -> {
            String chosen = values.get(Math.max(0, combo.getSelectionIndex()));
            actions.set(
                    spec.name(),
                    chosen.isEmpty()
                            ? null
                            : spec.kind() == FeatureSpec.Kind.BOOLEAN
                                    ? Value.of(Boolean.parseBoolean(chosen))
                                    : Value.of(chosen));
        });
    }

    @Override
    public void show(Report report, Item item) {
        String text = item.features().text(spec.name());
        int index = text == null ? 0 : values.indexOf(text);
        if (index >= allowed || index < 0) {
            index = allowed;
            while (values.size() > allowed) {
                values.remove(allowed);
                combo.remove(allowed);
            }
            values.add(text);
            combo.add(text + " (not allowed)");
        }
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    @Override
    public void applyTheme(Palette palette) {
        // the workbench's style sheet colours combos
    }
}
