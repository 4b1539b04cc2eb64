// SPDX-License-Identifier: Apache-2.0
/** Data sets: named, versioned selections of reports in parts to train on, to choose on and to report on. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.datasets;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
