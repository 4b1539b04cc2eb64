// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/**
 * Finds the names of a text: first what the gazetteer and the rules know, then unknown capitalised words by what stands around them, then
 * repetitions of what was found anywhere in the text. Time grows with the length of the text only.
 */
final class EntityFinder {

    private static final double KNOWN = 0.92;
    private static final double KNOWN_SHORT = 0.88;
    private static final double TITLED = 0.9;
    private static final double LISTED = 0.6;
    private static final double CITY_OF = 0.75;
    private static final double DATELINE = 0.85;
    private static final double ADJECTIVE_MARGIN = 0.1;
    private static final double ACRONYM = 0.9;
    private static final Set<String> GREATER = WordList.of(
            "lower upper great greater little inner outer old new north south east west northern southern eastern western central");
    private static final int MANY = 4;

    /** A run of capitalised words that no list and no rule knows. */
    private record Run(int first, int last) {}

    private final Words w;
    private final Steps steps;
    private final Gazetteer gazetteer;
    private final NameRuns runs;
    private final OrganisationRules organisations;
    private final PlaceRules places;
    private final PersonRules persons;
    private final NameLists lists = NameLists.get();
    private final TreeMap<Integer, Name> found = new TreeMap<>();
    private final List<Run> unknown = new ArrayList<>();
    private int shoutedSentence = -1;
    private boolean shouted;

    private EntityFinder(Words words, Gazetteer gazetteer, Steps steps) {
        this.w = words;
        this.steps = steps;
        this.gazetteer = gazetteer;
        this.runs = new NameRuns(words);
        this.organisations = new OrganisationRules(words);
        this.places = new PlaceRules(words);
        this.persons = new PersonRules(words);
    }

    /**
     * The names in text order, without overlaps.
     *
     * @param guess whether unknown capitalised words are taken by what stands around them
     */
    static List<Name> find(Words words, Gazetteer gazetteer, boolean guess, Steps steps) {
        EntityFinder finder = new EntityFinder(words, gazetteer, steps);
        finder.known();
        finder.definitions();
        finder.greater();
        if (guess) {
            finder.byContext();
        }
        finder.greater();
        DocumentNames document = new DocumentNames(words, finder.found.values());
        finder.repeated(document);
        if (guess) {
            finder.adjectives(document);
        }
        return List.copyOf(finder.found.values());
    }

    private void known() {
        int i = 0;
        while (i < w.size()) {
            steps.next();
            Name name = at(i);
            if (name != null) {
                found.put(name.first(), name);
                i = name.last() + 1;
                i = acronym(name, i);
                continue;
            }
            int end = isShouted(i) ? -1 : runs.wordEnd(i);
            if (end >= 0
                    && !lists.isNoName(w.low(i))
                    && !(NameLists.FUNCTION.contains(w.low(i)) && end == i)
                    && !(lists.isTitle(w.raw(i)) && end == i)) {
                int last = unknownEnd(i, end);
                unknown.add(new Run(i, last));
                i = last + 1;
            } else {
                i++;
            }
        }
    }

    /** The end of a run of unknown words: it stops where a known name begins. */
    private int unknownEnd(int first, int firstEnd) {
        int last = firstEnd;
        for (int n = 1; n < MANY; n++) {
            int next = last + 1;
            int end = w.sameSentence(first, next) && !w.lineBreakBefore(next) ? runs.wordEnd(next) : -1;
            if (end < 0 || lists.isNoName(w.low(next)) || lists.isTitle(w.raw(next)) || at(next) != null) {
                break;
            }
            last = end;
        }
        return last;
    }

    private @Nullable Name at(int i) {
        if (!w.isWord(i) && !w.isNumber(i) || !startsWord(i)) {
            return null;
        }
        Name best = listed(i);
        if (isShouted(i)) {
            Name heading = w.lineBreakBefore(i) ? organisations.at(i) : null;
            boolean whole = heading != null
                    && (heading.last() + 1 >= w.size()
                            || w.lineBreakBefore(heading.last() + 1)
                            || w.isSign(heading.last() + 1));
            return whole && !hasSmallWord(heading) ? heading : best;
        }
        for (Name other : new Name[] {persons.at(i), organisations.at(i), places.typed(i)}) {
            if (other != null
                    && (best == null
                            || other.last() > best.last()
                                    && !(best.kind().equals(Name.PERSON) && best.score() >= TITLED)
                            || other.last() >= best.last()
                                    && other.score() >= 0.9
                                    && other.kind().equals(Name.PERSON)
                                    && best.score() < KNOWN)) {
                best = other;
            }
        }
        return best;
    }

    /** "FREEDOM OF MOVEMENT" ends with a type word but is no name. */
    private boolean hasSmallWord(@Nullable Name name) {
        return name == null
                || name.rule().startsWith("…")
                        && (w.low(name.first() + 1).equals("of") || NameLists.FUNCTION.contains(w.low(name.first())));
    }

    private boolean startsWord(int i) {
        return w.spaceBefore(i)
                || w.isSign(i - 1)
                        && !w.is(i - 1, '@')
                        && !w.is(i - 1, '_')
                        && !(w.is(i - 1, '.') && !w.spaceBefore(i - 1))
                        && !(w.is(i - 1, '\'') && !w.spaceBefore(i - 1));
    }

    private @Nullable Name listed(int i) {
        Gazetteer.Match match = gazetteer.longestAt(w, i);
        if (match == null) {
            return null;
        }
        Entry entry = match.entry();
        int last = match.last();
        int first = match.first();
        if (first < last && w.low(first).equals("the") && !w.isCapital(first)) {
            first++;
        }
        if (w.isNumber(first - 1)
                && w.low(last + 1)
                        .matches(
                                "dollars?|francs?|pounds?|rubles?|roubles?|dinars?|rials?|riyals?|kron[ae]r?|pesos?|rupees?|lira")) {
            return null;
        }
        if (w.is(last + 1, '$') && !w.spaceBefore(last + 1)) {
            return null;
        }
        if (first == last && w.isAllCaps(first) && NameLists.FUNCTION.contains(w.low(first)) && besideCapitals(first)) {
            return null;
        }
        boolean acronym = first == last && w.isAllCaps(first) && w.raw(first).length() <= 4;
        if (acronym && isShouted(i) && entry.letters() == Entry.Letters.EXACT) {
            return null;
        }
        if (acronym
                && w.is(last + 1, '-')
                && !w.spaceBefore(last + 1)
                && !w.spaceBefore(last + 2)
                && w.isCapital(last + 2)
                && w.raw(last + 2).length() <= 4
                && (w.isAllCaps(last + 2) || w.raw(last + 2).length() == 1)) {
            return new Name(
                    first,
                    last + 2,
                    entry.kind(),
                    "",
                    KNOWN_SHORT,
                    "gazetteer " + entry.provenance() + " and a letter");
        }
        if (entry.kind().equals(Name.LOCATION)
                && w.isCapital(last + 1)
                && w.raw(last).length() > 1
                && isSurnamePart(first)) {
            return null;
        }
        return new Name(
                first,
                last,
                entry.kind(),
                entry.identifier(),
                acronym ? KNOWN_SHORT : KNOWN,
                "gazetteer " + entry.provenance());
    }

    /** Whether a word in capitals stands beside others: then "WHO", "IS" and "US" may be plain words. */
    private boolean besideCapitals(int i) {
        return w.sameSentence(i, i + 1)
                        && w.isAllCaps(i + 1)
                        && NameLists.FUNCTION.contains(w.low(i + 1)) | shoutedLine(i)
                || w.sameSentence(i - 1, i) && w.isAllCaps(i - 1) && shoutedLine(i);
    }

    private boolean shoutedLine(int i) {
        return w.isAllCaps(i + 1) && (w.isAllCaps(i + 2) || w.isAllCaps(i - 1))
                || w.isAllCaps(i - 1) && w.isAllCaps(i - 2);
    }

    /** A place name that is the first name of a person with a title: "Gen. Sydney Example". */
    private boolean isSurnamePart(int i) {
        int title = w.is(i - 1, '.') && !w.spaceBefore(i - 1) ? i - 2 : i - 1;
        return w.sameSentence(title, i)
                && w.isCapital(title)
                && lists.isTitle(w.raw(title))
                && !w.low(title).equals("state")
                && !w.low(title).equals("deputy")
                && lists.isGiven(w.low(i));
    }

    /** "(SDF)" behind the name of an organisation. Gives the next piece to look at. */
    private int acronym(Name name, int next) {
        if (!name.kind().equals(Name.ORGANISATION) || !w.is(next, '(') || !w.isAllCaps(next + 1)) {
            return next;
        }
        int last = next + 1;
        while (w.is(last + 1, '-') && !w.spaceBefore(last + 1) && w.isCapital(last + 2)) {
            last += 2;
        }
        if (w.is(last + 1, ')') && w.raw(next + 1).length() <= 12) {
            found.put(next + 1, new Name(next + 1, last, Name.ORGANISATION, ACRONYM, "acronym in brackets"));
            return last + 1;
        }
        return next;
    }

    private boolean isShouted(int i) {
        if (w.sentence(i) != shoutedSentence) {
            shoutedSentence = w.sentence(i);
            int words = 0;
            int capitals = 0;
            for (int k = w.sentenceFirst(i); k < w.size() && w.sentence(k) == shoutedSentence; k++) {
                if (w.isWord(k) && w.raw(k).length() > 1) {
                    words++;
                    capitals += w.isAllCaps(k) ? 1 : 0;
                }
            }
            shouted = words >= MANY && capitals * 10 >= words * 6;
        }
        return shouted;
    }

    /** "Red Sea Maritime Information Cell (RSMIC)": the words whose first letters make the acronym are a name too. */
    private void definitions() {
        Acronyms acronyms = new Acronyms(w);
        for (int i = 1; i + 1 < w.size(); i++) {
            Name full = w.is(i, '(') ? acronyms.definedBefore(i) : null;
            if (full != null) {
                found.subMap(full.first(), true, full.last(), true).clear();
                found.put(full.first(), full);
                int last = acronyms.end(i + 1);
                found.put(i + 1, new Name(i + 1, last, Name.ORGANISATION, ACRONYM, "acronym in brackets"));
            }
        }
    }

    private void byContext() {
        for (Run run : unknown) {
            steps.next();
            Name name = dateline(run);
            if (name == null) {
                name = places.owner(run.first(), run.last());
            }
            if (name == null) {
                name = persons.apposed(run.first(), run.last());
            }
            if (name == null && run.first() == w.sentenceFirst(run.first()) && run.first() == run.last()) {
                continue;
            }
            if (name == null) {
                name = persons.speaking(run.first(), run.last());
            }
            if (name == null) {
                name = places.byContext(run.first(), run.last());
            }
            if (name == null) {
                name = besidePlace(run);
            }
            if (name != null) {
                found.put(name.first(), name);
            }
        }
    }

    /** "LOZHANY, Sorvenia (Meridian Wire) - ": a place at the start of a paragraph, a news agency in brackets. */
    private @Nullable Name dateline(Run run) {
        if (w.paragraphBefore(run.first())
                && (w.isAllCaps(run.first()) || w.is(run.last() + 1, '('))
                && dashSoon(run.last())) {
            return new Name(run.first(), run.last(), Name.LOCATION, DATELINE, "dateline");
        }
        boolean bracketed = w.is(run.first() - 1, '(')
                && w.is(run.last() + 1, ')')
                && w.is(run.last() + 2, '-')
                && w.spaceBefore(run.last() + 2);
        return bracketed && run.first() - w.sentenceFirst(run.first()) < 12
                ? new Name(run.first(), run.last(), Name.ORGANISATION, DATELINE, "agency in a dateline")
                : null;
    }

    private boolean dashSoon(int i) {
        for (int k = i + 1; k < Math.min(w.size(), i + 16) && w.sameSentence(i, k); k++) {
            if (w.is(k, '-') && w.spaceBefore(k) && w.spaceBefore(k + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Miradin, Sorvenia" and "Miradin, Tesna and Verkhni Sady" beside a place that is known. */
    private @Nullable Name besidePlace(Run run) {
        Name next = w.is(run.last() + 1, ',') ? found.get(run.last() + 2) : null;
        if (next != null && next.kind().equals(Name.LOCATION) && w.sameSentence(run.first(), next.first())) {
            return new Name(run.first(), run.last(), Name.LOCATION, CITY_OF, "before a place");
        }
        int before = run.first() - 1;
        boolean and = w.low(before).equals("and") || w.low(before).equals("or");
        before -= and ? 1 : 0;
        before -= w.is(before, ',') ? 1 : 0;
        if (before == run.first() - 1 || before < 0 || !w.sameSentence(before, run.first())) {
            return null;
        }
        var left = found.floorEntry(before);
        boolean beside = left != null
                && left.getValue().last() == before
                && left.getValue().kind().equals(Name.LOCATION);
        boolean verb = w.isWord(run.last() + 1) && lists.isSaying(w.low(run.last() + 1));
        boolean region = !and && (w.is(run.last() + 1, ',') || w.is(run.last() + 1, '('));
        return beside && !verb && (and || region)
                ? new Name(run.first(), run.last(), Name.LOCATION, LISTED, "beside a place")
                : null;
    }

    /** "Lower Saxony", "Great Lantara": a word of size or direction that is written large belongs to the place. */
    private void greater() {
        for (Name name : List.copyOf(found.values())) {
            int before = name.first() - 1;
            if (name.kind().equals(Name.LOCATION)
                    && name.score() > LISTED
                    && w.isCapital(before)
                    && GREATER.contains(w.low(before))
                    && w.sameSentence(before, name.first())
                    && before != w.sentenceFirst(before)
                    && !w.lineBreakBefore(name.first())
                    && covering(before) == null
                    && w.spaceBefore(before)) {
                found.remove(name.first());
                found.put(before, new Name(before, name.last(), name.kind(), "", name.score(), name.rule()));
            }
        }
    }

    /** Takes up what was found elsewhere in the text under a full name. */
    private void repeated(DocumentNames document) {
        List<Name> more = new ArrayList<>();
        int i = 0;
        while (i < w.size()) {
            steps.next();
            Name here = found.get(i);
            Name again = w.isWord(i) || w.isNumber(i) ? document.at(i) : null;
            if (here != null) {
                boolean surname = again != null
                        && again.kind().equals(Name.PERSON)
                        && here.kind().equals(Name.LOCATION)
                        && again.last() == here.last();
                if (surname && again != null) {
                    more.add(again);
                }
                i = here.last() + 1;
            } else if (again != null && free(again) && startsWord(i) && !w.is(again.last() + 1, '$')) {
                more.add(again);
                i = again.last() + 1;
            } else {
                i++;
            }
        }
        more.forEach(n -> found.put(n.first(), n));
    }

    private boolean free(Name name) {
        var next = found.ceilingEntry(name.first());
        return next == null || next.getKey() > name.last();
    }

    /** "Sorvenian" where the text knows "Sorvenia", and "Velmarki forces". */
    private void adjectives(DocumentNames document) {
        for (Name name : List.copyOf(found.values())) {
            boolean guessed = name.kind().equals(Name.LOCATION)
                    && name.length() == 1
                    && !name.rule().startsWith("gazetteer");
            Name adjective = guessed ? document.adjective(name.first()) : null;
            if (adjective != null && adjective.score() > name.score() - ADJECTIVE_MARGIN) {
                found.put(name.first(), adjective);
            }
        }
        for (Run run : unknown) {
            for (int i = run.first(); i <= run.last(); i++) {
                if (w.isCapital(i) && covering(i) == null && (i == run.first() || w.spaceBefore(i))) {
                    Name name = document.adjective(i);
                    if (name != null) {
                        found.put(i, name);
                    }
                }
            }
        }
    }

    private @Nullable Name covering(int i) {
        var entry = found.floorEntry(i);
        return entry != null && entry.getValue().last() >= i ? entry.getValue() : null;
    }
}
