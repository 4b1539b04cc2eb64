// SPDX-License-Identifier: Apache-2.0
/** Reading comfort: how the text is laid out, dimmed and folded, and how that is remembered. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.reading;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
