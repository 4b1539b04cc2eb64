// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.Exporter;
import org.sitmark.core.spi.Importer;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.core.spi.Storage;
import org.sitmark.core.spi.Storage.LayerDeclaration;
import org.sitmark.core.spi.Trainer;

/**
 * What is installed: the extensions of all plug-ins. A broken or duplicate extension is left out and told in {@link #problems}. Immutable,
 * thread-safe; the extensions' objects are made on demand.
 */
public final class Sitmark {

    private static final String PREFIX = "org.sitmark.core.";

    private static final class Holder {
        static final Sitmark INSTALLED = new Sitmark(ContributionSource.available());
    }

    private final List<String> problems = new ArrayList<>();
    private final List<Extension<PreAnnotator>> preAnnotators;
    private final List<Extension<Convention>> conventions;
    private final List<Extension<Importer>> importers;
    private final List<Extension<Exporter>> exporters;
    private final List<Extension<Trainer>> trainers;
    private final Storage storage;
    private final Segmenter segmenter;
    private final Layers layers;

    Sitmark(ContributionSource source) {
        preAnnotators = extensions(source, "preAnnotators", PreAnnotator.class);
        conventions = extensions(source, "conventions", Convention.class);
        importers = extensions(source, "importers", Importer.class);
        exporters = extensions(source, "exporters", Exporter.class);
        trainers = extensions(source, "trainers", Trainer.class);
        storage = single(extensions(source, "storage", Storage.class), "storage");
        segmenter = single(extensions(source, "segmenters", Segmenter.class), "segmenter");
        layers = layers(source);
    }

    /** The one of this program; read at first use. */
    public static Sitmark installed() {
        return Holder.INSTALLED;
    }

    public Layers layers() {
        return layers;
    }

    public Storage storage() {
        return storage;
    }

    /** The segmenter that pre-annotation and training share. */
    public Segmenter segmenter() {
        return segmenter;
    }

    public List<Extension<PreAnnotator>> preAnnotators() {
        return preAnnotators;
    }

    /** What a corpus' guideline may decide differently. */
    public List<Extension<Convention>> conventions() {
        return conventions;
    }

    public List<Extension<Importer>> importers() {
        return importers;
    }

    public Optional<Extension<Importer>> importer(String id) {
        return importers.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public List<Extension<Exporter>> exporters() {
        return exporters;
    }

    public Optional<Extension<Exporter>> exporter(String id) {
        return exporters.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public List<Extension<Trainer>> trainers() {
        return trainers;
    }

    /** What is broken, a sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private <T> List<Extension<T>> extensions(ContributionSource source, String point, Class<T> type) {
        Map<String, Extension<T>> byId = new LinkedHashMap<>();
        for (Contribution contribution : contributions(source, point)) {
            Extension<T> extension = new Extension<>(contribution, type);
            if (extension.id().isBlank()) {
                problems.add("A " + contribution.element() + " of " + contribution.contributor() + " has no id");
                continue;
            }
            Extension<T> other = byId.putIfAbsent(extension.id(), extension);
            if (other != null) {
                problems.add(extension + " is left out: " + other.contributor() + " brings the same id");
            }
        }
        return List.copyOf(byId.values());
    }

    private List<Contribution> contributions(ContributionSource source, String point) {
        try {
            return source.contributions(PREFIX + point);
        } catch (Exception e) {
            problems.add("The extensions of " + PREFIX + point + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static <T> T single(List<Extension<T>> extensions, String what) {
        if (extensions.isEmpty()) {
            throw new ExtensionException("No " + what + " is installed; the product is incomplete", null);
        }
        return extensions.get(0).create();
    }

    private Layers layers(ContributionSource source) {
        Map<String, Layer> found = new LinkedHashMap<>();
        for (Contribution contribution : contributions(source, "layers")) {
            try {
                Layer layer = storage.layer(declaration(contribution));
                Layer other = found.putIfAbsent(layer.id(), layer);
                if (other != null) {
                    problems.add("Layer '" + layer.id() + "' of " + layer.contributor() + " is left out: "
                            + other.contributor() + " brings the same id");
                }
            } catch (IOException | IllegalArgumentException e) {
                problems.add("Layer '" + contribution.attributes().get("id") + "' of " + contribution.contributor()
                        + " is left out: " + e.getMessage());
            }
        }
        return new Layers(found.values());
    }

    private static LayerDeclaration declaration(Contribution contribution) {
        Map<String, String> attributes = contribution.attributes();
        String path = required(attributes, "typeSystem");
        URL descriptor = contribution.resource(path);
        if (descriptor == null) {
            throw new IllegalArgumentException("there is no file " + path + " in its bundle");
        }
        String guideline = attributes.get("guideline");
        String color = attributes.getOrDefault("color", "#DDDDDD");
        return new LayerDeclaration(
                required(attributes, "id"),
                attributes.getOrDefault("name", required(attributes, "id")),
                required(attributes, "type"),
                descriptor,
                attributes.get("kindFeature"),
                color,
                attributes.getOrDefault("darkColor", color),
                attributes.get("key"),
                guideline == null ? null : contribution.resource(guideline),
                contribution.contributor(),
                attributes.get("sign"));
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("attribute " + name + " is missing");
        }
        return value;
    }
}
