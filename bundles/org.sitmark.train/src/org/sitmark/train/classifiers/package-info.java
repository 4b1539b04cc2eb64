// SPDX-License-Identifier: Apache-2.0
/** Learners that decide a feature of marks whose place is known: the speaker of a quote, the kind of a figure. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.classifiers;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
