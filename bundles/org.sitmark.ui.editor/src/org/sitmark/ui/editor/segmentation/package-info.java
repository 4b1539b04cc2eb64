// SPDX-License-Identifier: Apache-2.0
/** Repairing the boundaries of sentences and tokens, and showing them. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.editor.segmentation;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
