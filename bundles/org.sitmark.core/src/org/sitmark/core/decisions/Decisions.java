// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What people decided in a corpus, at one moment. Immutable, thread-safe.
 */
public final class Decisions {

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    /** So many decisions that agree count as learned. */
    public static final int ENOUGH = 2;

    /** What nobody has decided counts as so many decisions that agree with the source. */
    private static final double PRIOR = 2;

    /** Above these counts more of the same changes nothing, so that scores do not move with each decision. */
    private static final int[] STEPS = {0, 1, 2, 3, 5, 10, 20, 50};

    private final SortedMap<Term, Tally> terms;
    private final SortedMap<SourceKind, Tally> sources;
    private final SortedSet<Term> forgotten;
    private volatile @Nullable List<Term> learned;
    private volatile @Nullable List<String> lines;

    /**
     * @param terms decisions on strings
     * @param sources decisions on sources
     * @param forgotten strings of which nothing is to be learned
     */
    public Decisions(Map<Term, Tally> terms, Map<SourceKind, Tally> sources, SortedSet<Term> forgotten) {
        this.terms = new TreeMap<>(terms);
        this.sources = new TreeMap<>(sources);
        this.forgotten = new TreeSet<>(forgotten);
    }

    /** How people decided on a string with a kind. */
    public Tally of(Term term) {
        return terms.getOrDefault(term, Tally.NONE);
    }

    /** How people decided on what a source suggests. */
    public Tally of(SourceKind source) {
        return sources.getOrDefault(source, Tally.NONE);
    }

    /** The sources on which people decided, in order. */
    public Set<SourceKind> sources() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    public boolean isForgotten(Term term) {
        return forgotten.contains(term);
    }

    /** Strings of which nothing is to be learned, in order. */
    public SortedSet<Term> forgotten() {
        return Collections.unmodifiableSortedSet(forgotten);
    }

    /** Whether the string has been decided in one way often enough, and is not forgotten. */
    public boolean isLearned(Term term) {
        Tally tally = of(term);
        return Math.max(tally.kept(), tally.rejected()) >= ENOUGH && !forgotten.contains(term);
    }

    /** All strings that are learned, in order; each was kept or rejected often enough. */
    public List<Term> learned() {
        List<Term> made = learned;
        if (made == null) {
            made = terms.keySet().stream().filter(this::isLearned).toList();
            learned = made;
        }
        return made;
    }

    /**
     * The strings of a layer that people keep with this kind, more often than they reject it or keep it with another kind: what is to be suggested
     * wherever it stands.
     */
    public List<Term> kept(String layer) {
        List<Term> kept = new ArrayList<>();
        Map<String, Term> best = new TreeMap<>();
        for (Map.Entry<Term, Tally> entry : terms.entrySet()) {
            Term term = entry.getKey();
            if (term.layer().equals(layer)) {
                Term before = best.get(term.text());
                if (before == null || entry.getValue().kept() > of(before).kept()) {
                    best.put(term.text(), term);
                }
            }
        }
        for (Term term : best.values()) {
            Tally tally = of(term);
            if (tally.kept() >= ENOUGH && tally.kept() > tally.rejected() && !forgotten.contains(term)) {
                kept.add(term);
            }
        }
        return kept;
    }

    /**
     * A score in the light of what people decided on this string. The score counts as {@value #PRIOR} decisions; those of people are added to it.
     *
     * @param score 0 to 1
     * @return the score itself where the string is not learned
     */
    public double weigh(Term term, double score) {
        if (!isLearned(term)) {
            return score;
        }
        Tally tally = of(term);
        int kept = step(tally.kept());
        int rejected = step(tally.rejected());
        return (PRIOR * score + kept) / (PRIOR + kept + rejected);
    }

    /** Whether people reject the string so often that it is not suggested any more. */
    public boolean isSuppressed(Term term, double weighed) {
        return weighed < 0.5 && isLearned(term) && of(term).rejected() >= ENOUGH;
    }

    private static int step(int count) {
        int step = 0;
        for (int each : STEPS) {
            if (count >= each) {
                step = each;
            }
        }
        return step;
    }

    /** What was learned of a string, for people; empty where nothing was. */
    public String reason(Term term) {
        if (!isLearned(term)) {
            return "";
        }
        Tally tally = of(term);
        List<String> parts = new ArrayList<>();
        if (tally.kept() > 0) {
            parts.add("accepted " + times(tally.kept()));
        }
        if (tally.rejected() > 0) {
            parts.add("rejected " + times(tally.rejected()));
        }
        return String.join(", ", parts) + " in this corpus";
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    /** A line for each thing that suggestions depend on, to compare two moments. */
    public List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = List.copyOf(newLines());
            lines = known;
        }
        return known;
    }

    private List<String> newLines() {
        List<String> made = new ArrayList<>();
        for (Term term : learned()) {
            Tally tally = of(term);
            made.add(String.join(
                    "\t",
                    term.layer(),
                    term.kind(),
                    term.text(),
                    Integer.toString(step(tally.kept())),
                    Integer.toString(step(tally.rejected()))));
        }
        return made;
    }
}
