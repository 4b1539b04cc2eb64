// SPDX-License-Identifier: Apache-2.0
/** Charts of what models are worth: their data, their words for who cannot see them, and their drawing into pictures and files. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.charts;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
