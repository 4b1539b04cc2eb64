// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Value;

/** What fields and feature editors do to the current item. Without a current item nothing happens. UI thread only. */
public interface FeatureActions {

    /** Sets a feature, or removes it with null. */
    void set(String feature, @Nullable Value value);

    /** Sets all features, as one step. */
    void set(Features features);

    /** Applies any edit of the report. */
    void apply(Edit edit);

    /** Lets the user point at the target of a link; of a list of links, at one more target. */
    void pick(String feature);

    /** Shows where a link leads. */
    void goTo(Link link);
}
