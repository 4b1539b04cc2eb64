// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.curve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Report;
import org.sitmark.train.curve.LearningCurve.Sample;
import org.sitmark.train.data.NearDuplicates;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.sweep.HoldOut;
import org.sitmark.train.sweep.Parallel;

/**
 * Trains on ever larger parts of some reports and measures on others, on all cores. A larger part of one seed holds the smaller ones; reports that
 * repeat each other are taken together. The same reports, shares, seeds and options give the same curve. For one run.
 */
public final class LearningCurveRun {

    /** How the shares lie. */
    public enum Scale {
        /** At equal distances. */
        LINEAR,
        /** At equal ratios, the smallest a twentieth. */
        LOG
    }

    /** A point and a seed are done. */
    public record Done(int done, int of, double share, double f1) {}

    private static final double SMALLEST = 0.05;

    private final HoldOut holdOut;
    private final Map<String, String> options;
    private final List<Report> train;
    private final List<Report> held;
    private final Set<String> layers;

    /**
     * @param holdOut trains and predicts
     * @param options of the trainer
     * @param train to learn from
     * @param held to measure on
     */
    public LearningCurveRun(HoldOut holdOut, Map<String, String> options, List<Report> train, List<Report> held) {
        this.holdOut = holdOut;
        this.options = new TreeMap<>(options);
        this.train = List.copyOf(train);
        this.held = List.copyOf(held);
        this.layers = new TreeSet<>();
        holdOut.models().forEach(layers::addAll);
    }

    /** The shares of a curve, rising to 1. */
    public static List<Double> shares(int points, Scale scale) {
        List<Double> shares = new ArrayList<>();
        for (int i = 1; i <= points; i++) {
            shares.add(
                    i == points
                            ? 1.0
                            : scale == Scale.LINEAR
                                    ? (double) i / points
                                    : Math.pow(SMALLEST, (points - i) / (points - 1.0)));
        }
        return shares;
    }

    /**
     * Trains and measures.
     *
     * @param points number of sizes, at least 2
     * @param seeds how often each size is drawn, at least 1
     * @param listener is told after each model; on the calling thread
     * @throws IllegalArgumentException with a sentence for people if there is too little to learn from or to measure on, or an option is unknown
     * @throws IOException if a training fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled, within a second
     */
    public LearningCurve run(
            int points, Scale scale, int seeds, Consumer<Done> listener, @Nullable IProgressMonitor monitor)
            throws IOException {
        holdOut.trainer().create(options); // says at once what is wrong with the options
        List<List<Report>> groups = NearDuplicates.groups(
                train.stream().sorted(Comparator.comparing(Report::name)).toList());
        if (points < 2 || seeds < 1) {
            throw new IllegalArgumentException("A learning curve needs at least 2 sizes and 1 seed");
        }
        if (groups.size() < points || held.isEmpty()) {
            throw new IllegalArgumentException("There are " + groups.size()
                    + " reports to learn from that do not repeat each other, and " + held.size()
                    + " to measure on; too few for a curve of " + points + " sizes");
        }
        List<Double> shares = shares(points, scale);
        List<Parallel.Task<Sample>> tasks = new ArrayList<>();
        // the largest first: what takes longest begins first, and all cores have something to do until the end
        for (int point = points - 1; point >= 0; point--) {
            for (int seed = 0; seed < seeds; seed++) {
                List<Report> part = part(groups, shares.get(point), seed);
                tasks.add(m -> sample(part, m));
            }
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Learning curve", tasks.size());
        int[] done = {0};
        List<Sample> flat = Parallel.all(
                tasks,
                (index, sample) -> {
                    done[0]++;
                    progress.subTask(done[0] + " of " + tasks.size() + " models trained and measured");
                    listener.accept(
                            new Done(done[0], tasks.size(), shares.get(points - 1 - index / seeds), f1(sample)));
                },
                progress);
        List<List<Sample>> samples = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            int from = (points - 1 - point) * seeds;
            samples.add(flat.subList(from, from + seeds));
        }
        return LearningCurve.of(shares, samples, holdOut.seed());
    }

    /** Whole groups until the share is reached; at least one report. */
    private List<Report> part(List<List<Report>> groups, double share, int seed) {
        List<List<Report>> line = new ArrayList<>(groups);
        Collections.shuffle(line, new Random(holdOut.seed() * 1000 + seed));
        int target = Math.max(1, (int) Math.round(share * train.size()));
        List<Report> part = new ArrayList<>();
        for (List<Report> group : line) {
            if (part.size() < target) {
                part.addAll(group);
            }
        }
        return part;
    }

    private Sample sample(List<Report> part, IProgressMonitor monitor) throws IOException {
        int marks = part.stream()
                .mapToInt(r -> layers.stream().mapToInt(r::markCount).sum())
                .sum();
        Evaluation evaluation = Evaluation.of(
                marks == 0
                        ? held.stream()
                                .map(r -> new Evaluation.Judged(r, List.of()))
                                .toList()
                        : holdOut.judge(options, part, held, monitor),
                layers,
                holdOut.context().layers(),
                holdOut.seed());
        return new Sample(part.size(), marks, evaluation.tallies(Evaluation.ALL_LAYERS));
    }

    private static double f1(Sample sample) {
        return sample.tallies().stream()
                .reduce(org.sitmark.train.scoring.Tally.ZERO, org.sitmark.train.scoring.Tally::plus)
                .f1();
    }
}
