// SPDX-License-Identifier: Apache-2.0
/** Marking, moving a boundary or going somewhere by typing the short label that a word shows. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.jump;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
