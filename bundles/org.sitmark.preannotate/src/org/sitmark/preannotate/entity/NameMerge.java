// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sitmark.preannotate.names.NameFinder;
import org.sitmark.preannotate.words.Words;

/**
 * Joins what the rules found with what the name finder found. The finder has seen the rules' opinion on each word, so its probability already weighs
 * it; what the rules know for sure counts beside it, because reports of other kinds than those it learned from name things it never met.
 */
final class NameMerge {

    /** Names that are less likely are not suggested: below one half, since a wrong suggestion costs a key and a missing one costs several. */
    private static final double LEAST = 0.4;
    /** How much a sure rule counts beside the finder. */
    private static final double TRUST = 0.5;

    private static final double SURE_RULE = 0.85;
    /** Hardly any corpus marks nationalities, so the finder knows little of them. */
    private static final double SURE_NATIONALITY = 0.6;

    private static final Comparator<Name> BEST_FIRST = Comparator.comparingDouble(Name::score)
            .reversed()
            .thenComparingInt(Name::first)
            .thenComparingInt(Name::last);

    /** What the finder learned to tell apart and nobody wants: events, works, laws. */
    private static final String MISC = "misc";

    private static final String FINDER = "name finder";

    private NameMerge() {}

    /** The names in text order, without overlaps. */
    static List<Name> of(Words words, List<Name> ruled, List<NameFinder.Found> found) {
        TreeMap<Integer, Name> rules = new TreeMap<>();
        ruled.forEach(name -> rules.put(name.first(), name));
        List<Name> candidates = new ArrayList<>();
        for (NameFinder.Found f : found) {
            Name rule = rules.get(f.first());
            boolean same =
                    rule != null && rule.last() == f.last() && rule.kind().equals(f.kind());
            if (same) {
                rules.remove(f.first());
            }
            candidates.add(
                    same && rule != null
                            ? with(rule, joint(rule, f.probability()), rule.rule())
                            : new Name(f.first(), f.last(), f.kind(), f.probability(), FINDER));
        }
        for (Name rule : rules.values()) {
            candidates.add(with(rule, joint(rule, 0), rule.rule()));
        }
        candidates.sort(BEST_FIRST);
        TreeMap<Integer, Name> taken = new TreeMap<>();
        for (Name name : candidates) {
            if (name.score() >= LEAST && free(taken, name)) {
                taken.put(name.first(), name);
            }
        }
        taken.values().removeIf(n -> n.kind().equals(MISC));
        NameEdges edges = new NameEdges(words);
        List<Name> names = new ArrayList<>();
        for (Name name : taken.values()) {
            Name cut = name.rule().equals(FINDER) ? edges.cut(name) : name;
            if (cut != null) {
                names.add(cut);
            }
        }
        return NameVotes.echoes(words, NameVotes.agreed(words, names));
    }

    private static double joint(Name rule, double probability) {
        double sure = rule.kind().equals(Name.NATIONALITY) ? SURE_NATIONALITY : SURE_RULE;
        return rule.score() >= sure ? TRUST * rule.score() + (1 - TRUST) * probability : probability;
    }

    private static Name with(Name name, double score, String rule) {
        return new Name(name.first(), name.last(), name.kind(), name.identifier(), score, rule);
    }

    private static boolean free(TreeMap<Integer, Name> taken, Name name) {
        var before = taken.floorEntry(name.last());
        return before == null || before.getValue().last() < name.first();
    }
}
