// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.preannotate.words.Words;

/** Makes the names of one report agree: what was found once is found again, and a name that was taken for two kinds gets the surer one. */
final class NameVotes {

    /** Of the names that only return, three of four are right. */
    private static final double ECHO = 0.75;

    private static final double CLEAR = 1.5;
    private static final double SURE = 0.85;

    private NameVotes() {}

    /** The names in text order with those added that return in full or as a surname. */
    static List<Name> echoes(Words w, List<Name> names) {
        DocumentNames document = new DocumentNames(w, names);
        List<Name> all = new ArrayList<>();
        int next = 0;
        int i = 0;
        while (i < w.size()) {
            if (next < names.size() && names.get(next).first() == i) {
                Name name = names.get(next++);
                all.add(name);
                i = name.last() + 1;
                continue;
            }
            boolean starts =
                    w.spaceBefore(i) || w.isSign(i - 1) && !w.is(i - 1, '@') && !w.is(i - 1, '.') && !w.is(i - 1, '\'');
            Name again = starts && (w.isWord(i) || w.isNumber(i)) ? document.at(i) : null;
            boolean free =
                    again != null && (next >= names.size() || names.get(next).first() > again.last());
            if (again != null && free && !w.is(again.last() + 1, '$')) {
                all.add(new Name(again.first(), again.last(), again.kind(), again.identifier(), ECHO, again.rule()));
                i = again.last() + 1;
            } else {
                i++;
            }
        }
        return all;
    }

    /** The same names; one that stands elsewhere as another kind with more weight takes that kind. */
    static List<Name> agreed(Words w, List<Name> names) {
        Map<String, Map<String, Double>> votes = new HashMap<>();
        for (Name name : names) {
            votes.computeIfAbsent(text(w, name), k -> new TreeMap<>()).merge(name.kind(), name.score(), Double::sum);
        }
        List<Name> agreed = new ArrayList<>();
        for (Name name : names) {
            Map<String, Double> kinds = votes.getOrDefault(text(w, name), Map.of());
            String best = name.kind();
            for (Map.Entry<String, Double> kind : kinds.entrySet()) {
                if (kind.getValue() > kinds.getOrDefault(best, 0.0)) {
                    best = kind.getKey();
                }
            }
            boolean outvoted = !best.equals(name.kind())
                    && name.score() < SURE
                    && kinds.getOrDefault(best, 0.0) > CLEAR * kinds.getOrDefault(name.kind(), 0.0);
            agreed.add(
                    outvoted
                            ? new Name(
                                    name.first(), name.last(), best, "", name.score(), name.rule() + ", as elsewhere")
                            : name);
        }
        return agreed;
    }

    private static String text(Words w, Name name) {
        return w.span(name.first(), name.last()).of(w.text());
    }
}
