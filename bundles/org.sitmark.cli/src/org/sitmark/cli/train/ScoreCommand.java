// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.train.scoring.ScoreFiles;
import org.sitmark.train.scoring.ScoredDocument;
import org.sitmark.train.scoring.Scorer;
import org.sitmark.train.scoring.Scores;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark score GOLD.jsonl PREDICTED.jsonl} */
@CommandLine.Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Compare predicted marks with gold marks.",
            "",
            "Rows: LAYER/strict/* (place and kind equal), LAYER/span/* (place equal), LAYER/overlap/* (one-to-one, same layer),"
                    + " the same for each kind, and the accuracy of features.",
            "Documents are paired by name. A gold document without a prediction counts as all missed."
        })
public final class ScoreCommand extends Command {

    @Parameters(index = "0", paramLabel = "GOLD.jsonl", description = "The marks that are right.")
    private Path gold = Path.of("");

    @Parameters(index = "1", paramLabel = "PREDICTED.jsonl", description = "The marks to judge.")
    private Path predicted = Path.of("");

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Only these layers, with commas between.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "NAME=VALUE",
            description =
                    "Leave out the marks, gold and predicted, whose feature has the value; may stand more than once.")
    private List<String> drop = new ArrayList<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Map<String, ScoredDocument> right = ScoreFiles.drop(ScoreFiles.read(resolve(gold)), drop);
        Map<String, ScoredDocument> judged = ScoreFiles.drop(ScoreFiles.read(resolve(predicted)), drop);
        tellUnpaired(right, judged, "gold documents without a prediction (all their marks count as missed)");
        tellUnpaired(judged, right, "predicted documents without gold (not scored)");
        Scores scores = Scorer.score(right, judged, layers);
        console().out().print(json() ? scores.toJson() : scores.toText());
        return DONE;
    }

    private void tellUnpaired(Map<String, ScoredDocument> some, Map<String, ScoredDocument> others, String what) {
        TreeSet<String> names = new TreeSet<>(some.keySet());
        names.removeAll(others.keySet());
        if (!names.isEmpty()) {
            console().err().println(names.size() + " " + what + ", such as " + names.first());
        }
    }
}
