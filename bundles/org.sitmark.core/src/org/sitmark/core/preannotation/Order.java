// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.ExtensionException;

/** Puts extensions into an order in which each comes after those that it names in {@code after}. */
final class Order<T> {

    private final Map<String, Extension<T>> byId = new LinkedHashMap<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final Set<String> onTheWay = new LinkedHashSet<>();

    private Order(List<Extension<T>> extensions) {
        extensions.forEach(e -> byId.put(e.id(), e));
    }

    /** @throws ExtensionException if they wait for each other in a circle */
    static <T> List<Extension<T>> of(List<Extension<T>> extensions) {
        Order<T> order = new Order<>(extensions);
        order.byId.keySet().forEach(order::place);
        List<Extension<T>> sorted = new ArrayList<>();
        for (String id : order.placed) {
            Extension<T> extension = order.byId.get(id);
            if (extension != null) {
                sorted.add(extension);
            }
        }
        return sorted;
    }

    private void place(String id) {
        Extension<T> extension = byId.get(id);
        if (extension == null || placed.contains(id)) {
            return;
        }
        if (!onTheWay.add(id)) {
            throw new ExtensionException("These wait for each other: " + onTheWay, null);
        }
        extension.list("after").forEach(this::place);
        onTheWay.remove(id);
        placed.add(id);
    }
}
