// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A text with looks, ready for a widget. UTF-16 offsets. Immutable.
 *
 * @param text what is read, one line a paragraph
 * @param runs stretches that look special, in text order; they may lie inside each other
 * @param sections in text order
 */
public record Rendered(String text, List<Run> runs, List<Section> sections) {

    /** Nothing at all. */
    public static final Rendered EMPTY = new Rendered("", List.of(), List.of());

    public Rendered {
        runs = List.copyOf(runs);
        sections = List.copyOf(sections);
    }

    /** How a stretch looks. */
    public enum Style {
        TITLE,
        HEADING,
        STRONG,
        EMPHASIS,
        CODE,
        /** An example of a mark, which the guideline writes in square brackets. */
        MARK,
        BULLET
    }

    /** A stretch that looks special. */
    public record Run(Style style, int begin, int end) {}

    /**
     * A heading with what stands below it.
     *
     * @param heading its words
     * @param begin offset of the heading
     * @param body offset behind the heading's line
     * @param end offset of the next heading, or the end
     */
    public record Section(String heading, int begin, int body, int end) {}

    /** The section with this heading, or null. */
    public @Nullable Section section(String heading) {
        return sections.stream()
                .filter(s -> s.heading().equals(heading))
                .findFirst()
                .orElse(null);
    }
}
