// SPDX-License-Identifier: Apache-2.0
/** Which key does what: the keys of layers and kinds beside those that are bound to commands. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.keys;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
