// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Value;

/** Decides a feature of marks whose place is known, such as the kind of a figure or the speaker of a quote. Deterministic; used by one thread. */
public interface SpanClassifier {

    /**
     * A decision on one mark.
     *
     * @param value of the feature, or null where nothing fits
     * @param probability how sure that is, 0 to 1
     */
    record Decision(@Nullable Value value, double probability) {}

    /**
     * Decides for marks of one report.
     *
     * @param report whose other layers may be looked at, see {@link ReportView#known}
     * @param items in text order; what they say of the feature itself is not looked at
     * @return a decision for each, in the same order
     * @throws Exception if the report cannot be processed
     */
    List<Decision> decide(ReportView report, List<? extends Item> items) throws Exception;
}
