// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.uima.resource.metadata.AllowedValue;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.FeatureSpec.Kind;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Storage.LayerDeclaration;
import org.sitmark.uima.layer.FeatureType.Form;

/** Reads layers from type-system descriptors and remembers their types. Thread-safe. */
public final class LayerTypes {

    private record Known(LayerType type, TypeSystemDescription descriptor) {}

    private static final LayerTypes INSTALLED = new LayerTypes();

    private final Map<String, Known> byType = new ConcurrentHashMap<>();

    /** Those of the installed layers, filled when the installation is read. */
    public static LayerTypes installed() {
        return INSTALLED;
    }

    /**
     * Resolves what an extension declares.
     *
     * @throws IOException with a sentence for people if the descriptor cannot be read or does not declare the layer's type
     */
    public Layer read(LayerDeclaration declaration) throws IOException {
        TypeSystemDescription descriptor = Descriptors.resolved(declaration.descriptor());
        LayerType type = new Reading(descriptor).layerType(declaration.typeName());
        List<FeatureSpec> specs =
                type.features().stream().map(FeatureType::spec).toList();
        String kindFeature = declaration.kindFeature();
        if (kindFeature != null
                && type.feature(kindFeature)
                        .filter(f -> f.form() == Form.STRING)
                        .isEmpty()) {
            throw new IOException("Type " + type.name() + " has no string feature '" + kindFeature + "'");
        }
        byType.put(type.name(), new Known(type, descriptor));
        return new Layer(
                declaration.id(),
                declaration.name(),
                type.name(),
                specs,
                kindFeature,
                declaration.color(),
                declaration.darkColor(),
                declaration.key(),
                declaration.guideline(),
                declaration.contributor(),
                declaration.sign());
    }

    /** The type of a layer: as its descriptor has it, or as good as the layer tells where it was not read here. */
    public LayerType of(Layer layer) {
        Known known = byType.get(layer.typeName());
        return known == null ? LayerType.of(layer) : known.type();
    }

    /** The descriptor that a layer was read from, with all its imports, if it was read here. */
    public Optional<TypeSystemDescription> descriptor(Layer layer) {
        return Optional.ofNullable(byType.get(layer.typeName())).map(Known::descriptor);
    }

    /** One descriptor being read. */
    private static final class Reading {

        private final Map<String, TypeDescription> types = new HashMap<>();

        Reading(TypeSystemDescription descriptor) {
            for (TypeDescription type : descriptor.getTypes()) {
                types.put(type.getName(), type);
            }
        }

        LayerType layerType(String name) throws IOException {
            TypeDescription type = types.get(name);
            if (type == null) {
                throw new IOException("The type system does not declare " + name + "; it declares "
                        + String.join(", ", types.keySet().stream().sorted().toList()));
            }
            Set<String> family = family(name);
            if (!family.contains(LayerType.ANNOTATION)) {
                throw new IOException(name + " is no subtype of " + LayerType.ANNOTATION);
            }
            List<String> topDown = new ArrayList<>(family);
            Collections.reverse(topDown);
            List<FeatureType> features = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String ancestor : topDown) {
                TypeDescription declared = types.get(ancestor);
                for (FeatureDescription feature :
                        declared == null ? new FeatureDescription[0] : declared.getFeatures()) {
                    if (seen.add(feature.getName())) {
                        featureType(feature).ifPresent(features::add);
                    }
                }
            }
            return new LayerType(name, family, features);
        }

        /** The type and its supertypes, nearest first. */
        private Set<String> family(String name) throws IOException {
            Set<String> family = new LinkedHashSet<>();
            String type = name;
            while (type != null) {
                if (!family.add(type)) {
                    throw new IOException(name + " is its own supertype");
                }
                TypeDescription description = types.get(type);
                type = description == null ? builtInSupertype(type) : description.getSupertypeName();
            }
            return family;
        }

        private static @Nullable String builtInSupertype(String type) {
            return switch (type) {
                case "uima.tcas.DocumentAnnotation" -> LayerType.ANNOTATION;
                case LayerType.ANNOTATION -> "uima.cas.AnnotationBase";
                case "uima.cas.AnnotationBase" -> "uima.cas.TOP";
                default -> null;
            };
        }

        private Optional<FeatureType> featureType(FeatureDescription feature) throws IOException {
            String range = feature.getRangeTypeName();
            boolean shared = Boolean.TRUE.equals(feature.getMultipleReferencesAllowed());
            String element = feature.getElementType() == null ? LayerType.ANNOTATION : feature.getElementType();
            return Optional.ofNullable(
                    switch (range) {
                        case "uima.cas.String" -> type(feature, Kind.STRING, Form.STRING, "");
                        case "uima.cas.Integer", "uima.cas.Short", "uima.cas.Byte", "uima.cas.Long" ->
                            type(feature, Kind.NUMBER, Form.INTEGER, "");
                        case "uima.cas.Float", "uima.cas.Double" -> type(feature, Kind.NUMBER, Form.FLOAT, "");
                        case "uima.cas.Boolean" -> type(feature, Kind.BOOLEAN, Form.BOOLEAN, "");
                        case "uima.cas.FSArray" -> links(feature, shared ? Form.SHARED_ARRAY : Form.ARRAY, element);
                        case "uima.cas.FSList" -> links(feature, shared ? Form.SHARED_LIST : Form.LIST, element);
                        default -> {
                            if (range.endsWith("[]")) {
                                yield links(
                                        feature,
                                        shared ? Form.SHARED_ARRAY : Form.ARRAY,
                                        range.substring(0, range.length() - 2));
                            }
                            Set<String> family = family(range);
                            if (family.contains(LayerType.ANNOTATION)) {
                                yield type(feature, Kind.LINK, Form.LINK, range);
                            }
                            yield family.contains("uima.cas.String")
                                    ? type(feature, Kind.STRING, Form.STRING, "")
                                    : null;
                        }
                    });
        }

        private @Nullable FeatureType links(FeatureDescription feature, Form form, String element) throws IOException {
            return family(element).contains(LayerType.ANNOTATION) ? type(feature, Kind.LINKS, form, element) : null;
        }

        private FeatureType type(FeatureDescription feature, Kind kind, Form form, String target) {
            String description = feature.getDescription() == null ? "" : feature.getDescription();
            return new FeatureType(
                    new FeatureSpec(feature.getName(), kind, allowedValues(feature.getRangeTypeName()), description),
                    form,
                    target);
        }

        /** Those of a subtype of string; UIMA lets no such type have subtypes. */
        private List<String> allowedValues(String range) {
            TypeDescription type = types.get(range);
            AllowedValue[] values = type == null ? null : type.getAllowedValues();
            return values == null
                    ? List.of()
                    : Stream.of(values).map(AllowedValue::getString).toList();
        }
    }
}
