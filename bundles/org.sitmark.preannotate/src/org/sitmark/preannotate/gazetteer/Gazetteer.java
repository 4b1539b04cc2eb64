// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.PhraseTrie;
import org.sitmark.preannotate.words.Words;

/** Known names of one layer, found in one pass over a text. Immutable and thread-safe. */
public final class Gazetteer {

    /**
     * A known name in a text.
     *
     * @param first its first piece
     * @param last its last piece
     */
    public record Match(int first, int last, Entry entry) {}

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ar", "as", "at", "az", "ad", "an", "ash", "es", "ed", "the", "de", "la", "le");
    private static final int SHOUTED = 4;

    private final PhraseTrie<Entry> trie;
    private final boolean joined;

    /**
     * @param entries in the order of their importance: of two with the same spelling the first wins
     * @param joined whether blanks and hyphens make no difference, as in designations
     */
    public Gazetteer(List<Entry> entries, boolean joined) {
        trie = new PhraseTrie<>(joined);
        this.joined = joined;
        for (Entry entry : entries) {
            trie.add(
                    entry.form(),
                    entry,
                    known -> known.form().equals(entry.form()) && known.kind().equals(entry.kind()));
        }
    }

    /** The longest name that begins at a piece, or null. */
    public @Nullable Match longestAt(Words text, int first) {
        Match[] best = new Match[1];
        trie.at(text, first, (last, entry) -> {
            Match before = best[0];
            if ((before == null || last > before.last()) && fits(text, first, last, entry)) {
                best[0] = new Match(first, last, entry);
            }
        });
        return best[0];
    }

    private boolean fits(Words text, int first, int last, Entry entry) {
        if (entry.inner() && text.sentenceFirst(first) == first) {
            return false;
        }
        if (text.isWord(last + 1) && !text.spaceBefore(last + 1) && text.isWord(last)) {
            return false;
        }
        return switch (entry.letters()) {
            case ANY -> true;
            case EXACT -> sameLetters(text, first, last, entry.form(), false);
            case USUAL -> sameLetters(text, first, last, entry.form(), !joined) || shouted(text, first, last);
        };
    }

    private static boolean shouted(Words text, int first, int last) {
        int letters = 0;
        for (int i = first; i <= last; i++) {
            if (text.isWord(i)) {
                String raw = text.raw(i);
                if (!raw.equals(raw.toUpperCase(Locale.ROOT))) {
                    return false;
                }
                letters += raw.length();
            }
        }
        return letters >= SHOUTED;
    }

    /** Compares letter by letter, blind for accents, hyphens, blanks and, where usual, for the case of articles. */
    private static boolean sameLetters(Words text, int first, int last, String form, boolean usual) {
        Words wanted = Words.of(form);
        int k = 0;
        for (int i = first; i <= last; i++) {
            if (!text.isWord(i)) {
                continue;
            }
            while (k < wanted.size() && !wanted.isWord(k)) {
                k++;
            }
            if (k >= wanted.size()) {
                return false;
            }
            String have = text.raw(i);
            String want = wanted.raw(k++);
            if (!have.equals(want) && !Fold.withoutAccents(have).equals(Fold.withoutAccents(want))) {
                boolean forgiven = usual
                        && (PARTICLES.contains(text.low(i))
                                || i == first && first < last && startsSmall(text, i, wanted));
                if (!forgiven) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean startsSmall(Words text, int i, Words wanted) {
        return !text.isCapital(i)
                && wanted.size() > 1
                && text.raw(i).substring(1).equals(wanted.raw(0).substring(1))
                && !wanted.isAllCaps(0)
                && text.low(i).length() > 2
                && hasCapitalLater(text, i);
    }

    private static boolean hasCapitalLater(Words text, int i) {
        return text.isCapital(i + 1) || text.isCapital(i + 2);
    }
}
