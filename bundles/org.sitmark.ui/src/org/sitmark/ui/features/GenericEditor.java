// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.sitmark.core.model.Item;
import org.sitmark.ui.editing.ReportEditing;

/** The editor of a layer for which no plug-in brings one: a field for each feature of its type. */
final class GenericEditor implements FeatureEditor {

    @Override
    public void create(FeatureGrid grid) {
        grid.layer().features().forEach(f -> grid.field(f.name()));
    }

    @Override
    public void show(ReportEditing editing, Item item) {
        // the fields show themselves
    }
}
