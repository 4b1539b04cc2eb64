// SPDX-License-Identifier: Apache-2.0
/** What guidelines decide differently: articles, titles, whole phrases, modifiers, units. Contributed to the point {@code org.sitmark.core.conventions}. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.preannotate.conventions;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
