// SPDX-License-Identifier: Apache-2.0
/** A small and fast learner of names with exact probabilities, for decisions that cannot wait for a training: what to annotate next. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.quick;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
