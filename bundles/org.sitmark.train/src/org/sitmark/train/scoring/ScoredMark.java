// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A mark as the scorer sees it. Offsets may count any unit as long as gold and predicted ones count the same. Immutable.
 *
 * @param id what link features of the same document name it by, or null
 * @param layer id of the layer
 * @param begin offset of the first character
 * @param end offset after the last character
 * @param features values as JSON has them: null, {@link Boolean}, {@link Number}, {@link String}, {@link java.util.List} or {@link Map}. A link is
 *        a map with {@code begin} and {@code end}, or with {@code mark}, the id of a mark of the same document
 */
public record ScoredMark(@Nullable Object id, String layer, long begin, long end, Map<String, Object> features) {

    public ScoredMark {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
}
