// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.sitmark.core.bulk.BulkAction;
import org.sitmark.core.bulk.BulkAction.Verb;
import org.sitmark.core.bulk.Rule;
import org.sitmark.core.model.Item;
import org.sitmark.core.search.Hit;
import org.sitmark.core.search.TextQuery;

/** Makes rules of a bulk action. */
final class Remembering {

    private static final int MOST_LAYERS = 4;

    /**
     * What is to be remembered.
     *
     * @param why a sentence for people where there are no rules
     */
    record Remembered(List<Rule> rules, String why) {}

    private Remembering() {}

    static Remembered of(BulkAction action, TextQuery text, List<Hit> hits) {
        if (text.isEmpty()) {
            return new Remembered(List.of(), "a rule needs a text.");
        }
        boolean never = action.verb() == Verb.REMOVE;
        String to = action.layer();
        Set<String> layers = new LinkedHashSet<>();
        if (to != null) {
            layers.add(to);
        } else {
            for (Hit hit : hits) {
                Item item = hit.item();
                (item == null ? hit.here() : List.of(item))
                        .stream()
                                .filter(i -> i.span().equals(hit.span()))
                                .map(Item::layer)
                                .forEach(layers::add);
            }
        }
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            return new Remembered(List.of(), "there is no one layer.");
        }
        List<Rule> rules = new ArrayList<>();
        for (String layer : layers) {
            var features = new TreeMap<String, String>();
            if (!never) {
                action.features().forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        features.put(name, value);
                    }
                });
            }
            rules.add(new Rule(text, never, layer, features));
        }
        return new Remembered(rules, "");
    }
}
