// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.quick;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sitmark.train.data.SampleSentence;

/** The labels of tokens: outside, and for each type the begin of a name and its continuation. Immutable. */
public final class QuickLabels {

    /** The label of a token that is no part of a name. */
    public static final int OUTSIDE = 0;

    private final List<String> types;

    private QuickLabels(Collection<String> types) {
        this.types = List.copyOf(types);
    }

    /** The labels for all types that stand in these sentences. */
    public static QuickLabels of(Collection<SampleSentence> sentences) {
        TreeSet<String> types = new TreeSet<>();
        sentences.forEach(s -> s.names().forEach(n -> types.add(n.type())));
        return new QuickLabels(types);
    }

    public int count() {
        return 1 + 2 * types.size();
    }

    static boolean begins(int label) {
        return label % 2 == 1;
    }

    static boolean continues(int label) {
        return label != OUTSIDE && label % 2 == 0;
    }

    /** Whether a label may stand behind another, or at the begin of a sentence, where {@code before} is {@link #OUTSIDE}. */
    static boolean mayFollow(int before, int label) {
        return !continues(label) || before == label || before == label - 1;
    }

    String type(int label) {
        return types.get((label - 1) / 2);
    }

    /** The labels of a sentence; names of types that are not known are left out. */
    public int[] of(SampleSentence sentence) {
        int[] labels = new int[sentence.tokens().size()];
        for (SampleSentence.Name name : sentence.names()) {
            int type = types.indexOf(name.type());
            for (int i = name.begin(); type >= 0 && i < name.end(); i++) {
                labels[i] = i == name.begin() ? 1 + 2 * type : 2 + 2 * type;
            }
        }
        return labels;
    }

    /** The names that labels tell. */
    public List<SampleSentence.Name> names(int[] labels) {
        List<SampleSentence.Name> names = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (begins(labels[i])) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                names.add(new SampleSentence.Name(i, end, type(labels[i])));
            }
        }
        return names;
    }
}
