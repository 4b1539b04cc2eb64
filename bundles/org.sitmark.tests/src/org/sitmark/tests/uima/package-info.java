// SPDX-License-Identifier: Apache-2.0
/** UIMA in OSGi: type systems, engines and classes of several bundles. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.tests.uima;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
