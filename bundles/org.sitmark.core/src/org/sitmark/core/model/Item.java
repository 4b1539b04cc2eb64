// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Comparator;

/**
 * What lies on a report's text: a {@link Mark}, decided by a person, or a {@link Suggestion}, proposed by a machine. Both share one space of ids,
 * so that a suggestion keeps its id, and all links to it, when it is accepted. Immutable.
 */
public sealed interface Item permits Mark, Suggestion {

    /** Text order, longer first, then by layer and id: total, so that files and views are deterministic. */
    Comparator<Item> TEXT_ORDER =
            Comparator.comparing(Item::span).thenComparing(Item::layer).thenComparingInt(Item::id);

    /** Unique in its report, at least 1, never changes. */
    int id();

    /** Id of the {@link Layer}. */
    String layer();

    /** UTF-16 offsets into the report's text. */
    Span span();

    Features features();

    default int begin() {
        return span().begin();
    }

    default int end() {
        return span().end();
    }
}
