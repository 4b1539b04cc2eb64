// SPDX-License-Identifier: Apache-2.0
/** The view that shows what a model does other than another one, or than what is suggested now, before it is promoted. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.train.compare;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
