// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sitmark.preannotate.words.Words;

/**
 * A report as the name finder reads it: stretches of pieces that may belong to names, and the features of each piece. Everything outside of a stretch
 * is no name. For one thread.
 */
public final class NameReport {

    /**
     * Pieces of one sentence that are decided one after the other.
     *
     * @param first its first piece
     * @param last its last piece
     */
    public record Stretch(int first, int last) {}

    private final NameText text;
    private final NameFeatures features;
    private final StringFeatures strings = new StringFeatures();

    /**
     * @param hints what gazetteers and rules say, in text order, without overlaps
     * @param lists the word lists that a piece stands in, as a short code without blanks
     */
    public NameReport(Words words, List<Hint> hints, IntFunction<String> lists) {
        text = new NameText(words, hints);
        features = new NameFeatures(text, lists);
    }

    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < text.w.size(); i++) {
            if (first >= 0 && (!text.active[i] || !text.w.sameSentence(first, i))) {
                stretches.add(new Stretch(first, i - 1));
                first = -1;
            }
            if (first < 0 && text.active[i]) {
                first = i;
            }
        }
        if (first >= 0) {
            stretches.add(new Stretch(first, text.w.size() - 1));
        }
        return stretches;
    }

    /** The features of a piece as strings, as a trainer needs them; the outcome before is "other" at the start of a stretch. */
    public List<String> features(int piece, String outcomeBefore) {
        features.of(piece, strings);
        features.after(outcomeBefore, piece, strings);
        return strings.take();
    }

    NameFeatures features() {
        return features;
    }
}
