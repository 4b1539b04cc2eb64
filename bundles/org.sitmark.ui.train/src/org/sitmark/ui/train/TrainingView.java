// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Training and models. */
public final class TrainingView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.train.training";

    @Override
    public void createPartControl(Composite parent) {}

    @Override
    public void setFocus() {}
}
