// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Table;

/** Nouns that tell what a phrase with a name in it names. Immutable, read once. */
final class HeadNouns {

    private static final HeadNouns INSTANCE = new HeadNouns();

    private final Map<String, String> kinds = new HashMap<>();

    private HeadNouns() {
        for (Table.Row row : Table.builtIn("lexicons/head-nouns.tsv").rows()) {
            row.list("words").forEach(word -> kinds.putIfAbsent(word, row.get("kind")));
        }
    }

    static HeadNouns get() {
        return INSTANCE;
    }

    /**
     * The kind of a phrase with this head; null for nouns that make no name of it, such as "visit".
     *
     * @param low in small letters, singular or plural
     */
    @Nullable
    String kind(String low) {
        String kind = kinds.get(low);
        if (kind == null && low.endsWith("ies")) {
            kind = kinds.get(low.substring(0, low.length() - 3) + "y");
        }
        if (kind == null && low.endsWith("men")) {
            kind = kinds.get(low.substring(0, low.length() - 3) + "man");
        }
        if (kind == null && low.endsWith("es")) {
            kind = kinds.get(low.substring(0, low.length() - 2));
        }
        return kind == null && low.endsWith("s") ? kinds.get(low.substring(0, low.length() - 1)) : kind;
    }
}
