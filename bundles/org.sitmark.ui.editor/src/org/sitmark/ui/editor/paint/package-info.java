// SPDX-License-Identifier: Apache-2.0
/** Drawing of marks, suggestions and the current item. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.paint;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
