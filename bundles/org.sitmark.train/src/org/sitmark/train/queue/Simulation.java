// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.train.data.Folds;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.quick.QuickModel;
import org.sitmark.train.quick.QuickReading;
import org.sitmark.train.scoring.Tally;
import org.sitmark.train.sweep.Parallel;

/**
 * Plays annotating in different orders over reports that are annotated already, and tells how good a model of what was annotated so far is on reports that
 * are held out. All orders begin with the same sentences, drawn by lot, and end with all; what counts is the way between. Each fold of the reports is held
 * out once for each seed.
 */
public final class Simulation {

    /**
     * How to play.
     *
     * @param strategies the orders to compare; {@link Strategy#RANDOM} is always among them
     * @param byReport whether whole reports are annotated, not single sentences
     * @param seeds how many times, with another lot and other folds each time
     * @param folds parts of the reports that are held out in turn, at least 2
     * @param start share of the words that is annotated at the begin, by lot
     * @param steps number of trainings from there to the end
     * @param randomShare see {@link Ranking.Options}
     * @param diversity see {@link Ranking.Options}
     */
    public record Options(
            Set<Strategy> strategies,
            boolean byReport,
            int seeds,
            int folds,
            double start,
            int steps,
            double randomShare,
            double diversity) {

        public Options {
            TreeSet<Strategy> all = new TreeSet<>(strategies);
            all.add(Strategy.RANDOM);
            strategies = all;
            if (seeds < 1 || folds < 2 || steps < 2 || !(start > 0 && start < 1)) {
                throw new IllegalArgumentException(
                        "A simulation needs at least one seed, two folds and two steps, and begins with a share of the words");
            }
        }
    }

    private final SimulationData data;
    private final Options options;

    /**
     * @param gold reports whose marks of the layers are complete
     * @param suggested what rules and gazetteers suggest for the bare text of a report, by its name; may be empty
     */
    public Simulation(
            List<Report> gold,
            Map<String, List<Suggestion>> suggested,
            Set<String> layers,
            Layers known,
            Segmenter segmenter,
            Options options) {
        this.options = options;
        this.data = SimulationData.of(gold, suggested, layers, known, segmenter);
    }

    /** What a way came to: for each step what was annotated and what the model did on each held-out report. */
    record Way(Strategy strategy, List<Step> steps) {}

    /**
     * A step.
     *
     * @param tokens annotated so far
     * @param names annotated so far
     * @param all tokens that there are
     * @param tallies by number of the report; null for those that are not held out
     */
    record Step(int tokens, int names, int all, @Nullable Tally[] tallies) {}

    /**
     * Plays all orders, on all cores.
     *
     * @throws IOException if a training fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public Curves run(@Nullable IProgressMonitor monitor) throws IOException {
        List<Parallel.Task<Way>> tasks = new ArrayList<>();
        Map<String, Integer> numbers = data.numbers();
        for (int seed = 1; seed <= options.seeds(); seed++) {
            List<List<Report>> folds = Folds.of(data.reports(), options.folds(), seed);
            for (List<Report> fold : folds) {
                Set<Integer> held = new HashSet<>();
                fold.forEach(r -> held.add(numbers.get(r.name())));
                for (Strategy strategy : options.strategies()) {
                    int own = seed;
                    tasks.add(m -> way(strategy, held, own, m));
                }
            }
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Simulating", tasks.size());
        List<Way> ways = Parallel.all(
                tasks,
                (index, way) -> progress.subTask(way.strategy().name().toLowerCase(java.util.Locale.ROOT)),
                progress);
        return Curves.of(ways, data.reports().size());
    }

    private Way way(Strategy strategy, Set<Integer> held, long seed, IProgressMonitor monitor) {
        List<Integer> pool = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < data.sentences().size(); i++) {
            if (held.contains(data.sentences().get(i).report())) {
                test.add(i);
            } else {
                pool.add(i);
                all += data.sentences().get(i).tokens();
            }
        }
        boolean[] annotated = new boolean[data.sentences().size()];
        List<List<Integer>> units = units(pool);
        begin(units, annotated, all, seed);
        List<Step> steps = new ArrayList<>();
        QuickModel model = null;
        for (int step = 0; step <= options.steps(); step++) {
            double wanted = all * (options.start() + (1 - options.start()) * step / options.steps());
            if (step > 0) {
                choose(strategy, units, annotated, wanted, model, seed * 1000 + step, steps);
            }
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            model = model(annotated, seed);
            steps.add(measured(annotated, pool, test, all, model));
        }
        return new Way(strategy, steps);
    }

    /** What is annotated in one go: sentences, or those of a report. */
    private List<List<Integer>> units(List<Integer> pool) {
        List<List<Integer>> units = new ArrayList<>();
        int report = -1;
        for (int i : pool) {
            int of = data.sentences().get(i).report();
            if (!options.byReport() || of != report) {
                units.add(new ArrayList<>());
                report = of;
            }
            units.get(units.size() - 1).add(i);
        }
        return units;
    }

    private void begin(List<List<Integer>> units, boolean[] annotated, int all, long seed) {
        List<List<Integer>> lot = new ArrayList<>(units);
        java.util.Collections.shuffle(lot, new Random(seed));
        int tokens = 0;
        for (int i = 0; i < lot.size() && tokens < options.start() * all; i++) {
            for (int sentence : lot.get(i)) {
                annotated[sentence] = true;
                tokens += data.sentences().get(sentence).tokens();
            }
        }
    }

    private void choose(
            Strategy strategy,
            List<List<Integer>> units,
            boolean[] annotated,
            double wanted,
            @Nullable QuickModel model,
            long seed,
            List<Step> steps) {
        List<List<Integer>> left =
                units.stream().filter(u -> !annotated[u.get(0)]).toList();
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < annotated.length; i++) {
            if (annotated[i]) {
                words.add(data.sentences().get(i).gold().tokens());
            }
        }
        Reader reader = new Reader(model, words);
        List<Ranking.Candidate> candidates = new ArrayList<>();
        for (List<Integer> unit : left) {
            Signals signals = Signals.NONE;
            for (int sentence : unit) {
                signals = signals.plus(signals(data.sentences().get(sentence), reader, model));
            }
            candidates.add(new Ranking.Candidate(
                    signals, data.sentences().get(unit.get(0)).terms()));
        }
        int before = steps.get(steps.size() - 1).tokens();
        Ranking ranking = new Ranking(
                candidates,
                data.terms(),
                new Ranking.Options(
                        strategy,
                        options.randomShare(),
                        options.diversity(),
                        options.byReport() ? AnnotationQueue.REPORT_OVERHEAD : AnnotationQueue.SENTENCE_OVERHEAD,
                        seed));
        for (Ranking.Place place : ranking.order((places, tokens) -> before + tokens >= wanted)) {
            left.get(place.candidate()).forEach(s -> annotated[s] = true);
        }
    }

    private static Signals signals(SimulationData.Sentence sentence, Reader reader, @Nullable QuickModel model) {
        List<String> tokens = sentence.gold().tokens();
        if (model == null) {
            return new Signals(tokens.size(), 0, 0, 0, 0, 0, 0, reader.unseen(tokens));
        }
        QuickReading reading = model.read(sentence.example().features());
        Signals signals = reader.signals(tokens, reading, reader.unseen(tokens));
        int disputed = Disputes.between(
                reading.names().stream().map(QuickReading.Named::name).toList(), sentence.ruled());
        return signals.plus(new Signals(0, 0, 0, 0, 0, disputed, 0, 0));
    }

    private QuickModel model(boolean[] annotated, long seed) {
        List<QuickModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < annotated.length; i++) {
            if (annotated[i]) {
                examples.add(data.sentences().get(i).example());
            }
        }
        return QuickModel.train(examples, data.labels(), data.features(), seed, null);
    }

    private Step measured(boolean[] annotated, List<Integer> pool, List<Integer> test, int all, QuickModel model) {
        int tokens = 0;
        int names = 0;
        for (int i : pool) {
            if (annotated[i]) {
                tokens += data.sentences().get(i).tokens();
                names += data.sentences().get(i).gold().names().size();
            }
        }
        @Nullable Tally[] tallies = new Tally[data.reports().size()];
        for (int i : test) {
            SimulationData.Sentence sentence = data.sentences().get(i);
            List<SampleSentence.Name> found = model.read(sentence.example().features()).names().stream()
                    .map(QuickReading.Named::name)
                    .toList();
            Set<SampleSentence.Name> hits = new HashSet<>(found);
            hits.retainAll(sentence.gold().names());
            Tally tally = new Tally(sentence.gold().names().size(), found.size(), hits.size());
            Tally before = tallies[sentence.report()];
            tallies[sentence.report()] = before == null ? tally : before.plus(tally);
        }
        return new Step(tokens, names, all, Arrays.copyOf(tallies, tallies.length));
    }
}
