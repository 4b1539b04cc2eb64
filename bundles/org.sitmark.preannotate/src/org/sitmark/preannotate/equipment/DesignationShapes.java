// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.Set;
import java.util.regex.Pattern;
import org.sitmark.preannotate.words.PhraseTrie;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** How designations of equipment are built, and what else is built like them: roads, forms, visas, flights, documents, diseases. */
final class DesignationShapes {

    /** Index numbers of the Soviet and Russian artillery and air forces: "2S19", "9K720", "3M-54", "1L219M". */
    private static final Pattern INDEX =
            Pattern.compile("\\d{1,2}\\p{Lu}{1,3}-?\\d{1,4}(?:\\p{Lu}{1,3}\\d?|-\\d{1,2})?");

    /** "T-90M", "AN/TPQ-36", "BTR-82A", "Su-57", "Kh-101", "AH-64D". */
    private static final Pattern HYPHENED = Pattern.compile(
            "(?:\\p{Lu}{1,3}/)?\\p{Lu}[\\p{L}]{0,4}-\\d{1,4}(?:\\p{Lu}{1,3}\\d{0,2})?(?:[-/]\\p{Lu}?\\d{0,2}\\p{Lu}?)?");

    /** "Shahed-136", "Orlan-10", "Mohajer-6M". */
    private static final Pattern NAMED =
            Pattern.compile("\\p{Lu}\\p{Ll}{2,14}-\\d{1,3}\\p{Lu}{0,2}(?:/(?:\\p{Lu}\\p{Ll}{2,14}-)?\\d{1,3})?");

    /** "M1A2", "M109A6", "AK74M", "FV4201", "TB2", "CV9040C", "PzH2000". */
    private static final Pattern JOINED = Pattern.compile("\\p{Lu}[\\p{L}]{0,4}\\d{1,4}(?:\\p{Lu}\\d{0,2}){0,2}");

    /** Strains of influenza, and the summits of states. */
    private static final Pattern STRAIN = Pattern.compile("H\\d{1,2}N\\d{1,2}|G-?(?:7|8|20|77)");

    private static final Pattern MODEL = Pattern.compile("\\p{Lu}\\d{1,3}\\p{Lu}\\d{1,2}");

    private static final Set<String> NEVER = WordList.of("""
            covid sars hiv hpv iso iec ieee rfc din bs utc gmt gsm lte cop unscr ares gpt windows office
            covax omega vitamin co no pm b2b p2p g2g euro apollo soyuz sputnik voyager pioneer area camp zone sector block unit site point
            phase level tier stage route room gate flight channel chapter
            """);

    private static final Set<String> BEFORE = WordList.of("""
            road roads highway motorway autobahn route routes expressway junction exit resolution resolutions document documents form forms visa visas
            article section paragraph chapter annex table figure appendix case cases file room gate flight flights bus tram train line metro platform
            channel vitamin gene protein virus variant strain size paper format grade class group league stage phase level tier zone sector
            checkpoint block building apartment house street avenue post position height hill point plot well borehole sample patient
            number no model release version standard directive regulation decree law act clause item bond index
            """);

    private static final Set<String> BEHIND = WordList.of("""
            road highway motorway autobahn route expressway corridor junction bypass visa visas flight flights virus variant strain pandemic outbreak
            vaccine vaccination cases infections infection patients deaths restrictions lockdown form forms paper sheet sheets format summit talks
            meeting countries nations group states league match season team teams standard standards directive regulation resolution document
            report session class classification exam plot site plate galaxy star protein gene vitamin road-side index bond bonds listing
            license licence ministers leaders members plus envoy envoys
            """);

    private static final Set<String> TRIGGERS = WordList.of("""
            destroyed destroy destroying damaged shot downed intercepted intercept launched launch launches launching fired fire fires firing armed
            equipped equip captured seized deployed deploy deploying delivered deliver deliveries supplied supply supplies donated received ordered
            procure procured purchased acquire acquired operate operated operates mounted carrying carried flew flown landed crashed struck strike
            strikes crew crews gunner gunners pilot pilots squadron battalion brigade regiment battery batteries warhead warheads armour armor
            armoured armored artillery infantry military army navy troops forces air-defence weapon weapons missile missiles rocket rockets tank
            tanks drone drones howitzer howitzers mortar mortars radar radars helicopter helicopters jets fighter fighters bomber bombers munitions
            ammunition shells rounds guns gun rifles rifle launcher launchers vehicles prototype variant variants upgraded modernised modernized
            abandoned towed parked parade knocked-out refuelled scrambled escorted patrolling salvo barrage wreckage debris
            """);

    private static final DesignationShapes INSTANCE = new DesignationShapes();

    private final PhraseTrie<String> categories = new PhraseTrie<>(false);

    private DesignationShapes() {
        for (Table.Row row : Table.builtIn("lexicons/designation-prefixes.tsv").rows()) {
            row.list("prefix").forEach(p -> categories.add(p, row.get("category")));
        }
    }

    static DesignationShapes get() {
        return INSTANCE;
    }

    /** Whether a stretch is built like nothing but a designation, so that it needs no head noun, only a text about equipment. */
    static boolean isStrong(Words w, int first, int last) {
        String form = w.span(first, last).of(w.text());
        if (form.endsWith("s") && form.length() > 3) {
            form = form.substring(0, form.length() - 1);
        }
        if (NEVER.contains(w.low(first)) || STRAIN.matcher(form).matches() || isOther(w, first, last)) {
            return false;
        }
        return INDEX.matcher(form).matches()
                || HYPHENED.matcher(form).matches()
                || NAMED.matcher(form).matches()
                || JOINED.matcher(form).matches()
                        && (form.length() > 3 || MODEL.matcher(form).matches() || last > first + 1);
    }

    /** Whether the words around tell that something else is numbered: "the M-4 motorway", "Form I-94", "Flight PS-752". */
    static boolean isOther(Words w, int first, int last) {
        boolean before = w.sameSentence(first - 1, first) && BEFORE.contains(w.low(first - 1));
        int next = w.is(last + 1, '-') ? last + 2 : last + 1;
        boolean behind = w.sameSentence(last, next) && BEHIND.contains(w.low(next));
        boolean path = w.is(first - 1, '/') || w.is(last + 1, '/') || w.is(first - 1, '#') || w.is(first - 1, '@');
        return before || behind || path;
    }

    /** Whether a word belongs to talk of equipment and arms. */
    static boolean isTrigger(String low) {
        return TRIGGERS.contains(low);
    }

    /** What the beginning of a designation tells of its category; "other" where it tells nothing. */
    String category(Words w, int first, int last) {
        String[] best = {"other"};
        categories.at(w, first, (end, category) -> {
            if (end <= last) {
                best[0] = category;
            }
        });
        return best[0];
    }
}
