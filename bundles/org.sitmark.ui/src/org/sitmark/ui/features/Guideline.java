// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.failure.Failures;

/** The part of a layer's guideline that speaks about a kind: the section {@code ## kind: NAME}, else {@code ## Boundaries}. */
final class Guideline {

    private static final Map<URL, String> TEXTS = new HashMap<>();

    private Guideline() {}

    /** The section as plain text; empty where the guideline has none. */
    static String about(Layer layer, @Nullable String kind) {
        URL url = layer.guideline();
        if (url == null) {
            return "";
        }
        String text = TEXTS.computeIfAbsent(url, Guideline::read);
        String section = kind == null ? "" : section(text, "## " + "kind: " + kind);
        if (section.isEmpty() && kind != null) {
            section = section(text, "## " + layer.kindFeature() + ": " + kind);
        }
        return section.isEmpty() ? section(text, "## Boundaries") : section;
    }

    /** The lines below a heading up to the next one, joined to paragraphs, without the marks of Markdown. */
    static String section(String markdown, String heading) {
        var result = new StringBuilder();
        boolean inside = false;
        for (String line : markdown.split("\\R")) {
            if (line.startsWith("#")) {
                inside = line.strip().equals(heading);
            } else if (inside) {
                boolean newParagraph =
                        line.isBlank() || line.startsWith("- ") || line.startsWith("In:") || line.startsWith("Out:");
                result.append(newParagraph ? "\n" : " ").append(line.strip());
            }
        }
        return result.toString().replace("**", "").replaceAll("\n+", "\n").strip();
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
