// SPDX-License-Identifier: Apache-2.0
/** Whether scores are honest: of suggestions with score .8 about 80 % are right. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.calibration;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
