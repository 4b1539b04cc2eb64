// SPDX-License-Identifier: Apache-2.0
/** Starting from nothing: a first model from what lists and rules suggest for reports that nobody annotated. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.start;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
