// SPDX-License-Identifier: Apache-2.0
/** Small lists over the text to choose from: the kinds of a layer, the marks that lie on one place. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.choose;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
