// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.PhraseTrie;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.Words;

/** Units of measure, time and money. Immutable, loaded once per process. */
final class Units {

    /**
     * A unit.
     *
     * @param symbol as in the unit feature
     * @param kind measure, duration or money
     * @param attached whether it may follow a number without a blank
     * @param form as written, where case matters, else null
     * @param hundredth whether it is the hundredth part of the unit, as cents are
     */
    record Unit(
            String symbol,
            String kind,
            boolean attached,
            @Nullable String form,
            boolean hundredth) {

        Unit(String symbol, String kind, boolean attached, @Nullable String form) {
            this(symbol, kind, attached, form, false);
        }
    }

    /**
     * A unit in a text.
     *
     * @param last its last piece
     */
    record Match(int last, Unit unit) {}

    private static final Units INSTANCE = new Units();

    private final PhraseTrie<Unit> behind = new PhraseTrie<>(false);
    private final PhraseTrie<Unit> symbols = new PhraseTrie<>(false);

    private Units() {
        for (Table.Row row : Table.builtIn("lexicons/units.tsv").rows()) {
            String match = row.get("match");
            boolean exact = match.contains("exact");
            boolean attached = match.contains("attached");
            for (String word : row.list("word")) {
                behind.add(
                        word,
                        new Unit(
                                row.get("unit"),
                                row.get("kind"),
                                attached || word.length() > 3,
                                exact || word.length() <= 3 && !attached && !word.equals("day") ? word : null));
            }
        }
        for (Table.Row row : Table.builtIn("lexicons/currencies.tsv").rows()) {
            String code = row.get("code");
            List<String> written = new ArrayList<>(row.list("symbols"));
            written.add(code);
            for (String symbol : written) {
                Unit unit = new Unit(code, "money", true, symbol);
                symbols.add(symbol, unit);
                behind.add(symbol, unit);
            }
            for (String name : row.list("names")) {
                behind.add(name, new Unit(code, "money", false, null));
            }
            for (String name : row.list("hundredths")) {
                boolean sign = !Character.isLetter(name.charAt(0));
                behind.add(name, new Unit(code, "money", sign, null, true));
            }
        }
    }

    static Units get() {
        return INSTANCE;
    }

    /** The longest unit that begins at a piece, with the units that it is joined to. */
    @Nullable
    Match behindNumber(Words w, int i) {
        return behindNumber(w, i, !w.spaceBefore(i));
    }

    /** The same behind the hyphen of "2-min". */
    @Nullable
    Match behindHyphen(Words w, int i) {
        return behindNumber(w, i, false);
    }

    private @Nullable Match behindNumber(Words w, int i, boolean attached) {
        Match simple = longest(behind, w, i, attached);
        return simple == null ? null : CompoundUnits.around(w, this, simple);
    }

    /** A unit by itself. */
    @Nullable
    Match simpleBehind(Words w, int i) {
        return longest(behind, w, i, false);
    }

    /** The longest sign or code of a currency that begins at a piece. */
    @Nullable
    Match currencyBefore(Words w, int i) {
        return longest(symbols, w, i, false);
    }

    private static @Nullable Match longest(PhraseTrie<Unit> trie, Words w, int i, boolean attached) {
        Match[] best = new Match[1];
        trie.at(w, i, (last, unit) -> {
            String form = unit.form();
            boolean fits = (!attached || unit.attached()) && (form == null || sameLetters(w, i, last, form));
            boolean whole = (!w.isWord(last) || !w.isWord(last + 1) || w.spaceBefore(last + 1))
                    && !(w.isWord(last)
                            && w.is(last + 1, '-')
                            && !w.spaceBefore(last + 1)
                            && !w.spaceBefore(last + 2)
                            && (w.isNumber(last + 2) && CompoundUnits.exponentEnd(w, last + 1) < 0
                                    || w.isCapital(last + 2)));
            Match before = best[0];
            if (fits && whole && (before == null || last > before.last() || form != null && last == before.last())) {
                best[0] = new Match(last, unit);
            }
        });
        return best[0];
    }

    private static boolean sameLetters(Words w, int first, int last, String form) {
        return w.span(first, last).of(w.text()).replace(" ", "").equals(form.replace(" ", ""));
    }
}
