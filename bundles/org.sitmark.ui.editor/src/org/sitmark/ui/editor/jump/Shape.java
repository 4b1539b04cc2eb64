// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/** What a stretch of text looks like, to tell which stretches a layer is likely to mark from those that it marks already. */
enum Shape {
    /** Begins with a capital letter, or holds one. */
    NAME,
    /** Begins with a digit. */
    NUMBER,
    /** Begins with a quotation mark. */
    QUOTED,
    /** Lower-case words. */
    WORDS;

    private static final int ENOUGH = 5;
    private static final int RARE = 12;

    /** The shape of a stretch that is not empty. */
    static Shape of(String text, Span span) {
        int first = text.codePointAt(span.begin());
        if (first == '\u201c' || first == '"') {
            return QUOTED;
        }
        if (Character.isDigit(first)) {
            return NUMBER;
        }
        return span.of(text).codePoints().anyMatch(Character::isUpperCase) ? NAME : WORDS;
    }

    /** The shapes of more than a twelfth of the layer's marks and suggestions in the report; all while these are few. */
    static Set<Shape> usual(Report report, String layer) {
        Map<Shape, Integer> counts = new EnumMap<>(Shape.class);
        Stream.<Item>concat(
                        report.marks(layer).stream(),
                        report.suggestions(layer).stream().filter(Suggestion::isOpen))
                .filter(i -> !i.span().isEmpty())
                .forEach(i -> counts.merge(of(report.text(), i.span()), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all < ENOUGH) {
            return EnumSet.allOf(Shape.class);
        }
        Set<Shape> usual = EnumSet.noneOf(Shape.class);
        counts.forEach((shape, count) -> {
            if (count * RARE > all) {
                usual.add(shape);
            }
        });
        return usual;
    }
}
