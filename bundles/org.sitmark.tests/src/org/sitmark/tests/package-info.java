// SPDX-License-Identifier: Apache-2.0
/** Tests that need OSGi or a display; everything else is tested in the bundle it belongs to. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.tests;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
