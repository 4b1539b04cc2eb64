// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Optional;

/**
 * Where a link feature points: to a mark or suggestion by id, which then may move, or to a bare span of the text, such as the noun phrase of a
 * speaker that is no entity.
 */
public sealed interface Link {

    /** Points to the item with this id; it dangles where no such item is left. */
    record ToItem(int id) implements Link {
        @Override
        public String toString() {
            return "#" + id;
        }
    }

    /** Points to a stretch of text. */
    record ToSpan(Span span) implements Link {
        @Override
        public String toString() {
            return span.toString();
        }
    }

    static Link to(Item item) {
        return new ToItem(item.id());
    }

    static Link to(Span span) {
        return new ToSpan(span);
    }

    /** The span pointed to, or nothing where the target is gone. */
    default Optional<Span> resolve(Report report) {
        if (this instanceof ToSpan target) {
            return Optional.of(target.span());
        }
        return report.item(((ToItem) this).id()).map(Item::span);
    }
}
