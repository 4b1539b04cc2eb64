// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.evaluation.Significance;
import org.sitmark.train.opennlp.ClassifierLearner;
import org.sitmark.train.opennlp.ClassifierLearner.Method;
import org.sitmark.train.quotes.ClauseFolds;
import org.sitmark.train.quotes.QuoteCorpora;
import org.sitmark.train.quotes.ShippedSpeakers;
import org.sitmark.train.quotes.SpeakerFolds;
import org.sitmark.train.scoring.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark speech DATA} */
@CommandLine.Command(
        name = "speech",
        mixinStandardHelpOptions = true,
        description = {
            "Train the models for reported speech that come with Sitmark, or measure them beside the rules.",
            "",
            "DATA is a folder with gum-quotes-dev.jsonl in the interchange format; the sample reports are learned beside it. The same corpora,"
                    + " lists and rules give the same bytes. The card (models/README.md of the bundle org.sitmark.preannotate) tells licences,"
                    + " parameters and scores."
        })
public final class SpeechCommand extends Command {

    @Parameters(paramLabel = "DATA", description = "Folder with the corpus.")
    private Path data = Path.of("");

    @Option(
            names = "--speakers",
            paramLabel = "FILE",
            description = "Train the speaker ranker on all reports and write it.")
    private @Nullable Path speakers;

    @Option(
            names = "--measure",
            description =
                    "Ask for speakers and clauses of each fifth of the reports with models of the other four fifths, and compare with"
                            + " the rules.")
    private boolean measure;

    @Option(
            names = "--method",
            description = "How weights are found: ${COMPLETION-CANDIDATES}; the default is ${DEFAULT-VALUE}.")
    private Method method = ShippedSpeakers.LEARNER.method();

    @Option(names = "--iterations", description = "Iterations at most; the default is ${DEFAULT-VALUE}.")
    private int iterations = ShippedSpeakers.LEARNER.iterations();

    @Option(
            names = "--prior",
            description = "Cost of large weights (QN) or width of the prior (GIS); the default is ${DEFAULT-VALUE}.")
    private double prior = ShippedSpeakers.LEARNER.prior();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Path file = speakers;
        if (file == null && !measure) {
            throw wrongUsage("Either --speakers or --measure, or both");
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Training models for reported speech", 100);
        Map<String, List<Report>> corpora = QuoteCorpora.read(
                resolve(data), SampleReports.read(Sitmark.installed().layers()));
        ClassifierLearner learner = new ClassifierLearner(method, iterations, 0, prior);
        if (file != null) {
            ShippedSpeakers.train(corpora, learner, resolve(file), progress.split(30))
                    .forEach((name, value) -> console().out().println(name + ": " + value));
        }
        if (measure) {
            print(SpeakerFolds.measure(corpora, learner, progress.split(60)));
            printClauses(ClauseFolds.measure(corpora, learner, progress.split(10)));
        }
        return DONE;
    }

    private void print(List<SpeakerFolds.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            SpeakerFolds.Row row = rows.get(i);
            Tally first = sum(row.first());
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-16s %-24s right %d of %d = %.3f",
                    row.corpus(),
                    row.system(),
                    first.hit(),
                    first.gold(),
                    first.f1()));
            if (!row.amongThree().isEmpty()) {
                line.append(String.format(
                        Locale.ROOT, "  among three %.3f", sum(row.amongThree()).f1()));
            }
            if (i % 2 == 1) {
                line.append(String.format(
                        Locale.ROOT,
                        "  chance %.3f",
                        Significance.ofF1(rows.get(i - 1).first(), row.first(), 1)));
            }
            console().out().println(line);
        }
    }

    private void printClauses(List<ClauseFolds.Row> rows) {
        ClauseFolds.Row rules = null;
        for (ClauseFolds.Row row : rows) {
            rules = rules == null || !rules.corpus().equals(row.corpus()) ? row : rules;
            Tally overlap = sum(row.overlap());
            Tally strict = sum(row.strict());
            console()
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-16s clauses, %-18s overlap P %.3f R %.3f F1 %.3f chance %.3f  strict F1 %.3f chance %.3f",
                            row.corpus(),
                            row.system(),
                            overlap.precision(),
                            overlap.recall(),
                            overlap.f1(),
                            Significance.ofF1(rules.overlap(), row.overlap(), 1),
                            strict.f1(),
                            Significance.ofF1(rules.strict(), row.strict(), 1)));
        }
    }

    private static Tally sum(List<Tally> tallies) {
        return tallies.stream().reduce(Tally.ZERO, Tally::plus);
    }
}
