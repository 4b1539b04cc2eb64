// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitmark.core.search.TextQuery;

/**
 * What a bulk action taught: every occurrence of a text is to be suggested, or never to be suggested, in a layer.
 *
 * @param query what text
 * @param never whether it is never to be suggested
 * @param layer id of the layer
 * @param features of the suggestion, by name, as text; none for a rule that never suggests
 */
public record Rule(TextQuery query, boolean never, String layer, SortedMap<String, String> features) {

    public Rule {
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /** The rule as an action, which checks and reads its features. */
    BulkAction action() {
        return BulkAction.mark(layer, features);
    }
}
