// SPDX-License-Identifier: Apache-2.0
/** Scores of predicted marks against gold marks, in the interchange format: same rows and same text as the reference scorer. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.scoring;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
