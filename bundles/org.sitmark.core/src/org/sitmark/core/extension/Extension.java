// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;

/** An installed extension: what is known of it without running its code, and a factory for its objects. Immutable, thread-safe. */
public final class Extension<T> {

    private final Contribution contribution;
    private final Class<T> type;

    Extension(Contribution contribution, Class<T> type) {
        this.contribution = contribution;
        this.type = type;
    }

    /** Unique among the extensions of its point. */
    public String id() {
        return contribution.attributes().getOrDefault("id", "");
    }

    /** For people; the id where none was given. */
    public String name() {
        return attribute("name").orElse(id());
    }

    /** One sentence for people; may be empty. */
    public String description() {
        return attribute("description").orElse("");
    }

    /** Name of the bundle that brings it. */
    public String contributor() {
        return contribution.contributor();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(contribution.attributes().get(attribute));
    }

    /** A comma-separated attribute as a list; empty where it is missing. */
    public List<String> list(String attribute) {
        return attribute(attribute)
                .map(a -> List.of(a.strip().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /**
     * A fresh object with its registered options.
     *
     * @throws ExtensionException if its class cannot be loaded or does not fit; the message names bundle and id
     */
    public T create() {
        return create(Map.of());
    }

    /**
     * A fresh object with these options over its registered ones.
     *
     * @throws ExtensionException if its class cannot be loaded or does not fit
     * @throws IllegalArgumentException if an option is unknown or its value not allowed
     */
    public T create(Map<String, String> options) {
        Object object = instance();
        Map<String, String> values = new TreeMap<>();
        for (Contribution option : contribution.children("option")) {
            values.put(
                    option.attributes().getOrDefault("name", ""),
                    option.attributes().getOrDefault("value", ""));
        }
        values.putAll(options);
        try {
            Options.set(object, name(), values);
        } catch (IllegalAccessException e) {
            throw new ExtensionException(this + " has an option that cannot be set: " + e.getMessage(), e);
        }
        return type.cast(object);
    }

    /** Its options with their defaults. */
    public List<OptionSpec> options() {
        try {
            return Options.of(create());
        } catch (IllegalAccessException e) {
            throw new ExtensionException(this + " has an option that cannot be read: " + e.getMessage(), e);
        }
    }

    private Object instance() {
        Object object;
        try {
            object = contribution.create("class");
        } catch (CoreException e) {
            Throwable cause = e.getStatus().getException();
            throw new ExtensionException(this + " cannot be created: " + (cause == null ? e : cause), e);
        } catch (Exception | LinkageError e) {
            throw new ExtensionException(this + " cannot be created: " + e, e);
        }
        if (!type.isInstance(object)) {
            throw new ExtensionException(
                    this + " is no " + type.getSimpleName() + " but a "
                            + object.getClass().getName(),
                    null);
        }
        return object;
    }

    @Override
    public String toString() {
        return contribution.element() + " '" + id() + "' of " + contributor();
    }
}
