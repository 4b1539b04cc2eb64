// SPDX-License-Identifier: Apache-2.0
/** The training of the name finder that comes with Sitmark, and its measurement on reports that it did not see. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.names;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
