// SPDX-License-Identifier: Apache-2.0
/** The report's text in the widget: soft wrap that leaves every offset as it is. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.text;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
