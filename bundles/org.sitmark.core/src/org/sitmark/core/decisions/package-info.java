// SPDX-License-Identifier: Apache-2.0
/** What people decided in a corpus, counted: what later suggestions learn from. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.core.decisions;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
