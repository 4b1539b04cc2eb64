// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;

/** The words of the visible text as places for labels. */
final class Words {

    private Words() {}

    /** The tokens that hold a letter or a digit, in text order. */
    static List<Span> of(ReportEditor editor, Span visible) {
        String text = editor.report().text();
        return editor.tokens().touching(visible).stream()
                .filter(t -> t.of(text).codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** The nearest to the offset first. */
    static List<Span> byNearness(List<Span> spans, int offset) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(s -> Math.abs(s.begin() - offset)));
        return sorted;
    }

    /** Those of the spans that begin where none of the others does. */
    static List<Span> without(List<Span> spans, List<Span> others) {
        Set<Integer> begins = new HashSet<>();
        others.forEach(o -> begins.add(o.begin()));
        return spans.stream().filter(s -> !begins.contains(s.begin())).toList();
    }

    /** Where the user is: at the current item, or else at the caret. */
    static int here(ReportEditor editor) {
        Item current = editor.current();
        return current == null ? editor.text().widget().getCaretOffset() : current.begin();
    }
}
