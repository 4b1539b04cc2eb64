// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Places by their type word ("Kursk Oblast", "Lake Sevan", "Hill 211") and unknown names by the words around them ("in Miradin", "the village of Tesna"). */
final class PlaceRules {

    private static final double TYPED = 0.85;
    private static final double TOWN_OF = 0.85;
    private static final double STRONG = 0.7;
    private static final double WEAK = 0.55;

    private static final Set<String> STRONG_PREPOSITIONS = WordList.of("in near outside around inside throughout");
    private static final Set<String> WEAK_PREPOSITIONS =
            WordList.of("at from to across through into toward towards reach reached leave left off via between");
    private static final Set<String> COMPASS = WordList.of(
            "north south east west northeast northwest southeast southwest north-east north-west south-east "
                    + "south-west outskirts centre center suburbs edge suburb mouth shore coast city town village district region province port governor mayor settlement villages "
                    + "towns cities districts capital hamlet municipality oblast area neighbourhood island bank banks vicinity direction approaches residents people republic "
                    + "territory skies airspace kilometres kilometers km miles regions provinces outside");
    private static final Set<String> TYPES_BEHIND = WordList.of(
            "region province district village town city area oblast river valley airport border neighbourhood "
                    + "neighborhood suburb peninsula island sector direction front axis crossing road bridge port camp governorate county municipality "
                    + "checkpoint strait coast desert forest hills mountains lake airfield airbase axis frontline prison reservoir dam raion state hospital refinery "
                    + "pocket plateau enclave corridor salient market junction station highway settlement township districts provinces regions");
    private static final Set<String> NO_PLACE_BEHIND = WordList.of("said says told added");

    private static final Set<String> STATE_THINGS = WordList.of("""
            government army navy parliament president capital ambassador military forces territory borders border embassy constitution
            minister ministry population economy airspace coast coastline outskirts mayor governor defence defense foreign interior finance energy health
            """);

    private final Words w;
    private final NameRuns runs;
    private final NameLists lists = NameLists.get();

    PlaceRules(Words words) {
        this.w = words;
        this.runs = new NameRuns(words);
    }

    /** The place with a type word that begins at a piece, or null. */
    @Nullable
    Name typed(int i) {
        if (!w.isCapital(i)) {
            return null;
        }
        Name before = typeBefore(i);
        Name behind = typeBehind(i);
        return behind != null && (before == null || behind.last() > before.last()) ? behind : before;
    }

    private @Nullable Name typeBefore(int i) {
        int type = lists.placeOf(w, i);
        if (type >= 0 && w.low(type + 1).equals("of")) {
            int start = w.low(type + 2).equals("the") ? type + 3 : type + 2;
            int end = runs.runEnd(start, 3);
            if (end > 0 && w.sameSentence(i, end) && !lists.isNoName(w.low(start))) {
                return new Name(i, end, Name.LOCATION, TYPED, w.raw(type) + " of …");
            }
        }
        type = lists.placeBefore(w, i);
        if (type < 0) {
            return null;
        }
        int start = w.is(type + 1, '.') ? type + 2 : type + 1;
        if (w.isNumber(start) && w.low(type).matches("hill|checkpoint|highway|route|camp") && w.spaceBefore(start)) {
            return new Name(i, start, Name.LOCATION, TYPED, w.raw(type) + " and number");
        }
        boolean numbered =
                w.isCapital(start) && w.raw(start).length() <= 2 && w.isNumber(start + 1) && !w.spaceBefore(start + 1);
        if (numbered && w.low(type).matches("highway|route|road")) {
            return new Name(i, start + 1, Name.LOCATION, TYPED, w.raw(type) + " and number");
        }
        int end = runs.runEnd(start, 2);
        boolean known = end > 0
                && w.sameSentence(i, end)
                && !w.lineBreakBefore(start)
                && !lists.isNoName(w.low(start))
                && !lists.isTitle(w.raw(start));
        return known ? new Name(i, end, Name.LOCATION, TYPED - 0.1, w.raw(type) + " …") : null;
    }

    private @Nullable Name typeBehind(int i) {
        if (NameLists.FUNCTION.contains(w.low(i)) && runs.wordEnd(i) == i) {
            return null;
        }
        int end = runs.runEnd(i, 6);
        int best = -1;
        for (int k = i + 1; k <= end; k++) {
            int type = lists.placeAfter(w, k);
            if (type >= k && type <= end) {
                best = Math.max(best, type);
            }
        }
        if (best < 0 || lists.isTitle(w.raw(i))) {
            return null;
        }
        return new Name(i, best, Name.LOCATION, TYPED, "… " + w.raw(best));
    }

    private boolean looksLikeAdjective(int i) {
        return w.low(i).endsWith("ian")
                || w.low(i).endsWith("ese")
                || w.low(i).endsWith("ish")
                || w.low(i).endsWith("i")
                || w.low(i).endsWith("an");
    }

    /** "Velmark's Ministry of Defence", "Sorvenia's parliament": what has a government is a place. */
    @Nullable
    Name owner(int first, int last) {
        boolean owns = w.is(last + 1, '\'')
                && !w.spaceBefore(last + 1)
                && w.low(last + 2).equals("s")
                && !w.spaceBefore(last + 2);
        int thing = last + 3;
        if (!owns || !w.sameSentence(first, thing)) {
            return null;
        }
        boolean state = STATE_THINGS.contains(w.low(thing))
                || lists.organisationFirst(w, thing) >= 0
                        && w.low(thing)
                                .matches(
                                        "ministry|government|parliament|general|armed|army|navy|air|border|supreme|central|national")
                || STATE_THINGS.contains(w.low(thing + 1)) && w.isWord(thing);
        return state ? new Name(first, last, Name.LOCATION, STRONG + 0.05, "has a '" + w.low(thing) + "'") : null;
    }

    /** Whether a run of unknown capitalised words is a place by what stands around it; null where nothing says so. */
    @Nullable
    Name byContext(int first, int last) {
        String before = w.sameSentence(first - 1, first) ? w.low(first - 1) : "";
        String behind = w.sameSentence(last, last + 1) && !w.lineBreakBefore(last + 1) ? w.low(last + 1) : "";
        if (NO_PLACE_BEHIND.contains(behind)) {
            return null;
        }
        if (before.equals("of") && COMPASS.contains(w.low(first - 2))) {
            return new Name(first, last, Name.LOCATION, TOWN_OF, "'" + w.low(first - 2) + " of …'");
        }
        if (first == last
                && w.isWord(last + 1)
                && (w.low(first).endsWith("ian") || w.low(first).endsWith("ese"))
                && w.low(first).length() > 5
                && !NameLists.FUNCTION.contains(behind)
                && !behind.isEmpty()) {
            return new Name(first, last, Name.NATIONALITY, WEAK + 0.05, "adjective before '" + behind + "'");
        }
        if (TYPES_BEHIND.contains(behind) && !lists.isNoName(w.low(first))) {
            return new Name(first, last, Name.LOCATION, TOWN_OF - 0.05, "'… " + behind + "'");
        }
        if (first == last
                && STRONG_PREPOSITIONS.contains(before)
                && looksLikeAdjective(first)
                && !behind.isEmpty()
                && w.isWord(last + 1)
                && !NameLists.FUNCTION.contains(behind)) {
            return null;
        }
        if (STRONG_PREPOSITIONS.contains(before)) {
            return new Name(first, last, Name.LOCATION, STRONG, "'" + before + " …'");
        }
        boolean object = w.isSign(last + 1) || behind.isEmpty() || NameLists.FUNCTION.contains(behind);
        if (WEAK_PREPOSITIONS.contains(before) && object && !before.equals("left")) {
            return new Name(first, last, Name.LOCATION, WEAK, "'" + before + " …'");
        }
        return null;
    }
}
