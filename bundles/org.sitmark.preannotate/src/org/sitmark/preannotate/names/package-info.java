// SPDX-License-Identifier: Apache-2.0
/** The name finder that comes with Sitmark: what it looks at, and how it reads a report. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.preannotate.names;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
