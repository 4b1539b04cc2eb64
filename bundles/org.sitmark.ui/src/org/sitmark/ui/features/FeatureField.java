// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.ui.palette.Palette;

/** A field of the feature pane. Shows a feature of an item and tells when the user changes it. UI thread only. */
interface FeatureField {

    /** Takes what the user made of the item's features. */
    interface Editor {

        /** Sets the feature, or removes it with null. */
        void set(String feature, @Nullable Value value);

        /** The user wants to point at the target of a link. */
        void pick(String feature);

        /** The user wants to see where a link leads. */
        void goTo(String feature);
    }

    /** Shows the feature's value; does not count as a change by the user. */
    void show(Report report, Features features);

    void applyTheme(Palette palette);
}
