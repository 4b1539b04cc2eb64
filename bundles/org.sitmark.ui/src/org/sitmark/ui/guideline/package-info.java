// SPDX-License-Identifier: Apache-2.0
/** The guideline at hand: rendered beside the feature pane, at the kind in question, with examples from the corpus. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.guideline;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
