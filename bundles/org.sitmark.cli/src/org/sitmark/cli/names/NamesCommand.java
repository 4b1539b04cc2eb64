// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.cli.calibrate.ReliabilityTable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.calibration.Judged;
import org.sitmark.train.calibration.PooledFit;
import org.sitmark.train.names.NameCorpora;
import org.sitmark.train.names.NameFolds;
import org.sitmark.train.names.ShippedNames;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark names DATA} */
@CommandLine.Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Train the name finder that comes with Sitmark from free corpora, or measure it.",
            "",
            "DATA is a folder with wikigold.jsonl, gum-entities-dev.jsonl and btc-sample.jsonl in the interchange format; the sample reports are"
                    + " learned beside them. The same corpora, gazetteers and rules give the same bytes. The card of the model"
                    + " (models/README.md of the bundle org.sitmark.preannotate) tells licences, parameters and scores."
        })
public final class NamesCommand extends Command {

    @Parameters(paramLabel = "DATA", description = "Folder with the corpora.")
    private Path data = Path.of("");

    @Option(names = "--write", paramLabel = "FILE", description = "Train on all reports and write the model.")
    private @Nullable Path write;

    @Option(
            names = "--measure",
            paramLabel = "FOLDER",
            description =
                    "Pre-annotate each fifth of the reports with a model of the other four fifths, and write what is suggested, a file for"
                            + " each corpus, to be scored with sitmark score.")
    private @Nullable Path measure;

    @Option(
            names = "--across",
            description =
                    "Judge the suggestions for each corpus by a model of the other corpora, before and after its scores were"
                            + " corrected by curves of the other corpora.")
    private boolean across;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "With --across: write the curves of all corpora together, for scores.tsv.")
    private @Nullable Path scores;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Path file = write;
        Path folder = measure;
        if (file == null && folder == null && !across) {
            throw wrongUsage("One of --write, --measure and --across, or several");
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Training the name finder", 100);
        Map<String, List<Report>> corpora = NameCorpora.read(
                resolve(data), SampleReports.read(Sitmark.installed().layers()));
        if (file != null) {
            ShippedNames.train(corpora, resolve(file), progress.split(20))
                    .forEach((name, value) -> console().out().println(name + ": " + value));
        }
        if (folder != null) {
            NameFolds.predict(corpora, resolve(folder), progress.split(80));
            console().out().println("The suggestions are in " + resolve(folder));
        }
        if (across) {
            judgeAcross(NameFolds.across(corpora, progress.split(60)));
        }
        return DONE;
    }

    private void judgeAcross(Map<String, List<Judged>> judged) throws IOException {
        Map<String, List<Judged>> shown = new LinkedHashMap<>();
        List<Judged> all = new ArrayList<>();
        List<Judged> corrected = new ArrayList<>();
        judged.forEach((name, own) -> {
            List<Judged> others = new ArrayList<>();
            judged.forEach((other, some) -> others.addAll(other.equals(name) ? List.of() : some));
            Calibration curves = PooledFit.fit(others);
            List<Judged> after = own.stream()
                    .map(j -> new Judged(j.source(), curves.score(j.source(), j.score()), j.right(), j.touches()))
                    .toList();
            shown.put(name + ", the model's own", own);
            shown.put(name + ", corrected by the others", after);
            all.addAll(own);
            corrected.addAll(after);
        });
        shown.put("together, the model's own", all);
        shown.put("together, corrected by the others", corrected);
        if (json()) {
            print(ReliabilityTable.json(shown, false));
        } else {
            ReliabilityTable.of(shown, false).print(console().out());
        }
        Path file = scores;
        if (file != null) {
            Files.writeString(
                    resolve(file),
                    ReliabilityTable.HEADER + ReliabilityTable.lines(PooledFit.fit(all)),
                    StandardCharsets.UTF_8);
        }
    }
}
