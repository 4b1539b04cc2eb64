// SPDX-License-Identifier: Apache-2.0
/** The training of the models for reported speech that come with Sitmark, and their measurement on reports that they did not see. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.quotes;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
