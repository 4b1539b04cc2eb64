// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.WordList;

/**
 * A sentence of the writer: its tokens, where each stretch in quotation marks counts as one element, however many sentences it holds. Parts of speech
 * are made when they are asked for first. Used by one thread.
 */
final class Line {

    private static final int TAGGED_INSIDE = 14;
    private static final Set<String> FINITE_AUXILIARIES = WordList.of("""
            is are was were am 's 're 'm has have had 've 'd do does did will would can could may might shall should must 'll ca wo isn aren wasn weren
            """);

    private final String text;
    private final int size;
    private final int[] begin;
    private final int[] end;
    private final @Nullable Quoted[] quoted;
    private final @Nullable String[] low;
    private final boolean startsParagraph;
    private Pos @Nullable [] pos;

    /** @param quotes for each token the stretch in quotation marks that it stands for, or null */
    Line(String text, List<Span> tokens, List<@Nullable Quoted> quotes, boolean startsParagraph) {
        this.text = text;
        this.size = tokens.size();
        this.startsParagraph = startsParagraph;
        begin = new int[size];
        end = new int[size];
        quoted = new Quoted[size];
        low = new String[size];
        for (int i = 0; i < size; i++) {
            begin[i] = tokens.get(i).begin();
            end[i] = tokens.get(i).end();
            quoted[i] = quotes.get(i);
        }
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    boolean startsParagraph() {
        return startsParagraph;
    }

    int begin(int i) {
        return begin[i];
    }

    int end(int i) {
        return end[i];
    }

    Span span(int first, int last) {
        return new Span(begin[first], end[last]);
    }

    /** The stretch in quotation marks that stands here, or null. */
    @Nullable
    Quoted quoted(int i) {
        return i >= 0 && i < size ? quoted[i] : null;
    }

    boolean isQuote(int i) {
        return quoted(i) != null;
    }

    /** The token in small letters; empty for stretches in quotation marks and outside of the line. */
    String low(int i) {
        if (i < 0 || i >= size || quoted[i] != null) {
            return "";
        }
        String made = low[i];
        if (made == null) {
            made = Fold.fold(text.substring(begin[i], end[i])).replace('\u2019', '\'');
            low[i] = made;
        }
        return made;
    }

    boolean is(int i, String word) {
        return low(i).equals(word);
    }

    boolean isOneOf(int i, Set<String> words) {
        String word = low(i);
        return !word.isEmpty() && words.contains(word);
    }

    boolean startsUpper(int i) {
        return i >= 0 && i < size && quoted[i] == null && Character.isUpperCase(text.charAt(begin[i]));
    }

    boolean startsWithDigit(int i) {
        return Character.isDigit(text.charAt(begin[i]));
    }

    boolean startsWithLetterOrDigit(int i) {
        return Character.isLetterOrDigit(text.charAt(begin[i]));
    }

    boolean touchesNext(int i) {
        return i >= 0 && i + 1 < size && end[i] == begin[i + 1];
    }

    /** Part of speech; PUNCT outside of the line. */
    Pos pos(int i) {
        if (i < 0 || i >= size) {
            return Pos.PUNCT;
        }
        Pos[] made = pos;
        if (made == null) {
            made = tag();
            pos = made;
        }
        return made[i];
    }

    boolean is(int i, Pos wanted) {
        return i >= 0 && i < size && pos(i) == wanted;
    }

    /** Whether an auxiliary with a person and tense stands here. */
    boolean isFiniteAuxiliary(int i) {
        Pos at = pos(i);
        return (at == Pos.AUX || at == Pos.VERB) && FINITE_AUXILIARIES.contains(low(i)) && !is(i - 1, "to");
    }

    /** Whether a full verb stands here that may be finite: no infinitive with "to" and no -ing form. */
    boolean mayBeFinite(int i) {
        if (pos(i) != Pos.VERB) {
            return false;
        }
        String word = low(i);
        return !(word.endsWith("ing") && word.length() > 5) && !is(i - 1, "to");
    }

    private Pos[] tag() {
        List<String> words = new ArrayList<>(size + TAGGED_INSIDE);
        int[] at = new int[size];
        boolean shouting = shouts();
        for (int i = 0; i < size; i++) {
            Quoted inside = quoted[i];
            at[i] = words.size();
            if (inside == null) {
                String word = text.substring(begin[i], end[i]).replace('\u2019', '\'');
                words.add(shouting ? low(i) : word);
            } else {
                words.add("\"");
                if (inside.words(text, TAGGED_INSIDE) < TAGGED_INSIDE) {
                    words.addAll(Arrays.asList(text.substring(inside.innerBegin(), inside.innerEnd())
                            .strip()
                            .split("\\s+|(?=[,.!?;])")));
                } else {
                    words.add("this");
                }
                words.add("\"");
            }
        }
        String[] tags = PosTagger.tag(words.toArray(String[]::new));
        Pos[] made = new Pos[size];
        for (int i = 0; i < size; i++) {
            made[i] = quoted[i] != null ? Pos.QUOTE : Pos.of(tags[at[i]]);
        }
        TagRepair.repair(this, made);
        return made;
    }

    /** Whether nearly all letters are capitals, which the model does not know. */
    private boolean shouts() {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < size; i++) {
            if (quoted[i] == null) {
                for (int k = begin[i]; k < end[i]; k++) {
                    char c = text.charAt(k);
                    if (Character.isLetter(c)) {
                        letters++;
                        capitals += Character.isUpperCase(c) ? 1 : 0;
                    }
                }
            }
        }
        return letters > 20 && capitals * 10 > letters * 8;
    }
}
