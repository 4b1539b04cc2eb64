// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;

/** The features of an item: names and values, sorted by name. Immutable; every change gives a new object. */
public final class Features {

    /** No features at all. */
    public static final Features NONE = new Features(Collections.emptySortedMap());

    private final SortedMap<String, Value> values;

    private Features(SortedMap<String, Value> values) {
        this.values = values;
    }

    public static Features of(Map<String, Value> values) {
        return values.isEmpty() ? NONE : new Features(new TreeMap<>(values));
    }

    /** One string feature. */
    public static Features of(String name, String text) {
        return NONE.with(name, text);
    }

    public @Nullable Value get(String name) {
        return values.get(name);
    }

    /** The value as a string, or null where the feature is missing or a link. */
    public @Nullable String text(String name) {
        Value value = values.get(name);
        return value == null || value instanceof Value.Ref || value instanceof Value.Refs ? null : value.toString();
    }

    /** The link, or null where the feature is missing or no single link. */
    public @Nullable Link link(String name) {
        return values.get(name) instanceof Value.Ref ref ? ref.link() : null;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Read-only view, sorted by name. */
    public SortedMap<String, Value> asMap() {
        return Collections.unmodifiableSortedMap(values);
    }

    public Features with(String name, Value value) {
        var copy = new TreeMap<>(values);
        copy.put(name, value);
        return new Features(copy);
    }

    public Features with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    public Features with(String name, Link link) {
        return with(name, new Value.Ref(link));
    }

    public Features without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        var copy = new TreeMap<>(values);
        copy.remove(name);
        return copy.isEmpty() ? NONE : new Features(copy);
    }

    /** The same features with every link replaced by what the operator gives for it. */
    public Features mapLinks(UnaryOperator<Link> operator) {
        Features result = this;
        for (var entry : values.entrySet()) {
            if (entry.getValue() instanceof Value.Ref ref) {
                var link = operator.apply(ref.link());
                if (!link.equals(ref.link())) {
                    result = result.with(entry.getKey(), link);
                }
            } else if (entry.getValue() instanceof Value.Refs refs) {
                var links = refs.links().stream().map(operator).toList();
                if (!links.equals(refs.links())) {
                    result = result.with(entry.getKey(), new Value.Refs(links));
                }
            }
        }
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Features features && values.equals(features.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
