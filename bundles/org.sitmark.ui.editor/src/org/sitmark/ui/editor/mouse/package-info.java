// SPDX-License-Identifier: Apache-2.0
/** What the mouse does in the text: selecting words, walking through stacks of marks, dragging boundaries, and the card that hovering shows. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.mouse;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
