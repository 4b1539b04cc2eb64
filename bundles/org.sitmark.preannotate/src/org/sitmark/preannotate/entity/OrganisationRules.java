// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Names that say what they are: "Ministry of Defence", "Sorvenian Air Force", "31st Mechanised Brigade". */
final class OrganisationRules {

    private static final double OF_NAME = 0.88;
    private static final double TYPE_BEHIND = 0.82;
    private static final double UNIT = 0.92;
    private static final int LONGEST = 9;

    private static final Set<String> ORDINALS =
            WordList.of("first second third fourth fifth sixth seventh eighth ninth tenth");

    private final Words w;
    private final NameRuns runs;
    private final NameLists lists = NameLists.get();

    OrganisationRules(Words words) {
        this.w = words;
        this.runs = new NameRuns(words);
    }

    /** The organisation that begins at a piece, or null. */
    @Nullable
    Name at(int i) {
        Name unit = unit(i);
        if (unit != null) {
            return unit;
        }
        if (!w.isCapital(i) || w.is(i - 1, '-') && !w.spaceBefore(i)) {
            return null;
        }
        Name of = typeFirst(i);
        if (of == null) {
            of = acronymFirst(i);
        }
        Name behind = typeBehind(i);
        return behind != null && (of == null || behind.last() > of.last()) ? behind : of;
    }

    /** "UN Panel of Experts": an acronym before a type word. */
    private @Nullable Name acronymFirst(int i) {
        if (!w.isAllCaps(i) || w.raw(i).length() > 5 || !w.isCapital(i + 1) || !w.sameSentence(i, i + 1)) {
            return null;
        }
        Name of = typeFirst(i + 1);
        return of == null ? null : new Name(i, of.last(), Name.ORGANISATION, of.score(), of.rule());
    }

    /** "Ministry of …", "General Staff of the Armed Forces of …", "Office for the Coordination of …". */
    private @Nullable Name typeFirst(int i) {
        int type = lists.organisationFirst(w, i);
        if (type < 0) {
            return null;
        }
        int last = ofPhrase(type, i);
        return last < 0
                ? null
                : new Name(
                        i,
                        last,
                        Name.ORGANISATION,
                        OF_NAME,
                        "'" + w.span(i, type).of(w.text()) + " of …'");
    }

    /** The end of "of the Armed Forces of X" behind a piece; -1 where there is none. */
    private int ofPhrase(int type, int first) {
        int last = -1;
        int next = type + 1;
        for (int n = 0; n < 4; n++) {
            String word = w.low(next);
            boolean link = word.equals("of")
                    || word.equals("to") && n == 0
                    || word.equals("for")
                    || word.equals("on")
                    || word.equals("against") && n == 0
                    || word.equals("in") && n == 0
                    || n > 0 && (word.equals("and") || w.is(next, '&'));
            if (!link || !w.sameSentence(first, next + 1)) {
                break;
            }
            int start = w.low(next + 1).equals("the") ? next + 2 : next + 1;
            if (word.equals("and") && (lists.organisationFirst(w, start) >= 0 || start > next + 1)) {
                break;
            }
            int end = runs.runEnd(start, 6);
            boolean mission = n == 0 && w.low(type).matches("mission|office|delegation|embassy|command|council");
            if (end >= 0 && mission && (word.equals("in") || word.equals("to"))) {
                last = end;
                next = end + 1;
                continue;
            }
            if (end < 0 || word.equals("in") && n == 0 && lists.organisationFirst(w, first) < 0) {
                break;
            }
            if (word.equals("in") || lists.isNoName(w.low(start)) && !isPart(start)) {
                break;
            }
            last = end;
            next = end + 1;
            if (w.is(next, ',') && w.isCapital(next + 1) && andSoon(next + 1)) {
                last = listEnd(next, last);
                next = last + 1;
            }
        }
        return last;
    }

    /** Words such as "Defence" or "Health" are no names alone but belong to the name of a ministry. */
    private boolean isPart(int i) {
        return !w.low(i)
                .matches(
                        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september"
                                + "|october|november|december");
    }

    /** "Foreign, Commonwealth and Development Office", "Educational, Scientific and Cultural": a list that ends with "and". */
    private boolean andSoon(int i) {
        int end = runs.runEnd(i, 2);
        return end > 0 && w.low(end + 1).equals("and") && w.isCapital(end + 2) && !lists.isTitle(w.raw(i));
    }

    private int listEnd(int comma, int before) {
        int end = runs.runEnd(comma + 1, 2);
        int behind = runs.runEnd(end + 2, 3);
        return behind > 0 ? behind : before;
    }

    /** A run of capitalised words that ends with a type word: "Sorvenian Air Force". */
    private @Nullable Name typeBehind(int i) {
        if (NameLists.FUNCTION.contains(w.low(i)) && runs.wordEnd(i) == i) {
            return null;
        }
        int end = runs.runEnd(i, LONGEST);
        if (end <= i) {
            return null;
        }
        int best = -1;
        for (int k = i + 1; k <= end; k++) {
            int type = lists.organisationLast(w, k);
            if (type >= k && type <= end) {
                best = Math.max(best, type);
            }
        }
        if (best < 0 || lists.isTitle(w.raw(i)) && best == i + 1) {
            return null;
        }
        for (int k = i; k <= best; k++) {
            if (lists.isTitle(w.raw(k))
                    && k > i
                    && !w.low(k).equals("chief")
                    && !w.low(k).equals("general")
                    && !w.low(k).equals("justice")
                    && !w.low(k).equals("head")
                    && !w.low(k).equals("prosecutor")) {
                return null;
            }
        }
        int last = ofPhrase(best, i);
        boolean longer = last > best
                && (lists.organisationFirst(w, best) >= 0 || w.low(best + 1).matches("in|to"));
        return new Name(i, longer ? last : best, Name.ORGANISATION, TYPE_BEHIND, "… " + w.raw(best));
    }

    /** "31st Mechanised Brigade", "4th Guards Motor Rifle Division", "Third Corps". */
    private @Nullable Name unit(int i) {
        int next;
        if (w.isNumber(i)
                && w.raw(i).length() <= 4
                && !w.spaceBefore(i + 1)
                && w.low(i + 1).matches("st|nd|rd|th")) {
            next = i + 2;
        } else if (w.isCapital(i) && ORDINALS.contains(w.low(i))) {
            next = i + 1;
        } else if (w.isNumber(i)
                && w.raw(i).matches("\\d{1,4}")
                && w.spaceBefore(i)
                && w.isCapital(i + 1)
                && (lists.isUnitInner(w.low(i + 1)) || lists.unitType(w, i + 1) > 0)) {
            next = i + 1;
        } else {
            return null;
        }
        int limit = next + 12;
        while (next < limit && w.sameSentence(i, next)) {
            int type = lists.unitType(w, next);
            if (type >= next && !followedByInner(type)) {
                int last = type;
                if (w.is(last + 1, ',')
                        && w.isNumber(last + 2)
                        && w.low(last + 3).matches("st|nd|rd|th")) {
                    Name higher = unit(last + 2);
                    last = higher == null ? last : higher.last();
                }
                return new Name(i, last, Name.ORGANISATION, UNIT, "numbered unit");
            }
            int end = runs.wordEnd(next);
            if (end < 0 || !w.spaceBefore(next)) {
                return null;
            }
            next = end + 1;
        }
        return null;
    }

    private boolean followedByInner(int type) {
        int next = type + 1;
        return w.isCapital(next)
                && w.sameSentence(type, next)
                && (lists.unitType(w, next) >= 0 || lists.isUnitInner(w.low(next)));
    }
}
