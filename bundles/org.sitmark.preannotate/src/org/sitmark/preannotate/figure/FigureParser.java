// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.List;
import java.util.Optional;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.Words;

/** Reads the figure that a person marked or typed, with the rules that suggest figures. Thread-safe; UTF-16 offsets. */
public final class FigureParser {

    private FigureParser() {}

    /** Reads an expression without what stands around it, such as {@code 1.2bn} or {@code at least two dozen}. */
    public static Optional<FigureReading> read(String expression) {
        Words words = Words.of(expression);
        Figure longest = null;
        for (Figure figure : FigureFinder.find(words, List.of(), List.of())) {
            if (longest == null || length(words, figure) > length(words, longest)) {
                longest = figure;
            }
        }
        if (longest == null) {
            return Optional.empty();
        }
        boolean whole = longest.first() == 0 && longest.last() == words.size() - 1;
        return Optional.of(reading(longest, whole));
    }

    /**
     * Reads a stretch of a text. What stands around it helps where a figure begins and ends just there: the 14 of "Report No. 14" names something.
     *
     * @param text a paragraph or a few
     * @param sentences of the text, in text order
     */
    public static Optional<FigureReading> read(String text, Span span, List<Span> sentences) {
        Words words = new Words(text, sentences);
        for (Figure figure : FigureFinder.find(words, List.of(), List.of())) {
            if (words.span(figure.first(), figure.last()).equals(span)) {
                return Optional.of(reading(figure, true));
            }
        }
        return read(span.of(text));
    }

    /**
     * What the number in the stretch counts: the noun with the words before it, or a mention of equipment.
     *
     * @param mentions of equipment, in text order without overlaps
     */
    public static Optional<Span> counted(String text, Span span, List<Span> sentences, List<Span> mentions) {
        Words words = new Words(text, sentences);
        int first = words.at(span.begin());
        int last = words.at(Math.max(span.begin(), span.end() - 1));
        if (last >= words.size()) {
            return Optional.empty();
        }
        var counted = new Counted(words, mentions);
        Span behind = counted.behind(last);
        return Optional.ofNullable(behind != null ? behind : counted.before(first));
    }

    private static int length(Words words, Figure figure) {
        return words.span(figure.first(), figure.last()).length();
    }

    private static FigureReading reading(Figure figure, boolean whole) {
        return new FigureReading(
                figure.kind(), figure.value(), figure.low(), figure.high(), figure.unit(), figure.modifier(), whole);
    }
}
