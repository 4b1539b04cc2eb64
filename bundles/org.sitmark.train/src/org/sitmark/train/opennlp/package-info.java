// SPDX-License-Identifier: Apache-2.0
/** Training of OpenNLP name finders: standard model files, deterministic, cancellable. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.train.opennlp;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
