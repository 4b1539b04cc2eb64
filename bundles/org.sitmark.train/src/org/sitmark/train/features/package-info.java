// SPDX-License-Identifier: Apache-2.0
/** What a name finder looks at: named feature sets, their check, and the lists that go into a model with them. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.features;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
