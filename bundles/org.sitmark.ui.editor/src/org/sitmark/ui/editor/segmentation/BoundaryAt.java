// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.segmentation;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Graphemes;
import org.sitmark.core.model.Repair.Unit;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.boundary.Tokens;

/**
 * Which boundary a key at the caret means: where one is it goes, elsewhere one is made. Headless.
 *
 * @param unit of what
 * @param offset of the boundary, or -1 where nothing can be done
 * @param split whether a boundary is to be made
 * @param words what happens, or why nothing does
 */
record BoundaryAt(Unit unit, int offset, boolean split, String words) {

    /** The boundary of tokens at the caret. */
    static BoundaryAt token(Tokens tokens, String text, int caret) {
        Span token = tokens.at(caret);
        if (Graphemes.floor(text, caret) != caret) {
            return none(Unit.TOKEN, "A character is not split");
        }
        if (token != null && token.begin() < caret && caret < token.end()) {
            return new BoundaryAt(Unit.TOKEN, caret, true, "Token split");
        }
        boolean joinable = caret > 0
                && caret < text.length()
                && !Character.isWhitespace(text.charAt(caret - 1))
                && !Character.isWhitespace(text.charAt(caret));
        return joinable && token != null
                ? new BoundaryAt(Unit.TOKEN, caret, false, "Tokens joined")
                : none(
                        Unit.TOKEN,
                        "Tokens cannot be joined over a space; put the caret between two signs or into a word");
    }

    /** The boundary of sentences at the caret; inside a sentence it is made at the word there. */
    static BoundaryAt sentence(Tokens tokens, String text, int caret) {
        Span sentence = tokens.sentence(caret);
        if (sentence != null && sentence.begin() < caret && caret < sentence.end()) {
            int begin = wordAt(tokens, caret);
            if (begin > sentence.begin() && begin < sentence.end()) {
                return new BoundaryAt(Unit.SENTENCE, begin, true, "Sentence split");
            }
        }
        int next = sentence != null && sentence.begin() == caret ? caret : tokens.nextSentence(caret - 1);
        return next > 0 && next < text.length() && tokens.previousSentence(next) < next
                ? new BoundaryAt(Unit.SENTENCE, next, false, "Sentences joined")
                : none(Unit.SENTENCE, "There is no sentence before to join with");
    }

    private static int wordAt(Tokens tokens, int caret) {
        Span token = tokens.at(caret);
        return token != null && token.contains(caret) ? token.begin() : tokens.nextBegin(caret);
    }

    private static BoundaryAt none(Unit unit, String words) {
        return new BoundaryAt(unit, -1, false, words);
    }

    /** The offset of the boundary, or null where nothing can be done. */
    @Nullable
    Integer place() {
        return offset < 0 ? null : offset;
    }
}
