// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;

/** An installation for tests, with extensions given as objects. */
public final class TestSitmark {

    private final Map<String, List<Contribution>> points = new LinkedHashMap<>();

    private record Given(
            String contributor, Map<String, String> attributes, Callable<Object> factory, List<Contribution> options)
            implements Contribution {
        @Override
        public String element() {
            return "extension";
        }

        @Override
        public List<Contribution> children(String element) {
            return options;
        }

        @Override
        public @Nullable URL resource(String path) {
            return TestSitmark.class.getResource("TestSitmark.class");
        }

        @Override
        public Object create(String attribute) throws Exception {
            return factory.call();
        }
    }

    public TestSitmark() {
        add("storage", Map.of("id", "test"), TestStorage::new);
        add("segmenters", Map.of("id", "words"), WordSegmenter::new);
        add(
                "layers",
                Map.of("id", "thing", "type", "test.Thing", "typeSystem", "x", "kindFeature", "kind"),
                Object::new);
        add(
                "layers",
                Map.of("id", "place", "type", "test.Place", "typeSystem", "x", "kindFeature", "kind"),
                Object::new);
    }

    public TestSitmark add(String point, Map<String, String> attributes, Callable<Object> factory) {
        return add("test.bundle", point, attributes, factory, Map.of());
    }

    public TestSitmark add(
            String contributor,
            String point,
            Map<String, String> attributes,
            Callable<Object> factory,
            Map<String, String> options) {
        List<Contribution> children = new ArrayList<>();
        options.forEach((name, value) -> children.add(
                new Given(contributor, new TreeMap<>(Map.of("name", name, "value", value)), Object::new, List.of())));
        points.computeIfAbsent(point, p -> new ArrayList<>())
                .add(new Given(contributor, new TreeMap<>(attributes), factory, children));
        return this;
    }

    public Sitmark build() {
        return new Sitmark(point -> points.getOrDefault(point.substring(point.lastIndexOf('.') + 1), List.of()));
    }
}
