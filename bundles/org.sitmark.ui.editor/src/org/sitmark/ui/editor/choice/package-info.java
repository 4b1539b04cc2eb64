// SPDX-License-Identifier: Apache-2.0
/** Taking another suggestion that was found in the place of the current one. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.choice;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
