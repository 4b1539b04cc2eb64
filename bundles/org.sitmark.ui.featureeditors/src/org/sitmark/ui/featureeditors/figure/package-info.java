// SPDX-License-Identifier: Apache-2.0
/** The features of figures, parsed from the text as it is marked or typed. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.featureeditors.figure;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
