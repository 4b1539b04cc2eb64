// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Trainer;
import org.sitmark.train.data.Folds;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.scoring.RowKey;

/**
 * Trains a first model for a corpus that nobody has annotated yet, from what lists and rules are sure of (distant supervision), and measures it on what
 * little gold there is, beside lists and rules themselves. The card says that no person has seen what the model learned from. It is not promoted.
 */
public final class StartFromNothing {

    private StartFromNothing() {}

    /**
     * What came of it.
     *
     * @param card of the stored model; null where nothing was stored, as in {@link #measure}
     * @param silver what was learned from
     * @param gold number of reports that it was measured on; 0 where there is no gold, and the scores are then null
     * @param model the model alone
     * @param rules lists and rules alone, on the same reports
     * @param together both
     * @param remarks sentences for people
     */
    public record Result(
            @Nullable ModelCard card,
            Silver silver,
            int gold,
            @Nullable Evaluation model,
            @Nullable Evaluation rules,
            @Nullable Evaluation together,
            List<String> remarks) {
        public Result {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Trains on the reports that have no gold, measures on those that have, and stores the model with its card.
     *
     * @param trainer id of the trainer, or null for the first that is installed
     * @throws IllegalArgumentException if a layer or the trainer is unknown
     * @throws IOException with a sentence for people if there is nothing to learn from
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled; nothing is stored then
     */
    public static Result run(
            Corpus corpus,
            Set<String> layers,
            @Nullable String trainer,
            SilverOptions options,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        layers.forEach(corpus.layers()::require);
        Extension<Trainer> learner = trainer(corpus.sitmark(), trainer);
        SubMonitor progress = SubMonitor.convert(monitor, "Starting from nothing", 100);
        List<Report> gold = GoldReports.of(corpus, layers, progress.split(10)).reports();
        Set<String> annotated = gold.stream().map(Report::name).collect(Collectors.toSet());
        List<Report> bare = new ArrayList<>();
        List<String> names = corpus.names();
        SubMonitor reading = progress.split(10).setWorkRemaining(names.size());
        for (String name : names) {
            reading.split(1);
            if (!annotated.contains(name)) {
                Report report = corpus.read(name);
                bare.add(Report.of(name, report.text()));
            }
        }
        if (bare.isEmpty()) {
            throw new IOException("All reports of this corpus are annotated; train on their marks instead");
        }
        FirstModel first = new FirstModel(corpus.sitmark(), corpus.runContext(), layers, learner, options);
        FirstModel.Trained trained = first.train(bare, progress.split(60));
        List<String> remarks = new ArrayList<>(List.of(trained.silver() + "."));
        FirstModel.Compared compared = gold.isEmpty() ? null : first.compare(trained.bytes(), gold, progress.split(20));
        Evaluation model = null;
        Evaluation rules = null;
        Evaluation together = null;
        if (compared == null) {
            remarks.add(
                    "There is no gold, so nobody knows what this model is worth. Annotate some reports, and evaluate it.");
        } else {
            model = Evaluation.of(compared.model(), layers, corpus.layers(), options.seed());
            rules = Evaluation.of(compared.rules(), layers, corpus.layers(), options.seed());
            together = Evaluation.of(compared.together(), layers, corpus.layers(), options.seed());
            remarks.add(verdict(rules, together, gold.size()));
        }
        ModelCard card = new ModelStore(corpus)
                .store(trained.bytes(), card(layers, learner, options, trained, bare, gold, model, rules, together));
        return new Result(card, trained.silver(), gold.size(), model, rules, together, remarks);
    }

    /**
     * What this is worth on annotated reports: the marks are hidden, a model is made from each group of folds but one, and measured on that one.
     *
     * @param folds at least 2
     */
    public static Result measure(
            Sitmark sitmark,
            RunContext context,
            List<Report> gold,
            Set<String> layers,
            SilverOptions options,
            int folds,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Measuring", folds * 2);
        FirstModel first = new FirstModel(sitmark, context, layers, trainer(sitmark, null), options);
        List<List<Report>> parts = Folds.of(gold, folds, options.seed());
        List<Evaluation.Judged> model = new ArrayList<>();
        List<Evaluation.Judged> rules = new ArrayList<>();
        List<Evaluation.Judged> together = new ArrayList<>();
        Silver silver = null;
        for (int held = 0; held < folds; held++) {
            List<Report> others = new ArrayList<>();
            for (int i = 0; i < folds; i++) {
                if (i != held) {
                    others.addAll(parts.get(i));
                }
            }
            FirstModel.Trained trained = first.train(others, progress.split(1));
            FirstModel.Compared compared = first.compare(trained.bytes(), parts.get(held), progress.split(1));
            model.addAll(compared.model());
            rules.addAll(compared.rules());
            together.addAll(compared.together());
            silver = trained.silver();
        }
        for (List<Evaluation.Judged> all : List.of(model, rules, together)) {
            all.sort(Comparator.comparing(j -> j.gold().name()));
        }
        if (silver == null) {
            throw new IllegalArgumentException("Measuring needs at least two folds");
        }
        Evaluation ruled = Evaluation.of(rules, layers, context.layers(), options.seed());
        Evaluation both = Evaluation.of(together, layers, context.layers(), options.seed());
        return new Result(
                null,
                silver,
                gold.size(),
                Evaluation.of(model, layers, context.layers(), options.seed()),
                ruled,
                both,
                List.of("Of the last fold: " + silver + ".", verdict(ruled, both, gold.size())));
    }

    private static Extension<Trainer> trainer(Sitmark sitmark, @Nullable String id) {
        Optional<Extension<Trainer>> found = sitmark.trainers().stream()
                .filter(t -> id == null || t.id().equals(id))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException(
                id == null ? "No trainer is installed" : "There is no trainer '" + id + "'"));
    }

    private static String verdict(Evaluation rules, Evaluation together, int reports) {
        double before = rules.micro().strict().f1();
        double after = together.micro().strict().f1();
        double chance = together.significance(rules, Evaluation.ALL_LAYERS);
        String measured = String.format(
                Locale.ROOT,
                "On %d annotated reports lists and rules reach F1 %.3f alone and %.3f with this model",
                reports,
                before,
                after);
        if (chance > 0.05) {
            return measured + "; with so few reports that may be chance.";
        }
        return measured + (after > before ? ": it helps." : ": it does harm; do not promote it.");
    }

    private static ModelCard card(
            Set<String> layers,
            Extension<Trainer> trainer,
            SilverOptions options,
            FirstModel.Trained trained,
            List<Report> bare,
            List<Report> gold,
            @Nullable Evaluation model,
            @Nullable Evaluation rules,
            @Nullable Evaluation together) {
        SortedMap<String, String> parameters = new TreeMap<>();
        SortedMap<String, String> versions = new TreeMap<>();
        trained.told().forEach((key, value) -> {
            if (key.startsWith("version.")) {
                versions.put(key.substring("version.".length()), value);
            } else {
                parameters.put(key, value);
            }
        });
        versions.put("java", System.getProperty("java.version", "unknown"));
        Silver silver = trained.silver();
        parameters.put("source", "distant supervision");
        parameters.put("silver.share", "1.0");
        parameters.put("silver.gold", "none: no person has seen what this model learned from");
        parameters.put("silver.reports", Integer.toString(bare.size()));
        parameters.put("silver.sentences", Integer.toString(silver.kept()));
        parameters.put("silver.sentences.read", Integer.toString(silver.read()));
        parameters.put("silver.sentences.doubtful", Integer.toString(silver.doubtful()));
        parameters.put("silver.marks", Integer.toString(silver.marks()));
        parameters.put("silver.options", options.toString());
        put(parameters, "measured.rules", rules);
        put(parameters, "measured.together", together);
        ModelCard.Data data = new ModelCard.Data(
                GoldReports.fingerprint(silver.reports(), layers),
                gold.size(),
                gold.stream()
                        .mapToInt(r -> layers.stream().mapToInt(r::markCount).sum())
                        .sum(),
                0,
                0,
                options.seed(),
                List.of(), // of no report the marks: all that are annotated later can be measured on
                gold.stream().map(Report::name).toList(),
                false,
                null);
        String note = "A first model by distant supervision: it learned from " + silver.marks()
                + " suggestions of lists and rules, which no person has checked. "
                + (model == null
                        ? "There was no gold to measure it on: its worth is unknown."
                        : "The scores are those on " + gold.size()
                                + " annotated reports, of which it learned nothing.");
        return new ModelCard(
                ModelCard.FORMAT,
                "",
                List.copyOf(new TreeSet<>(layers)),
                trainer.id(),
                "",
                data,
                null,
                parameters,
                versions,
                model == null ? List.of() : ModelCard.scores(model),
                null,
                0,
                "",
                note);
    }

    private static void put(Map<String, String> parameters, String key, @Nullable Evaluation evaluation) {
        if (evaluation != null) {
            for (TypeScore score : evaluation.types()) {
                if (score.kind().equals(RowKey.ALL)) {
                    parameters.put(
                            key + "." + score.layer(),
                            String.format(
                                    Locale.ROOT,
                                    "F1 %.4f [%.4f, %.4f]",
                                    score.strict().f1(),
                                    score.f1().low(),
                                    score.f1().high()));
                }
            }
        }
    }
}
