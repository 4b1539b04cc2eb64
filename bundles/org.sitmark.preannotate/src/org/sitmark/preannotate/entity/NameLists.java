// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.PhraseTrie;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** The word lists behind the rules for names. Immutable, loaded once per process. */
public final class NameLists {

    /** Words that start a sentence, a heading or a clause with a capital letter and are no names. */
    /** Small words of the language, in small letters, that begin no name. */
    public static final Set<String> FUNCTION = WordList.of("""
            a an the and but or nor so yet if as than that this these those there here it he she they we you i his her its their our your my who whom
            whose which what when where why how while because since until till although though unless whether in on at by for from with without within
            into onto over under above below between among across through during before after against about around near off out up down to toward
            towards via per of is are was were be been being has have had having do does did will would shall should can could may might must not no
            yes never also only just even still already again ago later earlier then now today yesterday tomorrow meanwhile however moreover
            furthermore additionally according despite following speaking such some any many most all both each every another other others several
            few more less much one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions at let please
            thank thanks once twice last next previous recent further elsewhere separately overall nearly almost about approximately local new old
            unlike like including due given based asked amid along alongside instead rather perhaps maybe indeed thus therefore hence first second
            third finally lastly although nothing something everything anyone everyone someone nobody police troops forces officials residents
            witnesses people men women children soldiers civilians authorities video footage photographs satellite two-thirds half
            """);

    private static final NameLists INSTANCE = new NameLists();

    private final Set<String> given = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> noNames = new HashSet<>();
    private final Set<String> unitInner = new HashSet<>();
    private final PhraseTrie<String> unitTypes = new PhraseTrie<>(false);
    private final PhraseTrie<String> organisationFirst = new PhraseTrie<>(false);
    private final PhraseTrie<String> organisationLast = new PhraseTrie<>(false);
    private final PhraseTrie<String> placeAfter = new PhraseTrie<>(false);
    private final PhraseTrie<String> placeBefore = new PhraseTrie<>(false);
    private final PhraseTrie<String> placeOf = new PhraseTrie<>(false);
    private final Set<String> sayingForms = new HashSet<>();

    private NameLists() {
        Table.builtIn("lexicons/given-names.tsv").rows().forEach(r -> given.add(Fold.fold(r.get("name"))));
        for (Table.Row row : Table.builtIn("lexicons/titles.tsv").rows()) {
            row.list("title").forEach(t -> titles.put(bare(t), row.get("type")));
        }
        Table.builtIn("lexicons/no-names.tsv").rows().forEach(r -> r.list("words")
                .forEach(n -> noNames.add(n.toLowerCase(Locale.ROOT))));
        var units = Table.builtIn("lexicons/military-units.tsv").rows();
        units.get(0).list("words").forEach(n -> unitInner.add(n.toLowerCase(Locale.ROOT)));
        units.get(1).list("words").forEach(n -> unitTypes.add(n, n));
        for (Table.Row row : Table.builtIn("lexicons/organisation-words.tsv").rows()) {
            PhraseTrie<String> trie = row.get("position").equals("first") ? organisationFirst : organisationLast;
            row.list("words").forEach(n -> trie.add(n, n));
        }
        for (Table.Row row : Table.builtIn("lexicons/place-words.tsv").rows()) {
            PhraseTrie<String> trie =
                    switch (row.get("position")) {
                        case "after" -> placeAfter;
                        case "before" -> placeBefore;
                        default -> placeOf;
                    };
            row.list("words").forEach(n -> trie.add(n, n));
        }
        for (Table.Row row : Table.builtIn("lexicons/reporting-verbs.tsv").rows()) {
            if (row.get("frames").contains("inv")) {
                sayingForms.addAll(row.list("forms"));
            }
        }
    }

    /** The lists, read once. */
    public static NameLists get() {
        return INSTANCE;
    }

    private static String bare(String title) {
        String low = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        return Character.isUpperCase(low.charAt(0)) ? Fold.withoutAccents(low) : low;
    }

    /** Whether it is a given name. */
    public boolean isGiven(String low) {
        return given.contains(low);
    }

    /** Whether the word as written is a title, with a capital letter or, as in "spokesman Smith", without. */
    public boolean isTitle(String raw) {
        return titles.containsKey(raw);
    }

    boolean isNoName(String low) {
        return noNames.contains(low);
    }

    boolean isUnitInner(String low) {
        return unitInner.contains(low);
    }

    boolean isSaying(String low) {
        return sayingForms.contains(low);
    }

    /** The lists that a piece stands in, a letter for each; "-" where there is none. */
    String code(Words w, int i) {
        if (!w.isWord(i)) {
            return "-";
        }
        String low = w.low(i);
        StringBuilder code = new StringBuilder(4);
        code.append(isGiven(low) ? "G" : "");
        code.append(isTitle(w.raw(i)) ? "T" : "");
        code.append(organisationFirst(w, i) >= i ? "O" : "");
        code.append(organisationLast(w, i) >= i ? "o" : "");
        code.append(placeAfter(w, i) >= i ? "P" : "");
        code.append(placeBefore(w, i) >= i || placeOf(w, i) >= i ? "p" : "");
        code.append(unitType(w, i) >= i || isUnitInner(low) ? "U" : "");
        code.append(isNoName(low) ? "N" : "");
        code.append(FUNCTION.contains(low) ? "F" : "");
        code.append(isSaying(low) ? "S" : "");
        return code.length() == 0 ? "-" : code.toString();
    }

    int unitType(Words w, int i) {
        return last(unitTypes, w, i);
    }

    int organisationFirst(Words w, int i) {
        return last(organisationFirst, w, i);
    }

    int organisationLast(Words w, int i) {
        return last(organisationLast, w, i);
    }

    int placeAfter(Words w, int i) {
        return last(placeAfter, w, i);
    }

    int placeBefore(Words w, int i) {
        return last(placeBefore, w, i);
    }

    int placeOf(Words w, int i) {
        return last(placeOf, w, i);
    }

    /** The last piece of the longest phrase at a piece, written with a capital; -1 where there is none. */
    private static int last(PhraseTrie<String> trie, Words w, int i) {
        if (!w.isCapital(i)) {
            return -1;
        }
        int[] best = {-1};
        trie.at(w, i, (last, value) -> {
            boolean glued =
                    w.is(last + 1, '-') && !w.spaceBefore(last + 1) && !w.spaceBefore(last + 2) && w.isWord(last + 2);
            if (last > best[0] && w.isCapital(last) && !glued) {
                best[0] = last;
            }
        });
        return best[0];
    }
}
