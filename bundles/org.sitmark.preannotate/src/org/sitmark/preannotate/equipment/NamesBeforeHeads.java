// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/**
 * Capitalised words that no list has, right before a generic name of equipment: "two Vampire launchers". Names of countries, peoples and
 * organisations stand there too and are left out as far as the lists and the endings of the words tell.
 */
final class NamesBeforeHeads {

    /** A name with the generic name behind it. */
    record Found(int nameLast, GenericNames.Phrase head) {}

    private static final int LONGEST = 3;

    /** What owners stand before as often as names do. */
    private static final Set<String> OWNED = WordList.of("""
            vehicle car truck lorry aircraft plane airplane jet airliner ship vessel boat ferry barge tanker trawler yacht weapon arm arms ammunition
            munition system device bus van ambulance motorcycle tractor bulldozer excavator crane trailer train equipment explosive camera warship
            weapons artillery
            """);

    private static final Set<String> NO_NAME = WordList.of("""
            airmen soldiers sailors rangers pilots men women officers members army navy air marine marines coast guard police force forces border national royal allied coalition government regime rebel opposition
            interior defence defense ministry state federal soviet nazi western eastern northern southern central baltic nordic balkan arab kurdish
            islamic islamist jihadist houthi houthis taliban wagner kremlin pentagon nato warsaw pact cold war world old new modern several many some
            the all both these those their his her its our your such other more most few two three four five six seven eight nine ten
            """);

    private static final Set<String> NUMBERS = WordList.of("""
            one two three four five six seven eight nine ten eleven twelve several dozen hundred additional more another a an
            """);

    /** What stands before the name of a weapon without an article. */
    private static final Set<String> FRAMES = WordList.of("type types called dubbed named designated model models");

    /** Prepositions behind which a name is a place and the number a count: "in Example 12 drones". */
    private static final Set<String> PLACED =
            WordList.of("in at from near to on over around outside across into towards above between and");

    private static final Set<String> OWNERS =
            WordList.of("army navy force forces guard guards police marine marines ministry corps brigade");

    private static final Set<String> GOING_ON = WordList.of("""
            is was were are had has have did will would can could may might in on at from over near to into by for with and or of off under during
            when while as since after before east west north south fell hit flew sank exploded burned landed crashed struck above outside inside around
            along behind between against through
            """);

    private static final NoNames NO_NAMES = new NoNames();

    /** The capitalised words that are no names, and those that make an organisation. */
    private static final class NoNames {

        private final Set<String> words;

        NoNames() {
            StringBuilder all = new StringBuilder();
            for (String list : new String[] {"no-names", "organisation-words"}) {
                Table.builtIn("lexicons/" + list + ".tsv").rows().forEach(r -> r.list("words")
                        .forEach(word -> all.append(word.toLowerCase(java.util.Locale.ROOT))
                                .append(' ')));
            }
            words = WordList.of(all.toString());
        }
    }

    private final Words w;
    private final Gazetteer entities;
    private final GenericNames generic = GenericNames.get();

    /** @param entities the known names of persons, places, peoples and organisations */
    NamesBeforeHeads(Words words, Gazetteer entities) {
        this.w = words;
        this.entities = entities;
    }

    /** The name with a generic name behind it that begins at a piece, or null. */
    @Nullable
    Found at(int i) {
        if (!mayBegin(i)) {
            return null;
        }
        int last = i;
        while (last - i < LONGEST && (last == i || goesOnWithName(last))) {
            last = suffixEnd(last);
            int next = last + 1;
            boolean goesOn = w.spaceBefore(next) && w.sameSentence(i, next) && !w.lineBreakBefore(next);
            GenericNames.Phrase head = goesOn ? generic.at(w, next) : null;
            if (head == null && goesOn && isModelNumber(next) && w.sameSentence(i, next + 1)) {
                last = next;
                head = generic.at(w, next + 1);
                if (head == null || head.head().plural() && PLACED.contains(w.low(i - 1))) {
                    return null;
                }
            }
            if (head != null) {
                return fits(head) ? new Found(last, head) : null;
            }
            last++;
            if (!goesOn) {
                return null;
            }
        }
        return null;
    }

    /**
     * The last piece of a name that begins at a piece and has no generic name behind it, where the words around tell a thing of a type: "an Example
     * was shot down", "four Examples", "armed with the Example 600"; -1 where they do not.
     */
    int bare(int i) {
        int before = w.low(i - 1).equals("the") ? i - 2 : i - 1;
        boolean framed = w.sameSentence(before, i)
                && (FRAMES.contains(w.low(before))
                        || before == i - 1 && (NUMBERS.contains(w.low(i - 1)) || w.isNumber(i - 1))
                        || (w.low(before).equals("of") || w.low(before).equals("with"))
                                && DesignationShapes.isTrigger(w.low(before - 1)));
        if (!framed || !isNameWord(i) && !isMaker(i) || !w.spaceBefore(i) || w.lineBreakBefore(i)) {
            return -1;
        }
        int last = suffixEnd(i);
        while (last - i < LONGEST
                && w.sameSentence(i, last + 1)
                && w.spaceBefore(last + 1)
                && isNameWord(last + 1)
                && !w.lineBreakBefore(last + 1)) {
            last = suffixEnd(last + 1);
        }
        if (w.sameSentence(i, last + 1) && isModelNumber(last + 1) && !w.lineBreakBefore(last + 1)) {
            last++;
        }
        int next = last + 1;
        boolean ends = next >= w.size()
                || !w.sameSentence(i, next)
                || w.lineBreakBefore(next)
                || w.is(next, '.')
                || w.is(next, ',')
                || w.is(next, ')')
                || w.is(next, '-') && w.spaceBefore(next)
                || GOING_ON.contains(w.low(next))
                || w.low(next).endsWith("ed");
        return ends ? last : -1;
    }

    /**
     * The last piece of a name in brackets right behind a mention of equipment, "(Example)" or "(Example 2, 152 mm)"; -1 where something else stands
     * there.
     */
    int alias(int open) {
        int i = open + 1;
        if (!w.is(open, '(') || !isNameWord(i) || !w.sameSentence(open, i)) {
            return -1;
        }
        int last = suffixEnd(i);
        while (last - i < LONGEST && isNameWord(last + 1) && w.sameSentence(i, last + 1)) {
            last = suffixEnd(last + 1);
        }
        if (isModelNumber(last + 1)) {
            last++;
        }
        return w.is(last + 1, ')') || w.is(last + 1, ',') ? last : -1;
    }

    /** The last piece of a designation with the capitalised names behind it: "CH-47 Chinook", "A-29 Super Example". */
    int withNames(int last) {
        int end = last;
        while (end - last < 2
                && w.sameSentence(last, end + 1)
                && w.spaceBefore(end + 1)
                && !w.lineBreakBefore(end + 1)
                && isNameWord(end + 1)) {
            end++;
        }
        return end;
    }

    /** The last piece of a name behind a known designation in brackets, as in "(SA-10B Example)"; the piece itself where there is none. */
    int inBrackets(int first, int last) {
        int end = w.is(first - 1, '(') ? withNames(last) : last;
        return w.is(end + 1, ')') || w.is(end + 1, ',') ? end : last;
    }

    /** A word that goes on with a name: less is asked of it than of the first. */
    private boolean goesOnWithName(int i) {
        return w.isCapital(i) && w.raw(i).length() > 1 && !OWNERS.contains(w.low(i)) && !isPeople(w.low(i));
    }

    /** A maker's letters before a name: "TAI Example". */
    private boolean isMaker(int i) {
        return w.isAllCaps(i)
                && w.raw(i).length() <= 5
                && w.spaceBefore(i + 1)
                && w.sameSentence(i, i + 1)
                && isNameWord(i + 1)
                && entities.longestAt(w, i) == null;
    }

    /** "Example-M", "Example-2" */
    private int suffixEnd(int last) {
        boolean hyphen = w.is(last + 1, '-') && !w.spaceBefore(last + 1) && !w.spaceBefore(last + 2);
        boolean suffix = hyphen && w.isCapital(last + 2) && w.raw(last + 2).length() <= 3;
        return suffix ? last + 2 : last;
    }

    private boolean isModelNumber(int i) {
        return w.isNumber(i)
                && w.spaceBefore(i)
                && w.raw(i).length() <= 4
                && w.raw(i).indexOf(',') < 0
                && w.raw(i).indexOf('.') < 0
                && !w.is(i + 1, '%');
    }

    /** In running text behind a small word or a number, since headings and the first words of sentences have capitals too. */
    private boolean mayBegin(int i) {
        if (!isNameWord(i) && !isMaker(i) || !w.spaceBefore(i) || !w.sameSentence(i - 1, i) || w.lineBreakBefore(i)) {
            return false;
        }
        return w.isNumber(i - 1)
                || w.isWord(i - 1)
                        && (!w.isCapital(i - 1)
                                || NUMBERS.contains(w.low(i - 1))
                                || w.isAllCaps(i - 1)
                                || i - 1 == w.sentenceFirst(i)
                                || isPeople(w.low(i - 1)))
                || w.is(i - 1, '-') && w.spaceBefore(i - 1);
    }

    private boolean isNameWord(int i) {
        String low = w.low(i);
        return w.isCapital(i)
                && !w.isAllCaps(i)
                && low.length() > 2
                && (!w.is(i + 1, '-') || w.spaceBefore(i + 1) || suffixEnd(i) > i)
                && !w.is(i + 1, '\'')
                && !NO_NAME.contains(low)
                && !NO_NAMES.words.contains(low)
                && !isPeople(low)
                && entities.longestAt(w, i) == null;
    }

    /** Endings of the names of peoples: "Examplian", "Examplish", "Examplese", "Examplistani". */
    private static boolean isPeople(String low) {
        return low.endsWith("ian")
                || low.endsWith("ean")
                || low.endsWith("ish")
                || low.endsWith("ese")
                || low.length() > 5 && (low.endsWith("i") || low.endsWith("can"))
                || low.endsWith("led")
                || low.endsWith("made")
                || low.endsWith("backed");
    }

    private boolean fits(GenericNames.Phrase head) {
        String lemma = head.head().lemma();
        String noun = lemma.substring(lemma.lastIndexOf(' ') + 1);
        boolean typed = head.typed() || lemma.indexOf(' ') > 0;
        return (!w.isCapital(head.first()) || head.head().acronym())
                && (!OWNED.contains(noun) && head.head().alone()
                        || typed && !head.category().equals("other"));
    }
}
