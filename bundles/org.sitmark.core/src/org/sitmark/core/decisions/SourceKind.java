// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.util.Comparator;

/**
 * What one source suggests of one kind: what precision is measured for.
 *
 * @param source id of the pre-annotator
 * @param layer id of the layer
 * @param kind empty where the layer has no kinds or none was given
 */
public record SourceKind(String source, String layer, String kind) implements Comparable<SourceKind> {

    private static final Comparator<SourceKind> ORDER = Comparator.comparing(SourceKind::source)
            .thenComparing(SourceKind::layer)
            .thenComparing(SourceKind::kind);

    @Override
    public int compareTo(SourceKind other) {
        return ORDER.compare(this, other);
    }
}
