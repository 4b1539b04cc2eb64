// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.ReportView;
import org.sitmark.uima.layer.FeatureType;
import org.sitmark.uima.layer.LayerType;
import org.sitmark.uima.layer.LayerTypes;

/** Puts a report into an empty CAS: text, language, sentences and tokens, and the marks and suggestions that are known so far. */
final class CasFiller {

    private static final String SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.";
    private static final String MENTION = "org.sitmark.types.Mention";

    private final Layers layers;
    private final boolean segmentation;
    private final Map<Integer, AnnotationFS> known = new HashMap<>();

    CasFiller(Layers layers, boolean segmentation) {
        this.layers = layers;
        this.segmentation = segmentation;
    }

    /** What was put into the CAS of the last report for its marks and suggestions. */
    Set<AnnotationFS> given() {
        return new HashSet<>(known.values());
    }

    void fill(CAS cas, ReportView view) {
        known.clear();
        String language = view.report().info(ReportInfo.LANGUAGE);
        cas.setDocumentLanguage(language == null ? "en" : language);
        cas.setDocumentText(view.text());
        if (segmentation) {
            add(cas, SEGMENTATION + "Sentence", view.sentences());
            add(cas, SEGMENTATION + "Token", view.tokens());
        }
        Map<Layer, List<Suggestion>> items = new HashMap<>();
        for (Layer layer : layers) {
            Type type = cas.getTypeSystem().getType(layer.typeName());
            List<Suggestion> ofLayer = type == null ? List.of() : view.known(layer.id());
            items.put(layer, ofLayer);
            for (Suggestion item : ofLayer) {
                known.put(item.id(), cas.createAnnotation(type, item.begin(), item.end()));
            }
        }
        items.forEach((layer, ofLayer) -> ofLayer.forEach(item -> addFeatures(cas, layer, item)));
        known.values().forEach(cas::addFsToIndexes);
    }

    private static void add(CAS cas, String typeName, List<Span> spans) {
        Type type = cas.getTypeSystem().getType(typeName);
        if (type != null) {
            for (Span span : spans) {
                cas.addFsToIndexes(cas.createAnnotation(type, span.begin(), span.end()));
            }
        }
    }

    /** Lists of links and values that the type does not allow are left out. */
    private void addFeatures(CAS cas, Layer layer, Suggestion item) {
        AnnotationFS annotation = known.get(item.id());
        LayerType type = LayerTypes.installed().of(layer);
        if (annotation == null) {
            return;
        }
        for (FeatureType feature : type.features()) {
            Feature target = annotation.getType().getFeatureByBaseName(feature.name());
            Value value = item.features().get(feature.name());
            if (value instanceof Value.Ref ref && target != null) {
                AnnotationFS linked = linked(cas, ref.link());
                if (linked != null && cas.getTypeSystem().subsumes(target.getRange(), linked.getType())) {
                    annotation.setFeatureValue(target, linked);
                }
            } else if (value != null && target != null && feature.allows(value)) {
                annotation.setFeatureValueFromString(target, value.toString());
            }
        }
    }

    private @Nullable AnnotationFS linked(CAS cas, Link link) {
        if (link instanceof Link.ToItem to) {
            return known.get(to.id());
        }
        Span span = ((Link.ToSpan) link).span();
        return cas.createAnnotation(cas.getTypeSystem().getType(MENTION), span.begin(), span.end());
    }
}
