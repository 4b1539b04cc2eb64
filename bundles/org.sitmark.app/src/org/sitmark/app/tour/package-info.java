// SPDX-License-Identifier: Apache-2.0
/** The tour that a newcomer is offered at the first start: five things to do on the sample corpus. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.app.tour;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
