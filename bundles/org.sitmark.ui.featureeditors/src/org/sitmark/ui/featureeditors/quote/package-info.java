// SPDX-License-Identifier: Apache-2.0
/** The features of quotes: ranked speakers, quotes of one speaker, quotation marks. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.featureeditors.quote;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
