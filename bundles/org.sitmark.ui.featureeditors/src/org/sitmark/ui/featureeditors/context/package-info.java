// SPDX-License-Identifier: Apache-2.0
/** What stands around an item: sentences, neighbours, links in both directions. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.featureeditors.context;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
