// SPDX-License-Identifier: Apache-2.0
/** The interchange format: one JSON object a line, offsets in code points. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.io.jsonl;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
