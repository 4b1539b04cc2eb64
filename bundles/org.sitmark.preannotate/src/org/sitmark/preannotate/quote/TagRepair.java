// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.Set;
import org.sitmark.preannotate.words.WordList;

/** Corrects what the part-of-speech model, which was trained on web text, often gets wrong in reports. */
final class TagRepair {

    /** Past tenses that are hardly anything else. */
    private static final Set<String> PAST = WordList.of("""
            rose fell shot struck fled flew drove took gave came went saw knew wrote spoke broke chose grew threw wore won lost began brought bought built
            caught fought found held kept led left made met paid said sent sold stood taught thought told understood became sank swept withdrew seized
            killed wounded injured destroyed damaged hit burned downed intercepted
            """);

    private static final Set<String> PERIODIC = WordList.of("daily weekly monthly hourly nightly yearly early");
    private static final Set<String> CONTRACTED =
            WordList.of("it he she that there here what who where how let when why one this");

    private final Line line;
    private final Pos[] tags;

    private TagRepair(Line line, Pos[] tags) {
        this.line = line;
        this.tags = tags;
    }

    /** Changes tags in place. */
    static void repair(Line line, Pos[] tags) {
        TagRepair repair = new TagRepair(line, tags);
        boolean title = repair.isTitle();
        for (int i = 0; i < tags.length; i++) {
            if (repair.isGenitive(i)) {
                tags[i] = Pos.PART;
            } else if (tags[i] != Pos.QUOTE && (tags[i] != Pos.PUNCT || line.startsWithLetterOrDigit(i))) {
                tags[i] = repair.at(i, title);
            }
        }
    }

    private Pos at(int i, boolean title) {
        Pos tag = tags[i];
        String word = line.low(i);
        Pos before = i > 0 ? tags[i - 1] : Pos.PUNCT;
        Pos next = i + 1 < tags.length ? tags[i + 1] : Pos.PUNCT;
        if (!title
                && i > 0
                && before != Pos.PUNCT
                && before != Pos.QUOTE
                && line.startsUpper(i)
                && word.length() > 1
                && isNoName(tag)) {
            return Pos.PROPN;
        }
        if (word.equals("said") || word.equals("told")) {
            return Pos.VERB;
        }
        if (tag == Pos.VERB && i > 1 && line.is(i - 1, "-") && line.touchesNext(i - 1) && line.touchesNext(i - 2)) {
            return Pos.ADJ;
        }
        if (line.startsWithDigit(i) && (tag == Pos.PART || tag == Pos.PUNCT || tag == Pos.VERB || tag == Pos.ADV)) {
            return Pos.NUM;
        }
        if (tag == Pos.PUNCT) {
            return next == Pos.NOUN || next == Pos.PROPN ? Pos.ADJ : Pos.NOUN;
        }
        if (tag == Pos.ADV && next == Pos.NOUN && PERIODIC.contains(word)) {
            return Pos.ADJ;
        }
        if (word.equals("whilst")) {
            return Pos.SCONJ;
        }
        if (tag == Pos.VERB && word.endsWith("s") && before == Pos.NUM) {
            return Pos.NOUN;
        }
        if (tag == Pos.VERB && i == 0 && word.endsWith("s") && (next == Pos.VERB || next == Pos.AUX)) {
            return Pos.NOUN;
        }
        boolean inPhrase = before == Pos.DET && !isPronoun(i - 1) || isPossessive(i - 1);
        if (tag == Pos.VERB && inPhrase && (next == Pos.NOUN || next == Pos.PROPN) && !word.endsWith("ed")) {
            return Pos.NOUN;
        }
        if ((tag == Pos.NOUN || tag == Pos.ADJ || tag == Pos.PROPN && !line.startsUpper(i))
                && PAST.contains(word)
                && (before == Pos.NOUN || before == Pos.PROPN || before == Pos.PRON && !isPossessive(i - 1))
                && next != Pos.NOUN) {
            return Pos.VERB;
        }
        if (word.equals("that")
                && tag == Pos.SCONJ
                && (before == Pos.NOUN || before == Pos.PROPN)
                && (next == Pos.VERB || next == Pos.AUX)
                && !line.low(i + 1).endsWith("ing")) {
            return Pos.PRON;
        }
        return tag;
    }

    /** The ending of a possessive: "'s", or the apostrophe behind an s. */
    private boolean isGenitive(int i) {
        if (i == 0 || !line.touchesNext(i - 1)) {
            return false;
        }
        if (line.is(i, "'s")) {
            return !line.isOneOf(i - 1, CONTRACTED);
        }
        return line.is(i, "'") && line.low(i - 1).endsWith("s");
    }

    private static boolean isNoName(Pos tag) {
        return switch (tag) {
            case INTJ, VERB, X, ADV, AUX, SCONJ, PART, ADP, PUNCT -> true;
            default -> false;
        };
    }

    private boolean isPronoun(int i) {
        return line.is(i, "that") || line.is(i, "this") || line.is(i, "all") || line.is(i, "both");
    }

    private boolean isPossessive(int i) {
        return switch (line.low(i)) {
            case "his", "its", "their", "our", "my", "your", "whose", "'s", "'" -> true;
            default -> false;
        };
    }

    /** Whether most words are written with a capital, as in headings. */
    private boolean isTitle() {
        int upper = 0;
        int words = 0;
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != Pos.PUNCT && tags[i] != Pos.QUOTE && tags[i] != Pos.NUM) {
                words++;
                upper += line.startsUpper(i) ? 1 : 0;
            }
        }
        return upper * 10 > words * 7;
    }
}
