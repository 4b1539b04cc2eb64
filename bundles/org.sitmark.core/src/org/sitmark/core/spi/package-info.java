// SPDX-License-Identifier: Apache-2.0
/** What a plug-in implements: pre-annotators, importers, exporters, trainers, checks. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
package org.sitmark.core.spi;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
