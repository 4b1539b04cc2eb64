// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sitmark.core.model.Repair.Unit;

/** Carries out what people decided on boundaries. */
public final class Repairs {

    private Repairs() {}

    /**
     * The segmentation with all repairs that fit it. Tokens are split between any two characters and joined where no white space is between them;
     * sentences are joined over anything. A sentence that a person splits inside a token splits the token too; a boundary of sentences inside a token
     * that a person joined goes.
     *
     * @param made for the text, with the text's offsets
     */
    public static Segmentation apply(Segmentation made, String text, Collection<Repair> repairs) {
        if (repairs.isEmpty()) {
            return made;
        }
        var tokenCuts = cuts(made.tokens());
        var sentenceCuts = cuts(made.sentences());
        var splits = new TreeSet<Integer>();
        for (Repair repair : repairs) {
            TreeSet<Integer> cuts = repair.unit() == Unit.TOKEN ? tokenCuts : sentenceCuts;
            if (!repair.split()) {
                cuts.remove(repair.offset());
            } else {
                cuts.add(repair.offset());
                if (repair.unit() == Unit.SENTENCE) {
                    splits.add(repair.offset());
                }
            }
        }
        tokenCuts.addAll(splits);
        List<Span> tokens = tokens(made.tokens(), tokenCuts);
        for (Span token : tokens) {
            sentenceCuts.subSet(token.begin(), false, token.end(), false).clear();
        }
        return new Segmentation(sentences(made.sentences(), sentenceCuts, text), tokens);
    }

    private static TreeSet<Integer> cuts(List<Span> spans) {
        var cuts = new TreeSet<Integer>();
        spans.forEach(s -> cuts.add(s.begin()));
        return cuts;
    }

    private static List<Span> tokens(List<Span> made, TreeSet<Integer> cuts) {
        List<Span> result = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            int begin = made.get(i).begin();
            int end = made.get(i).end();
            // tokens without white space between them are cut anew together
            while (i + 1 < made.size() && made.get(i + 1).begin() == end) {
                end = made.get(++i).end();
            }
            int from = begin;
            for (int cut : cuts.subSet(begin, false, end, false)) {
                result.add(new Span(from, cut));
                from = cut;
            }
            result.add(new Span(from, end));
        }
        return result;
    }

    private static List<Span> sentences(List<Span> made, TreeSet<Integer> cuts, String text) {
        List<Span> result = new ArrayList<>(made.size());
        if (made.isEmpty()) {
            return result;
        }
        int from = made.get(0).begin();
        int last = made.get(made.size() - 1).end();
        for (int cut : cuts.subSet(from, false, last, false)) {
            addTrimmed(result, from, cut, text);
            from = cut;
        }
        addTrimmed(result, from, last, text);
        return result;
    }

    private static void addTrimmed(List<Span> result, int from, int to, String text) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            result.add(new Span(begin, end));
        }
    }
}
