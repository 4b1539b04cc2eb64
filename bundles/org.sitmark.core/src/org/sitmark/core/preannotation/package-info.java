// SPDX-License-Identifier: Apache-2.0
/** Running pre-annotators over reports and arbitrating between their suggestions. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.core.preannotation;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
