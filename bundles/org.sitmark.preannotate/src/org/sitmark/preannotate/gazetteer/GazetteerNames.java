// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitmark.core.spi.RunContext;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.Words;

/**
 * The names of a layer's gazetteers, to look up and to complete what a person types. Blanks, hyphens, case and accents make no difference: "T62M"
 * finds "T-62M". Immutable, thread-safe.
 */
public final class GazetteerNames {

    private record Key(String key, Entry entry) {}

    private record Hit(int rank, Entry entry) {}

    private final List<Key> keys = new ArrayList<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Gazetteer gazetteer;

    /** @param entries in the order of their importance: of two with the same spelling the first wins */
    public GazetteerNames(List<Entry> entries) {
        for (Entry entry : entries) {
            String key = key(entry.form());
            if (!key.isEmpty() && byKey.putIfAbsent(key, entry) == null) {
                keys.add(new Key(key, entry));
            }
        }
        gazetteer = new Gazetteer(entries, true);
    }

    /**
     * The names of the corpus and of this bundle.
     *
     * @throws IOException naming file and line if a list of the corpus is broken
     */
    public static GazetteerNames of(String layer, RunContext context) throws IOException {
        return new GazetteerNames(Gazetteers.entries(layer, context));
    }

    /** The same names, to be found in texts; blanks and hyphens make no difference. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The entry with this spelling, or the one that the spelling is a variant of ("T-72AV" of "T-72"). */
    public Optional<Entry> find(String name) {
        Entry exact = byKey.get(key(name));
        if (exact != null) {
            return Optional.of(exact);
        }
        Words words = Words.of(name);
        Entry longest = null;
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            Gazetteer.Match match = gazetteer.longestAt(words, i);
            if (match != null) {
                int found = words.span(match.first(), match.last()).length();
                if (found > length && !match.entry().context()) {
                    longest = match.entry();
                    length = found;
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The entry with this spelling, apart from blanks, hyphens, case and accents. */
    public Optional<Entry> exact(String name) {
        return Optional.ofNullable(byKey.get(key(name)));
    }

    /** Entries that fit what was typed so far, the best first, one for each thing. Nothing typed fits nothing. */
    public List<Entry> complete(String typed, int limit) {
        String wanted = key(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Key key : keys) {
            int rank = rank(key, wanted);
            if (rank >= 0) {
                hits.add(new Hit(rank, key.entry()));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparingInt(h -> h.entry().form().length())
                .thenComparing(h -> h.entry().form()));
        Map<String, Entry> things = new LinkedHashMap<>();
        for (Hit hit : hits) {
            things.putIfAbsent(hit.entry().canonical() + '\t' + hit.entry().kind(), hit.entry());
            if (things.size() == limit) {
                break;
            }
        }
        return List.copyOf(things.values());
    }

    private static int rank(Key key, String wanted) {
        if (key.key().equals(wanted)) {
            return 0;
        }
        if (key.key().startsWith(wanted)) {
            return key.entry().form().equals(key.entry().canonical()) ? 1 : 2;
        }
        if (key(key.entry().canonical()).startsWith(wanted)) {
            return 2;
        }
        for (String word : key.entry().form().split("[\\s/]+")) {
            if (key(word).startsWith(wanted)) {
                return 3;
            }
        }
        return wanted.length() > 2 && key.key().contains(wanted) ? 4 : -1;
    }

    /** Letters and digits only, small, without accents. */
    static String key(String name) {
        var key = new StringBuilder();
        Fold.fold(name).codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }
}
