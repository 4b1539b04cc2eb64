// SPDX-License-Identifier: Apache-2.0
/** Trained OpenNLP name finders as pre-annotators: safe loading, outcome types, suggestions with scores. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.preannotate.model;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
