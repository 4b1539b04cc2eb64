// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

/** Turns annotations of one type into suggestions of one layer. Immutable. */
final class CasMapper {

    /** What happened to the annotations of one report: those that Sitmark gave to the engine are no results of it. */
    static final class Taken {

        private final Set<AnnotationFS> given;
        private final Map<FeatureStructure, Link> links = new HashMap<>();

        Taken(Set<AnnotationFS> given) {
            this.given = given;
        }
    }

    private record Copy(Feature from, FeatureSpec to) {}

    private final EngineMapping mapping;
    private final Layer layer;
    private final Type type;
    private final @Nullable Feature kindFrom;
    private final @Nullable Feature scoreFrom;
    private final List<Copy> copies;

    private CasMapper(
            EngineMapping mapping,
            Layer layer,
            Type type,
            @Nullable Feature kindFrom,
            @Nullable Feature scoreFrom,
            List<Copy> copies) {
        this.mapping = mapping;
        this.layer = layer;
        this.type = type;
        this.kindFrom = kindFrom;
        this.scoreFrom = scoreFrom;
        this.copies = copies;
    }

    /** @throws IOException with a sentence for people if a mapping does not fit the types of the engine or the layers */
    static List<CasMapper> of(List<EngineMapping> mappings, TypeSystem types, Layers layers, String engine)
            throws IOException {
        List<CasMapper> mappers = new ArrayList<>();
        for (EngineMapping mapping : mappings) {
            Type type = types.getType(mapping.type());
            if (type == null || !types.subsumes(types.getType(CAS.TYPE_NAME_ANNOTATION), type)) {
                throw new IOException(engine + " has no annotation type " + mapping.type());
            }
            Layer layer = layers.byId(mapping.layer())
                    .orElseThrow(() -> new IOException("there is no layer '" + mapping.layer() + "'"));
            String kindFeature = layer.kindFeature();
            if (!mapping.kindFrom().isEmpty() && kindFeature == null) {
                throw new IOException("layer " + layer.id() + " has no kinds");
            }
            for (String kind : mapping.kinds().values()) {
                if (!layer.kinds().isEmpty() && !layer.kinds().contains(kind)) {
                    throw new IOException("layer " + layer.id() + " has no kind '" + kind + "'; it has "
                            + String.join(", ", layer.kinds()));
                }
            }
            List<Copy> copies = new ArrayList<>();
            for (Map.Entry<String, String> copy : mapping.features().entrySet()) {
                FeatureSpec to = layer.feature(copy.getKey())
                        .orElseThrow(() ->
                                new IOException("layer " + layer.id() + " has no feature '" + copy.getKey() + "'"));
                copies.add(new Copy(feature(type, copy.getValue()), to));
            }
            mappers.add(new CasMapper(
                    mapping,
                    layer,
                    type,
                    mapping.kindFrom().isEmpty() ? null : feature(type, mapping.kindFrom()),
                    mapping.scoreFrom().isEmpty() ? null : feature(type, mapping.scoreFrom()),
                    copies));
        }
        return mappers;
    }

    private static Feature feature(Type type, String name) throws IOException {
        Feature feature = type.getFeatureByBaseName(name);
        if (feature == null) {
            throw new IOException(type.getName() + " has no feature '" + name + "'");
        }
        return feature;
    }

    void suggest(CAS cas, ReportView report, Suggestions out, Taken taken) {
        for (AnnotationFS annotation : cas.getAnnotationIndex(type)) {
            if (taken.given.contains(annotation) || !covers(annotation, report.text())) {
                continue;
            }
            Features features = Features.NONE;
            String provenance = type.getShortName();
            Feature kindFeature = kindFrom;
            if (kindFeature != null) {
                String value = annotation.getFeatureValueAsString(kindFeature);
                String kind = kind(value);
                if (kind == null) {
                    continue;
                }
                features = features.with(String.valueOf(layer.kindFeature()), kind);
                provenance += " " + value;
            }
            for (Copy copy : copies) {
                Value value = value(annotation, copy, taken);
                if (value != null) {
                    features = features.with(copy.to.name(), value);
                }
            }
            Span span = new Span(annotation.getBegin(), annotation.getEnd());
            taken.links.put(annotation, out.add(layer.id(), span, features, score(annotation), provenance));
        }
    }

    private static boolean covers(AnnotationFS annotation, String text) {
        int begin = annotation.getBegin();
        int end = annotation.getEnd();
        return begin >= 0
                && begin < end
                && end <= text.length()
                && !text.substring(begin, end).isBlank();
    }

    /** The layer's kind for a value, or null where such annotations are left out. */
    private @Nullable String kind(@Nullable String value) {
        if (mapping.kinds().isEmpty()) {
            return value != null && (layer.kinds().isEmpty() || layer.kinds().contains(value)) ? value : null;
        }
        String kind = value == null ? null : mapping.kinds().get(value);
        return kind == null ? mapping.kinds().get(EngineMapping.OTHERS) : kind;
    }

    private double score(AnnotationFS annotation) {
        Feature feature = scoreFrom;
        if (feature == null) {
            return mapping.score();
        }
        double score = Double.parseDouble(annotation.getFeatureValueAsString(feature));
        return Double.isNaN(score) ? 0 : Math.max(0, Math.min(1, score));
    }

    /** The value that the layer's feature gets, or null where there is none that it allows. */
    private static @Nullable Value value(AnnotationFS annotation, Copy copy, Taken taken) {
        if (copy.to.kind() == FeatureSpec.Kind.LINK || copy.to.kind() == FeatureSpec.Kind.LINKS) {
            Link link = copy.from.getRange().isPrimitive() ? null : link(annotation.getFeatureValue(copy.from), taken);
            if (link == null) {
                return null;
            }
            return copy.to.kind() == FeatureSpec.Kind.LINK ? Value.of(link) : Value.of(List.of(link));
        }
        String text = copy.from.getRange().isPrimitive() ? annotation.getFeatureValueAsString(copy.from) : null;
        if (text == null) {
            return null;
        }
        return switch (copy.to.kind()) {
            case NUMBER -> Value.of(Double.parseDouble(text));
            case BOOLEAN -> Value.of(Boolean.parseBoolean(text));
            default ->
                copy.to.allowedValues().isEmpty() || copy.to.allowedValues().contains(text) ? Value.of(text) : null;
        };
    }

    private static @Nullable Link link(@Nullable FeatureStructure target, Taken taken) {
        if (!(target instanceof AnnotationFS annotation)) {
            return null;
        }
        Link known = taken.links.get(annotation);
        return known == null ? Link.to(new Span(annotation.getBegin(), annotation.getEnd())) : known;
    }
}
