// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.text.Paragraphs;

/**
 * Which paragraphs of a report are folded: those that are done, if that is wanted, and those that were folded by hand, but neither the one with the
 * current item nor those that were opened by hand. What is done is asked again only for paragraphs that changed. Headless; not thread-safe.
 */
final class Folding {

    private final IntPredicate isDone;
    private Paragraphs paragraphs;
    private final BitSet done = new BitSet();
    private final BitSet byHand = new BitSet();
    private final BitSet opened = new BitSet();
    private boolean foldDone;
    private int exempt = -1;

    /** @param isDone whether the paragraph with this number is done at present */
    Folding(Paragraphs paragraphs, IntPredicate isDone) {
        this.paragraphs = paragraphs;
        this.isDone = isDone;
    }

    /** The text has other paragraphs now; what was folded or opened by hand is forgotten. */
    void setParagraphs(Paragraphs other) {
        if (other != paragraphs) {
            paragraphs = other;
            byHand.clear();
            opened.clear();
            readAll();
        }
    }

    void setFoldDone(boolean fold) {
        if (fold != foldDone) {
            foldDone = fold;
            byHand.clear();
            opened.clear();
            readAll();
        }
    }

    private void readAll() {
        done.clear();
        for (int i = 0; foldDone && i < paragraphs.count(); i++) {
            done.set(i, isDone.test(i));
        }
    }

    /** Something was decided or marked in this stretch. */
    void changed(Span span) {
        if (foldDone) {
            for (int i = Math.max(0, paragraphs.at(span.begin()));
                    i < paragraphs.count() && paragraphs.get(i).begin() <= span.end();
                    i++) {
                done.set(i, isDone.test(i));
            }
        }
    }

    /** Whether anything is or could be folded, so that changes matter. */
    boolean isInUse() {
        return foldDone || !byHand.isEmpty();
    }

    /** The paragraph at the offset is shown whatever else is said; none with a negative one. */
    void setExempt(int offset) {
        exempt = offset < 0 ? -1 : paragraphs.at(offset);
    }

    /** Folds the paragraph at the offset, or opens all that are folded together with it. */
    void toggle(int offset) {
        int at = Math.max(0, paragraphs.at(offset));
        if (at >= paragraphs.count()) {
            return;
        }
        if (!isFolded(at)) {
            opened.clear(at);
            byHand.set(at);
            exempt = exempt == at ? -1 : exempt;
            return;
        }
        int first = at;
        while (first > 0 && isFolded(first - 1)) {
            first--;
        }
        for (int i = first; i < paragraphs.count() && isFolded(i); i++) {
            byHand.clear(i);
            opened.set(i);
        }
    }

    private boolean isFolded(int paragraph) {
        return paragraph != exempt
                && !opened.get(paragraph)
                && (byHand.get(paragraph) || foldDone && done.get(paragraph));
    }

    /** The stretches that are folded, each of whole paragraphs. */
    List<Span> folds() {
        List<Span> folds = new ArrayList<>();
        if (!isInUse()) {
            return folds;
        }
        for (int i = 0; i < paragraphs.count(); i++) {
            if (isFolded(i)) {
                int first = i;
                while (i + 1 < paragraphs.count() && isFolded(i + 1)) {
                    i++;
                }
                folds.add(new Span(
                        paragraphs.get(first).begin(), paragraphs.get(i).end()));
            }
        }
        return folds;
    }

    /** How many paragraphs begin in the stretch. */
    int count(Span fold) {
        return paragraphs.at(fold.end() - 1) - paragraphs.at(fold.begin() - 1);
    }
}
