// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.swt.widgets.Composite;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.ui.palette.Palette;

/** A field of the feature pane. Shows a feature of an item and tells when the user changes it. UI thread only. */
interface FeatureField {

    /** Shows the feature's value; does not count as a change by the user. */
    void show(Report report, Item item);

    void applyTheme(Palette palette);

    /** The field for a feature, in the second and third column of a grid. */
    static FeatureField of(Composite parent, FeatureSpec spec, FeatureActions actions) {
        return switch (spec.kind()) {
            case LINK -> new LinkField(parent, spec, actions);
            case LINKS -> new LinksField(parent, spec, actions);
            case BOOLEAN -> new ChoiceField(parent, spec, actions);
            case STRING ->
                spec.allowedValues().isEmpty()
                        ? new TextField(parent, spec, actions)
                        : new ChoiceField(parent, spec, actions);
            case NUMBER -> new TextField(parent, spec, actions);
        };
    }

    /** A feature's name as people read it. */
    static String label(FeatureSpec spec) {
        String words = spec.name().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
