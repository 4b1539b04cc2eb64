// SPDX-License-Identifier: Apache-2.0
/** Trying a sentence: what fires and why. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.trial;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
