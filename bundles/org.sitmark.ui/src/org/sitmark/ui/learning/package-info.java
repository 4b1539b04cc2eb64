// SPDX-License-Identifier: Apache-2.0
/** What the window learns from decisions, and what else was found. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.learning;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
