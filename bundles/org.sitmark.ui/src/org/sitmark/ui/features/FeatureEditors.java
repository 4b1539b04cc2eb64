// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;

/**
 * The feature editors that plug-ins contribute, by layer. A broken one is told in the log and replaced by the generic one; of two for one layer the
 * one of the bundle whose name comes first is taken. UI thread only.
 */
public final class FeatureEditors {

    /** Id of the extension point. */
    public static final String POINT = "org.sitmark.ui.featureEditors";

    private static final Map<String, FeatureEditor> PROPOSERS = new HashMap<>();
    private static @Nullable Map<String, IConfigurationElement> contributed;

    private FeatureEditors() {}

    /** A new editor for the layer. */
    public static FeatureEditor create(Layer layer) {
        IConfigurationElement element = contributed().get(layer.id());
        if (element == null) {
            return new GenericEditor();
        }
        try {
            return (FeatureEditor) element.createExecutableExtension("class");
        } catch (CoreException | ClassCastException e) {
            Failures.log(
                    "The feature editor of layer '" + layer.id() + "' by "
                            + element.getContributor().getName() + " cannot be used",
                    e);
            return new GenericEditor();
        }
    }

    /**
     * The features that a new mark begins with: what the layer's editor reads from the text, and where it reads no kind, the layer's first kind.
     *
     * @param span not empty
     */
    public static Features propose(ReportEditing editing, Layer layer, Span span) {
        Features read = read(editing, layer, span);
        Features features = read == null ? Features.NONE : read;
        String kindFeature = layer.kindFeature();
        List<String> kinds = layer.kinds();
        return kindFeature == null || kinds.isEmpty() || features.has(kindFeature)
                ? features
                : features.with(kindFeature, kinds.get(0));
    }

    /** What the layer's editor reads from the text, or null. */
    static @Nullable Features read(ReportEditing editing, Layer layer, Span span) {
        return PROPOSERS.computeIfAbsent(layer.id(), id -> create(layer)).propose(editing, span);
    }

    private static Map<String, IConfigurationElement> contributed() {
        Map<String, IConfigurationElement> known = contributed;
        if (known == null) {
            known = read();
            contributed = known;
        }
        return known;
    }

    private static Map<String, IConfigurationElement> read() {
        Map<String, IConfigurationElement> byLayer = new HashMap<>();
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            String layer = element.getAttribute("layer");
            if (layer == null || layer.isBlank()) {
                tell("A feature editor of " + bundle(element) + " is left out: it names no layer");
                continue;
            }
            IConfigurationElement other = byLayer.get(layer);
            if (other != null) {
                boolean first = bundle(element).compareTo(bundle(other)) < 0;
                tell("Two bundles bring a feature editor for layer '" + layer + "': " + bundle(other) + " and "
                        + bundle(element) + "; the one of " + bundle(first ? element : other) + " is taken");
                if (!first) {
                    continue;
                }
            }
            byLayer.put(layer, element);
        }
        return byLayer;
    }

    private static String bundle(IConfigurationElement element) {
        return element.getContributor().getName();
    }

    private static void tell(String problem) {
        Failures.log(problem, new IllegalArgumentException(problem));
    }
}
