// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** What one text tells about its names: they return in full, persons by their surname, places as adjectives. */
final class DocumentNames {

    private static final double AGAIN = 0.8;
    private static final double SURNAME = 0.82;
    private static final double ADJECTIVE = 0.8;
    private static final double ADJECTIVE_ALONE = 0.6;
    private static final double SURE = 0.55;
    private static final int STEM = 4;

    private static final String[] ENDINGS = {
        "ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i", "ic", "ers", "er", "ites", "ite", "ns", "n",
        "s"
    };
    private static final Set<String> NATIONAL = WordList.of("""
            forces troops army government officials president military authorities soldiers police ministry fighters navy parliament people border
            side regime state officials territory airspace positions units militia militants refugees citizens civilians defence defense air officers
            intelligence media language coast waters drones missiles tanks aircraft jets commander commanders minister foreign prime opposition embassy
            diplomat diplomats ambassador nationals security artillery warships vessels fishermen flag flagged officials-led
            """);

    private final Words w;
    private final Gazetteer names;
    private final Map<String, String> places = new HashMap<>();

    DocumentNames(Words words, Collection<Name> found) {
        this.w = words;
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        NameLists lists = NameLists.get();
        for (Name name : found) {
            String text = words.span(name.first(), name.last()).of(words.text());
            if (name.kind().equals(Name.LOCATION) && name.first() == name.last() && text.length() > STEM) {
                places.put(words.low(name.first()), text);
            }
            if (name.score() < SURE || name.kind().equals(Name.NATIONALITY) || !seen.add(text)) {
                continue;
            }
            entries.add(entry(text, name, text, "said in full elsewhere"));
            if (name.kind().equals(Name.PERSON)) {
                String surname = surname(name);
                String low = Fold.fold(surname);
                if (surname.length() > 2
                        && !surname.equals(text)
                        && seen.add(surname)
                        && !lists.isNoName(low)
                        && !NameLists.FUNCTION.contains(low)) {
                    entries.add(entry(surname, name, text, "surname"));
                    int joined = text.length() - surname.length() - 3;
                    if (joined > 0
                            && text.charAt(text.length() - surname.length() - 1) == '-'
                            && text.charAt(joined - 1) == ' ') {
                        entries.add(entry(text.substring(joined), name, text, "surname"));
                    }
                }
            }
        }
        names = new Gazetteer(entries, false);
    }

    private static Entry entry(String form, Name name, String full, String why) {
        return new Entry(form, "entity", name.kind(), full, name.identifier(), Entry.Letters.USUAL, false, false, why);
    }

    /** The last word of a name, with what is joined to it: "al-Assad". */
    private String surname(Name name) {
        int first = name.last();
        while (first > name.first() && !w.spaceBefore(first)) {
            first--;
        }
        while (first < name.last() && !w.isCapital(first)) {
            first++;
        }
        return w.span(first, name.last()).of(w.text());
    }

    /** A name that was found in full elsewhere, or a surname; null where none begins at the piece. */
    @Nullable
    Name at(int i) {
        if (!w.isCapital(i) && !w.isNumber(i)) {
            return null;
        }
        Gazetteer.Match match = names.longestAt(w, i);
        if (match == null) {
            return null;
        }
        Entry entry = match.entry();
        boolean surname = entry.file().equals("surname");
        return new Name(
                i,
                match.last(),
                entry.kind(),
                entry.identifier(),
                surname ? SURNAME : AGAIN,
                entry.file() + ": " + entry.canonical());
    }

    /** Whether a capitalised word is the adjective of a place in this text, or stands before a word that nations have. */
    @Nullable
    Name adjective(int i) {
        String low = w.low(i);
        for (String ending : ENDINGS) {
            if (low.endsWith(ending) && low.length() - ending.length() >= STEM) {
                String stem = low.substring(0, low.length() - ending.length());
                for (String place : new String[] {
                    stem,
                    stem + "a",
                    stem + "ia",
                    stem + "e",
                    stem + "y",
                    stem + "i",
                    stem + "an",
                    stem + "land",
                    stem + "o"
                }) {
                    if (places.containsKey(place) && !place.equals(low)) {
                        return new Name(i, i, Name.NATIONALITY, ADJECTIVE, "adjective of " + places.get(place));
                    }
                }
            }
        }
        boolean looks = low.length() > 5 && (low.endsWith("ian") || low.endsWith("ese") || low.endsWith("ish"));
        return looks
                        && !w.isCapital(i + 1)
                        && NATIONAL.contains(w.low(i + 1))
                        && !NameLists.get().isNoName(low)
                ? new Name(i, i, Name.NATIONALITY, ADJECTIVE_ALONE, "adjective before '" + w.low(i + 1) + "'")
                : null;
    }
}
