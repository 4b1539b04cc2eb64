// SPDX-License-Identifier: Apache-2.0
/** Data sets: list, statistics, and the dialog that makes and changes them. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.train.datasets;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
