// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.PhraseTrie;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.Words;

/** Generic names of equipment ("tanks", "cruise missiles") and the type words before them ("heavy", "self-propelled"). Loaded once per process. */
final class GenericNames {

    /**
     * A generic name.
     *
     * @param lemma in the singular
     * @param category of the layer
     * @param alone whether it is a mention without a type word
     * @param acronym whether its letters are capitals
     */
    record Name(String lemma, String category, boolean alone, boolean acronym, boolean plural) {}

    /**
     * A stretch of type words and generic names that ends with a generic name.
     *
     * @param typed whether anything stands before the last generic name
     */
    record Phrase(int first, int last, Name head, String category, boolean typed) {}

    private record TypeWord(String category, Set<String> needs) {}

    private record Found(int last, Name name) {}

    private static final GenericNames INSTANCE = new GenericNames();

    private final PhraseTrie<Name> names = new PhraseTrie<>(false);
    private final PhraseTrie<TypeWord> types = new PhraseTrie<>(false);

    private GenericNames() {
        for (Table.Row row : Table.builtIn("lexicons/equipment-heads.tsv").rows()) {
            String singular = row.get("singular");
            String plural = row.get("plural");
            String alone = row.get("alone");
            boolean acronym = singular.length() > 1 && Character.isUpperCase(singular.charAt(1));
            boolean one = singular.equals(plural);
            names.add(
                    singular,
                    new Name(
                            singular,
                            row.get("category"),
                            alone.equals("yes") || one && alone.equals("plural"),
                            acronym,
                            one));
            if (!one) {
                names.add(plural, new Name(singular, row.get("category"), !alone.equals("no"), acronym, true));
            }
        }
        for (Table.Row row : Table.builtIn("lexicons/equipment-modifiers.tsv").rows()) {
            Set<String> needs = new HashSet<>(List.of(row.get("needs").split(" ")));
            needs.remove("");
            types.add(row.get("word"), new TypeWord(row.get("category"), needs));
        }
    }

    static GenericNames get() {
        return INSTANCE;
    }

    /** The longest phrase that begins at a piece, or null. */
    @Nullable
    Phrase at(Words w, int first) {
        int i = first;
        Found head = null;
        int headFirst = first;
        String category = "";
        while (i < w.size()
                && w.sameSentence(first, i)
                && (i == first || !w.lineBreakBefore(i) || !w.paragraphBefore(i))) {
            if (i > first && w.isSign(i)) {
                break;
            }
            Found name = nameAt(w, i);
            TypeWord[] typeWord = new TypeWord[1];
            int typeLast = typeAt(w, i, typeWord);
            if (name != null && (name.last() >= typeLast || isHeadHere(w, name.last()))) {
                head = name;
                headFirst = i;
                category = category(typeWords(w, first, i), name.name());
                i = name.last() + 1;
            } else if (typeLast >= i && typeWord[0] != null) {
                i = typeLast + 1;
            } else {
                break;
            }
        }
        if (head == null
                || w.is(head.last() + 1, '-') && !w.spaceBefore(head.last() + 1) && !w.spaceBefore(head.last() + 2)) {
            return null;
        }
        return new Phrase(first, head.last(), head.name(), category, headFirst > first);
    }

    private static boolean isHeadHere(Words w, int last) {
        return !w.isWord(last + 1) || !w.sameSentence(last, last + 1);
    }

    private List<TypeWord> typeWords(Words w, int first, int end) {
        List<TypeWord> result = new ArrayList<>();
        for (int i = first; i < end; i++) {
            TypeWord[] word = new TypeWord[1];
            int last = typeAt(w, i, word);
            if (word[0] != null && last >= i && last < end) {
                result.add(word[0]);
                i = last;
            }
        }
        return result;
    }

    private static String category(List<TypeWord> before, Name name) {
        String lemma = name.lemma().substring(name.lemma().lastIndexOf(' ') + 1);
        String result = name.category();
        for (TypeWord word : before) {
            if (!word.category().isEmpty() && word.needs().contains(lemma)) {
                result = word.category();
            }
        }
        return result;
    }

    private @Nullable Found nameAt(Words w, int i) {
        Found[] best = new Found[1];
        names.at(w, i, (last, name) -> {
            boolean letters = name.acronym() ? hasCapital(w, i, last) : true;
            boolean glued = w.is(last + 1, '-') && !w.spaceBefore(last + 1) && !w.spaceBefore(last + 2);
            boolean whole = !glued && (!w.isWord(last + 1) || w.spaceBefore(last + 1));
            Found before = best[0];
            if (letters && whole && (before == null || last > before.last() || last == before.last() && name.alone())) {
                best[0] = new Found(last, name);
            }
        });
        return best[0];
    }

    private static boolean hasCapital(Words w, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (w.isCapital(i)
                    && (w.raw(i).length() == 1
                            || !w.raw(i).substring(0, 2).equals(w.low(i).substring(0, 2)))) {
                return w.raw(i).length() < 2 || Character.isUpperCase(w.raw(i).charAt(1)) || w.is(i + 1, '&');
            }
        }
        return false;
    }

    private int typeAt(Words w, int i, TypeWord[] out) {
        int[] best = {-1};
        types.at(w, i, (last, word) -> {
            boolean glued = w.is(last + 1, '-') && !w.spaceBefore(last + 1) && !w.spaceBefore(last + 2);
            if (last > best[0] && !glued) {
                best[0] = last;
                out[0] = word;
            }
        });
        return best[0];
    }

    /** Whether a piece is a type word. */
    boolean isType(Words w, int i) {
        return typeAt(w, i, new TypeWord[1]) >= i;
    }
}
