// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds what a number counts: the noun with the words before it, without what follows in a prepositional phrase. */
final class Counted {

    private static final int MOST_WORDS = 6;
    private static final int LOOK_AHEAD = 9;

    private static final Set<String> LINKS = WordList.of(
            "of the its his her their our your these those all this that s such each another more other additional further new separate different extra any");
    private static final Set<String> STOP = WordList.of("""
            a an the and or but nor so yet if as than that which who whom whose where when while because since until till although though
            in on at by for from with without within into onto over under above below between among across through during before after
            against about around near off out up down to toward towards via per of is are was were be been being has have had having do does
            did will would shall should can could may might must not no never also only just even still already again ago later earlier
            there here it they he she we you i him them us me this these those it's then now today yesterday tomorrow last next so far
            said says told added reported killed wounded injured died were remain remained remains became become hit struck fired destroyed damaged
            left arrived came went took taken seized captured shot including plus minus times percent cent each both either neither
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
            november december overnight altogether combined alone apart according despite due amid like unlike except worth long old tall wide
            deep high away apiece daily weekly monthly annually yearly
            """);
    private static final Set<String> NUMBER_WORDS =
            WordList.of("two three four five six seven eight nine ten eleven twelve");
    private static final Set<String> PLURALS = WordList.of("""
            people men women children personnel police troops staff crew dead wounded missing aircraft servicemen servicewomen gunmen fishermen
            policemen militiamen firemen crewmen feet teeth mice cattle sheep fish species series media data criteria phenomena bacteria
            infantry cavalry youth casualties persons livestock displaced
            """);
    private static final Set<String> COMPOUND = WordList.of(
            "arms weapons small-arms sports systems services goods news customs operations communications humanities logistics affairs sales savings women");

    private static final Set<String> STATES = WordList.of("killed wounded injured destroyed damaged seized captured");
    private static final Set<String> VERBS = WordList.of("seen lost found sunk shot lie");
    private static final int MOST_SKIPPED = 8;
    private static final int LONGEST_LINE = 24;
    private static final Set<String> ABOUT =
            WordList.of("about over approximately around some nearly almost more than at least up to");
    private static final Set<String> PIECES = WordList.of("persons units pieces items pcs od");
    private static final Set<String> PRONOUNS = WordList.of("them which whom these those");

    private final Words w;
    private final List<Span> mentions;

    /** @param mentions of equipment, which are taken whole, in text order */
    Counted(Words words, List<Span> mentions) {
        this.w = words;
        this.mentions = mentions;
    }

    /** What the number that ends at a piece counts, or null. */
    @Nullable
    Span behind(int last) {
        int i = last + 1;
        if (w.is(i, '-') && !w.spaceBefore(i)) {
            return null;
        }
        int stop = Math.min(w.size(), last + 1 + LOOK_AHEAD);
        while (i < stop && w.sameSentence(last, i)) {
            if (LINKS.contains(w.low(i))
                    || w.is(i, '\'')
                    || w.is(i, '"')
                    || w.is(i, '\u201D')
                    || w.low(i).equals("or") && w.low(i + 1).equals("so")) {
                i++;
            } else if (i > last + 1
                    && LINKS.contains(w.low(i - 1))
                    && isBareNumber(i)
                    && Units.get().behindNumber(w, i + 1) == null) {
                i++;
            } else if (w.isNumber(i) && Units.get().behindNumber(w, i + 1) != null) {
                Units.Match unit = Units.get().behindNumber(w, i + 1);
                i = unit == null ? i + 1 : unit.last() + 1;
            } else {
                break;
            }
        }
        return noun(last, i);
    }

    private boolean isBareNumber(int i) {
        return w.isNumber(i) || NUMBER_WORDS.contains(w.low(i));
    }

    private @Nullable Span noun(int last, int from) {
        int first = from;
        int end = -1;
        for (int i = from; i < w.size() && i < from + MOST_WORDS * 2 && w.sameSentence(last, i); i++) {
            Span mention = mentionAt(i);
            if (mention != null) {
                return mention;
            }
            if (w.is(i, '-') && !w.spaceBefore(i) && !w.spaceBefore(i + 1)) {
                continue;
            }
            if (w.isNumber(i) && i == first) {
                Units.Match unit = Units.get().behindNumber(w, i + 1);
                if (unit == null) {
                    return null;
                }
                i = unit.last();
                first = i + 1;
                continue;
            }
            String word = w.low(i);
            if (i == from && word.equals("times")) {
                return w.span(i, i);
            }
            if (!w.isWord(i)
                    || STOP.contains(word) && !(i == from && STATES.contains(word) && isPlural(w.low(i + 1)))
                    || end >= 0 && (word.endsWith("ing") || word.endsWith("ly"))
                    || w.lineBreakBefore(i) && i > from && w.paragraphBefore(i)) {
                break;
            }
            boolean glued = w.is(i + 1, '-') && !w.spaceBefore(i + 1);
            end = i;
            if (!glued && isPlural(word) && !(COMPOUND.contains(word) && isPlural(w.low(i + 1)))) {
                break;
            }
        }
        return end < first || first == end && isVerb(end) ? null : w.span(first, end);
    }

    /** A word that tells what happened to what was counted before: "18 notified, 16 counted". */
    private boolean isVerb(int i) {
        String word = w.low(i);
        boolean form = word.length() > 4 && word.endsWith("ed") && !PLURALS.contains(word) || VERBS.contains(word);
        int next = i + 1;
        return form && (next >= w.size() || !w.sameSentence(i, next) || !w.isWord(next) || STOP.contains(w.low(next)));
    }

    private static boolean isPlural(String word) {
        return PLURALS.contains(word)
                || word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
    }

    private @Nullable Span mentionAt(int i) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).begin() >= w.begin(i)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < mentions.size() && mentions.get(low).begin() == w.begin(i) ? mentions.get(low) : null;
    }

    /** What a number counts: in a list line the mention of equipment before it, else the noun behind it, else the words before it. */
    @Nullable
    Span around(int first, int last) {
        Span before = before(first);
        if (before != null && isMention(before)) {
            return before;
        }
        Span behind = behind(last);
        boolean pieces = behind != null && before != null && PIECES.contains(w.low(w.at(behind.begin())));
        return behind != null && !pieces ? behind : before;
    }

    /** Gives counts that stand alone ("12 of them", "and 61 injured") what the count before them counts. */
    List<Figure> shared(List<Figure> figures) {
        List<Figure> result = new ArrayList<>(figures.size());
        Span known = null;
        int sentence = -1;
        for (Figure figure : figures) {
            Figure whole = figure;
            if (figure.kind().equals("count")) {
                int next = figure.last() + 1;
                boolean ofThem = w.low(next).equals("of")
                        && PRONOUNS.contains(w.low(next + 1))
                        && w.sameSentence(figure.last(), next + 1);
                int distance = w.sentence(figure.first()) - sentence;
                if (known != null && (ofThem ? distance <= 1 : distance == 0 && figure.counted() == null)) {
                    whole = figure.withCounted(known);
                }
                Span counted = whole.counted();
                if (counted != null) {
                    known = counted;
                    sentence = w.sentence(figure.first());
                }
            }
            result.add(whole);
        }
        return result;
    }

    /** Whether the number is the amount of an item in a list: "tanks - 1523 (+4)". */
    boolean isItemOfList(int number) {
        int i = number - 1;
        boolean dash = w.is(i, '-') && w.spaceBefore(i) && w.spaceBefore(number);
        boolean ends = w.is(number + 1, ',') || w.is(number + 1, ';') || w.is(number + 1, '(') && w.is(number + 2, '+');
        return dash && ends && before(number) != null;
    }

    private boolean isMention(Span span) {
        Span mention = mentionAt(w.at(span.begin()));
        return mention != null && mention.equals(span);
    }

    /** What a number in a list line such as "tanks - 838 (+17)" or "rifles: 21" counts: the mention or the words before the sign. */
    @Nullable
    Span before(int first) {
        int i = first - 1;
        boolean more = w.is(i, '(') || w.is(i, '+');
        while (i >= 0
                && first - i < MOST_SKIPPED
                && (w.is(i, '(') || w.is(i, '+') || more && (w.isNumber(i) || ABOUT.contains(w.low(i))))) {
            i--;
        }
        boolean spaced = w.spaceBefore(i) || w.spaceBefore(i + 1);
        if (!w.is(i, '-') && !w.is(i, ':') || w.is(i, '-') && !spaced || w.lineBreakBefore(i)) {
            return null;
        }
        int end = i - 1;
        Span mention = mentionEndingAt(end);
        if (mention != null) {
            int link = w.at(mention.begin()) - 1;
            Span pair = w.low(link).equals("and") || w.is(link, '/') ? mentionEndingAt(link - 1) : null;
            return pair == null ? mention : pair;
        }
        Span head = w.is(i, ':') ? mentionAtLine(end) : null;
        if (head != null) {
            return head;
        }
        int begin = end;
        while (begin > 0
                && !w.lineBreakBefore(begin)
                && end - begin < MOST_WORDS * 2
                && w.sameSentence(begin - 1, end)
                && (w.isWord(begin - 1) || w.is(begin - 1, '-') || w.is(begin - 1, '/'))) {
            begin--;
        }
        if (begin > end || end < 0 || !w.isWord(end)) {
            return null;
        }
        while (begin < end && !w.isWord(begin)) {
            begin++;
        }
        for (int k = begin; k <= end; k++) {
            Span inside = mentionAt(k);
            if (inside != null) {
                return inside;
            }
        }
        boolean list = w.lineBreakBefore(begin) || begin > 0 && w.isSign(begin - 1);
        return list
                        && !STOP.contains(w.low(end))
                        && end - begin < MOST_WORDS
                        && !w.low(end).equals("id")
                ? w.span(begin, end)
                : null;
    }

    private @Nullable Span mentionEndingAt(int end) {
        for (int i = end; i >= 0 && end - i < MOST_WORDS * 2 && !(i < end && w.lineBreakBefore(i + 1)); i--) {
            Span mention = mentionAt(i);
            if (mention != null) {
                return mention.end() == w.end(end) ? mention : null;
            }
        }
        return null;
    }

    /** The mention with which the line of a list begins: "- shells of 122 mm and 152 mm: 57". */
    private @Nullable Span mentionAtLine(int end) {
        int begin = end;
        while (begin > 0 && !w.lineBreakBefore(begin) && end - begin < LONGEST_LINE) {
            begin--;
        }
        if (!w.lineBreakBefore(begin)) {
            return null;
        }
        return mentionAt(w.is(begin, '-') || w.is(begin, '\u2022') || w.is(begin, '*') ? begin + 1 : begin);
    }
}
