// SPDX-License-Identifier: Apache-2.0
/** The features of equipment, with the gazetteer at hand. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.ui.featureeditors.equipment;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
