// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.failure.Failures;

/** The guidelines of layers: Markdown with a section {@code ## kind: NAME} for each kind, or named after the layer's kind feature. Any thread. */
public final class Guideline {

    private static final Map<String, Rendered> RENDERED = new ConcurrentHashMap<>();

    private Guideline() {}

    /** The whole guideline; empty where the layer has none. */
    public static Rendered of(Layer layer) {
        URL url = layer.guideline();
        return url == null
                ? Rendered.EMPTY
                : RENDERED.computeIfAbsent(url.toExternalForm(), u -> Markdown.render(read(url)));
    }

    /** What it says about a kind, as plain text; where it says nothing of the kind, what it says of boundaries. */
    public static String about(Layer layer, @Nullable String kind) {
        Rendered rendered = of(layer);
        Rendered.Section section = section(rendered, layer, kind);
        if (section == null) {
            section = rendered.section("Boundaries");
        }
        return section == null
                ? ""
                : rendered.text().substring(section.body(), section.end()).strip();
    }

    /** The section of a kind, or null where there is none. */
    static Rendered.@Nullable Section section(Rendered rendered, Layer layer, @Nullable String kind) {
        if (kind == null) {
            return null;
        }
        for (String name : List.of("kind", String.valueOf(layer.kindFeature()))) {
            Rendered.Section section = rendered.section(name + ": " + kind);
            if (section != null) {
                return section;
            }
        }
        return null;
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Failures.log("The guideline cannot be read", e);
            return "";
        }
    }
}
