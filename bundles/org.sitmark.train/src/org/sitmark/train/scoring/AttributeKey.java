// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.Comparator;
import org.eclipse.jdt.annotation.NonNull;

/**
 * Names a row of attribute accuracy.
 *
 * @param layer id of the layer
 * @param name the feature, for quotes also with the gold type, such as {@code speaker/direct}
 */
public record AttributeKey(String layer, String name) implements Comparable<@NonNull AttributeKey> {

    private static final Comparator<AttributeKey> ORDER = Comparator.comparing(AttributeKey::layer, RowKey.CODE_POINTS)
            .thenComparing(AttributeKey::name, RowKey.CODE_POINTS);

    @Override
    public int compareTo(AttributeKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return layer + "/attribute/" + name;
    }
}
