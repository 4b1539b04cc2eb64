// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Finds all mentions of equipment of a text in one pass. */
final class EquipmentFinder {

    private static final double KNOWN_WITH_HEAD = 0.95;
    private static final double KNOWN = 0.88;
    private static final double KNOWN_IN_CONTEXT = 0.75;
    private static final double BUILT = 0.7;
    private static final double BUILT_ALONE = 0.55;
    private static final double NAME_ALONE = 0.4;
    private static final double NAME_BEFORE_HEAD = 0.5;
    private static final double GENERIC_TYPED = 0.9;
    private static final double GENERIC = 0.82;
    private static final double SHIP_NAME = 0.75;

    private static final Set<String> NOT_MEANT_BEFORE = WordList.of("""
            strike strikes attack attacks fire barrage barrages shelling bombardment bombardments raid raids test tests testing
            clearance division divisions brigade brigades battalion battalions regiment regiments company companies platoon
            platoons unit units crew crews crewman crewmen commander commanders corps operator operators pilot pilots driver
            drivers programme programmes program programs production factory factories plant plants maker makers manufacturer
            manufacturers industry exports sales deal deals embargo smuggling smuggler smugglers trade trafficking dealer dealers
            inspector inspectors control race imagery images image photos photographs photo footage phone phones telephone
            television data channel signal signals threat threats alert alerts alarm sirens technology engine engines turret
            deliveries shipment shipments duel duels battle battles salvo salvos shield umbrella warfare wing squadron squadrons
            force forces troops soldiers guard guards fragments fragment debris wreckage launches training exercise exercises
            survey disposal contamination hazards risk education incident incidents accident accidents collision station stations
            stop stops lane lane route routes service services ticket park convoy convoys position positions emplacement
            emplacements site sites casing casings doctrine component components part parts spares crewed bay ownership licence
            license owner owners fuel dealership insurance traffic fumes capability capabilities navigation version versions
            transporter transporters shed sheds landing hunger flight flights reconnaissance school schools museum competition
            parade
            """);
    private static final Set<String> NOT_MEANT_AFTER = WordList.of(
            "think septic storage cargo propane oxygen coal gold copper cobalt diamond salt uranium iron tin zinc nickel disused his my her open opening closing");
    private static final Set<String> TURNS = WordList.of(
            "first second third fourth fifth sixth seventh eighth ninth tenth final next last preliminary latest new");
    private static final Set<String> TANKS = WordList.of(
            "battle light medium heavy attack assault armoured armored combat military main tank amphibious");
    private static final Set<String> ONE = WordList.of("a an one another each every any drifting no this per");
    private static final Set<String> VERBS = WordList.of("bomb shell mine ferry tank rocket ship torpedo cannon");
    private static final Set<String> SHIP_PREFIXES = WordList.of(
            "USS HMS HMCS HMAS FS INS RFA USNS USCGC IRIS JS ROKS TCG HNLMS HDMS HNoMS BNS PNS ITS ESPS FGS ORP MV MT ARA BAP RFS");
    private static final Set<String> OF_A_TYPE = WordList.of("type class style series family");
    private static final Set<String> TITLES = WordList.of(
            "gen general mr mrs ms dr president secretary sgt capt captain col colonel lt admiral senator minister");

    private final Words w;
    private final Designations designations;
    private final GenericNames generic = GenericNames.get();
    private final DesignationShapes shapes = DesignationShapes.get();
    private final NamesBeforeHeads names;
    private final List<Mention> found = new ArrayList<>();

    private EquipmentFinder(Words words, Gazetteer gazetteer, Gazetteer entities) {
        this.w = words;
        this.names = new NamesBeforeHeads(words, entities);
        this.designations = new Designations(words, gazetteer);
    }

    /** The mentions in text order, without overlaps. */
    static List<Mention> find(Words words, Gazetteer gazetteer, Steps steps) {
        return find(words, gazetteer, Gazetteers.builtIn("entity", false), steps);
    }

    /**
     * The same.
     *
     * @param entities known names that are no names of equipment
     */
    static List<Mention> find(Words words, Gazetteer gazetteer, Gazetteer entities, Steps steps) {
        EquipmentFinder finder = new EquipmentFinder(words, gazetteer, entities);
        int i = 0;
        while (i < words.size()) {
            steps.next();
            Mention mention = finder.at(i);
            if (mention == null) {
                i++;
            } else {
                finder.found.add(mention);
                i = mention.last() + 1;
                Mention alias = finder.alias(mention);
                if (alias != null) {
                    finder.found.add(alias);
                    i = alias.last() + 1;
                }
            }
        }
        return finder.inContext();
    }

    private @Nullable Mention at(int i) {
        if (!w.isWord(i) && !w.isNumber(i)) {
            return null;
        }
        Designations.Found designation = designations.at(i);
        if (designation != null) {
            Mention named = named(designation);
            if (named != null) {
                return named;
            }
        }
        NamesBeforeHeads.Found unknown = designation == null ? names.at(i) : null;
        if (unknown != null && !voided(unknown.head())) {
            return new Mention(
                    i,
                    unknown.head().last(),
                    unknown.head().category(),
                    w.span(i, unknown.nameLast()).of(w.text()),
                    "",
                    NAME_BEFORE_HEAD,
                    "unknown name before '" + unknown.head().head().lemma() + "'",
                    false);
        }
        int bare = designation == null && unknown == null ? names.bare(i) : -1;
        if (bare >= 0) {
            String name = w.span(i, bare).of(w.text());
            return new Mention(i, bare, "other", name, "", NAME_ALONE, "unknown name of a thing", true);
        }
        if (SHIP_PREFIXES.contains(w.raw(i)) && w.isCapital(i + 1) && w.sameSentence(i, i + 1)) {
            int last = nameEnd(i + 1);
            String name = w.span(i, last).of(w.text());
            return new Mention(i, last, "ship", name, name, KNOWN, "ship prefix and name", false);
        }
        return generic(i);
    }

    /** An unknown name in brackets behind a mention means the same: "a howitzer (Example)". Known ones are found by themselves. */
    private @Nullable Mention alias(Mention mention) {
        int open = mention.last() + 1;
        if (designations.at(open + 1) != null || generic.at(w, open + 1) != null) {
            return null;
        }
        int last = names.alias(open);
        return last < 0
                ? null
                : new Mention(
                        open + 1,
                        last,
                        mention.category(),
                        w.span(open + 1, last).of(w.text()),
                        mention.canonical(),
                        NAME_BEFORE_HEAD,
                        "unknown name in brackets",
                        mention.needsContext());
    }

    private @Nullable Mention named(Designations.Found designation) {
        int first = designation.first();
        int nameLast = designation.last();
        Gazetteer.Match match = designation.match();
        int headInside = headInside(first, nameLast);
        GenericNames.Phrase head = headInside > 0 ? generic.at(w, headInside) : null;
        int nameEnd = head != null && headInside > 0 ? headInside - 1 : nameLast;
        if (head == null) {
            head = headBehind(nameLast);
        }
        if (head != null && head.last() < nameLast) {
            head = null;
            nameEnd = nameLast;
        }
        if (match == null && head == null && w.isCapital(nameLast + 1) && w.sameSentence(nameLast, nameLast + 1)) {
            head = headBehind(nameLast + 1);
            nameEnd = head == null ? nameEnd : nameLast + 1;
        }
        if (match != null && head == null && w.isNumber(nameLast) && DesignationShapes.isOther(w, first, nameLast)) {
            return null;
        }
        if (match == null && head == null) {
            int last = names.withNames(nameLast);
            return DesignationShapes.isStrong(w, first, nameLast)
                    ? new Mention(
                            first,
                            last,
                            shapes.category(w, first, nameLast),
                            w.span(first, last).of(w.text()),
                            "",
                            BUILT_ALONE,
                            "built like a designation",
                            true)
                    : null;
        }
        if (match == null) {
            return head == null
                            || Designations.isCommonPrefix(w.low(first)) && w.isWord(first) && nameLast == first + 1
                            || voided(head)
                    ? null
                    : new Mention(
                            first,
                            head.last(),
                            head.category(),
                            w.span(first, nameEnd).of(w.text()),
                            "",
                            BUILT,
                            "built like a designation, before '" + head.head().lemma() + "'",
                            false);
        }
        Entry entry = match.entry();
        boolean context = entry.context() && head == null;
        if (context
                && (TITLES.contains(w.low(first - 1))
                        || w.is(first - 1, '.') && TITLES.contains(w.low(first - 2))
                        || w.isCapital(first - 1)
                                && first - 1 != w.sentenceFirst(first)
                                && w.sameSentence(first - 1, first)
                                && !w.isAllCaps(first - 1))) {
            return null;
        }
        if (nameLast == first
                && w.isWord(first)
                && w.low(first + 1).equals("'")
                && w.low(first + 2).equals("s")
                && context) {
            return null;
        }
        int bracketed = head == null ? names.inBrackets(first, nameLast) : nameLast;
        nameEnd = bracketed > nameLast ? bracketed : nameEnd;
        int last = head == null ? bracketed : head.last();
        if (head == null
                && w.isCapital(last + 1)
                && !w.isAllCaps(last + 1)
                && context
                && w.sameSentence(last, last + 1)) {
            return null;
        }
        String written = oneOf(w.span(first, nameEnd).of(w.text()), entry.canonical());
        boolean shot = head != null
                && head.category().equals("ammunition")
                && !entry.kind().equals("drone");
        return new Mention(
                first,
                last,
                shot ? "ammunition" : entry.kind(),
                written,
                entry.canonical(),
                head != null ? KNOWN_WITH_HEAD : context ? KNOWN_IN_CONTEXT : KNOWN,
                "gazetteer " + entry.provenance(),
                context);
    }

    /** The designation of one: "BMP-3" for "BMP-3s", "Kilo" for "Kilo-class". */
    private static String oneOf(String written, String canonical) {
        String name = written.endsWith("-class") ? written.substring(0, written.length() - 6) : written;
        int stem = name.length() - 1;
        if (stem < 2 || name.charAt(stem) != 's' || canonical.endsWith("s")) {
            return name;
        }
        char before = name.charAt(stem - 1);
        boolean code = Character.isDigit(before) || Character.isUpperCase(before);
        return code || canonical.contains(name.substring(0, stem)) ? name.substring(0, stem) : name;
    }

    /** Where a generic name begins inside a designation that the gazetteer lists with it ("Shahed drones"); 0 where none. */
    private int headInside(int first, int last) {
        for (int k = first + 1; k <= last; k++) {
            if (w.spaceBefore(k)) {
                GenericNames.Phrase phrase = generic.at(w, k);
                if (phrase != null && phrase.last() >= last) {
                    return k;
                }
            }
        }
        return 0;
    }

    private GenericNames.@Nullable Phrase headBehind(int last) {
        int next = last + 1;
        if (w.is(next, '-') && !w.spaceBefore(next) && OF_A_TYPE.contains(w.low(next + 1))) {
            next += 2;
        }
        if (!w.isWord(next)
                || !w.sameSentence(last, next)
                || w.lineBreakBefore(next) && w.paragraphBefore(next)
                || !w.spaceBefore(next)) {
            return null;
        }
        return generic.at(w, next);
    }

    private @Nullable Mention generic(int i) {
        if (!w.spaceBefore(i) && !(w.isSign(i - 1) && !w.is(i - 1, '-') && !w.is(i - 1, '.') && !w.is(i - 1, '\''))) {
            return null;
        }
        GenericNames.Phrase phrase = generic.at(w, i);
        boolean one =
                phrase != null && !phrase.typed() && isOne(i, phrase.head().lemma());
        if (phrase == null
                || isPartOfName(i, phrase)
                || !phrase.typed() && !phrase.head().alone() && !one
                || phrase.typed() && !phrase.head().alone() && weak(phrase)) {
            return null;
        }
        int last = phrase.last();
        if (phrase.typed() && phrase.head().lemma().equals("tank") && !TANKS.contains(w.low(last - 1))) {
            return null;
        }
        if (voided(phrase) || !phrase.typed() && notMeant(i, last, phrase.head())) {
            return null;
        }
        if (phrase.category().equals("ship")
                && w.isCapital(last + 1)
                && w.sameSentence(last, last + 1)
                && !w.lineBreakBefore(last + 1)
                && !w.isCapital(i)) {
            int end = nameEnd(last + 1);
            String name = w.span(last + 1, end).of(w.text());
            return new Mention(
                    i,
                    end,
                    "ship",
                    name,
                    name,
                    SHIP_NAME,
                    "name behind '" + phrase.head().lemma() + "'",
                    false);
        }
        return new Mention(
                i,
                last,
                phrase.category(),
                "",
                "",
                phrase.typed() ? GENERIC_TYPED : GENERIC,
                "generic name '" + phrase.head().lemma() + "'",
                false);
    }

    /** A vague name ("system", "device") whose type words tell nothing about equipment. */
    private static boolean weak(GenericNames.Phrase phrase) {
        return phrase.category().equals("other");
    }

    private int nameEnd(int first) {
        int last = first;
        while (last - first < 3
                && w.isCapital(last + 1)
                && w.sameSentence(first, last + 1)
                && !w.lineBreakBefore(last + 1)) {
            last++;
        }
        return last;
    }

    /** Whether a phrase only tells what sort of attack, unit or factory is meant; plurals seldom do. */
    private boolean voided(GenericNames.Phrase phrase) {
        int last = phrase.last();
        String lemma = phrase.head().lemma();
        boolean single = !phrase.head().plural()
                || lemma.equals("arms")
                || lemma.equals("weapon")
                || lemma.equals("artillery")
                || lemma.equals("aircraft")
                || lemma.equals("explosive")
                || lemma.equals("ammunition")
                || lemma.equals("small arms");
        return single
                && w.sameSentence(last, last + 1)
                && NOT_MEANT_BEFORE.contains(w.low(last + 1))
                && !w.isSign(last + 1);
    }

    /** "a mine", "one round": a singular that may be something else without such a word before it. */
    private boolean isOne(int i, String lemma) {
        return w.sameSentence(i - 1, i)
                && ONE.contains(w.low(i - 1))
                && (lemma.equals("mine")
                        || lemma.equals("explosive")
                        || lemma.equals("bomber")
                        || lemma.equals("flare")
                        || lemma.equals("round")
                                && !w.low(i + 1).equals("of")
                                && !w.low(i - 1).equals("another"));
    }

    /** Capitalised type words inside the name of an army, a company or a person: "Combined Arms Army", "Aurelia Tankers", "Pieter van Houten". */
    private boolean isPartOfName(int i, GenericNames.Phrase phrase) {
        int last = phrase.last();
        boolean nameBehind = w.isCapital(last + 1) && w.sameSentence(last, last + 1) && !w.lineBreakBefore(last + 1);
        if (w.low(i).equals("van") && last == i) {
            return nameBehind;
        }
        if (!w.isCapital(i) || phrase.head().acronym() || i == w.sentenceFirst(i) || w.isAllCaps(i)) {
            return false;
        }
        boolean nameBefore = w.isCapital(i - 1) && w.sameSentence(i - 1, i);
        return nameBehind || nameBefore;
    }

    private boolean notMeant(int first, int last, GenericNames.Name head) {
        String before = w.sameSentence(first - 1, first) ? w.low(first - 1) : "";
        if (before.equals("to") && !head.plural() && VERBS.contains(head.lemma())) {
            return true;
        }
        if (head.lemma().equals("bomber") && before.equals("suicide")) {
            return true;
        }
        if (head.lemma().equals("round")
                && (w.follows(last + 1, "of", "talks") || w.follows(last + 1, "of", "negotiations"))) {
            return true;
        }
        if (head.lemma().equals("round") && TURNS.contains(before)) {
            return true;
        }
        boolean possible = head.lemma().equals("tank")
                || head.lemma().equals("mine")
                || head.lemma().equals("round")
                || head.lemma().equals("arms");
        return possible && NOT_MEANT_AFTER.contains(before)
                || head.lemma().equals("arms") && w.low(last + 1).equals("of");
    }

    /** Drops ambiguous names that stand alone. */
    private List<Mention> inContext() {
        Set<Integer> sentences = new HashSet<>();
        Set<String> sure = new HashSet<>();
        for (Mention mention : found) {
            if (!mention.needsContext()) {
                sentences.add(w.sentence(mention.first()));
                sure.add(mention.canonical().isEmpty() ? mention.designation() : mention.canonical());
            }
        }
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : found) {
            int first = mention.first();
            boolean counted =
                    w.sameSentence(first - 1, first) && (w.isNumber(first - 1) || isNumberWord(w.low(first - 1)));
            boolean again = mention.canonical().isEmpty()
                    ? sure.contains(mention.designation())
                    : sure.contains(mention.canonical());
            boolean built = mention.canonical().isEmpty() && mention.needsContext();
            int behind = mention.last() + 1;
            counted |= built && w.is(behind, '-') && w.spaceBefore(behind) && w.isNumber(behind + 1);
            if (mention.rule().startsWith("unknown") && mention.needsContext() && !speaksOfEquipment(first)) {
                continue;
            }
            if (!mention.needsContext()
                    || counted
                    || sentences.contains(w.sentence(first))
                    || again
                    || built && speaksOfEquipment(first)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private boolean speaksOfEquipment(int i) {
        for (int k = Math.max(w.sentenceFirst(i), i - LONG_SENTENCE);
                k < w.size() && w.sentence(k) == w.sentence(i) && k < i + LONG_SENTENCE;
                k++) {
            if (DesignationShapes.isTrigger(w.low(k))) {
                return true;
            }
        }
        return false;
    }

    private static final int LONG_SENTENCE = 60;
    private static final Set<String> NUMBER_WORDS =
            WordList.of("two three four five six seven eight nine ten eleven twelve dozen several more additional");

    private static boolean isNumberWord(String word) {
        return NUMBER_WORDS.contains(word);
    }
}
