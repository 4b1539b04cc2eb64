// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.calibrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.PreAnnotationException;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.jsonl.JsonlImporter;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.calibration.CurveFit;
import org.sitmark.train.calibration.GoldSet;
import org.sitmark.train.calibration.Judged;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark calibrate GOLD...} */
@CommandLine.Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Show whether scores are honest: of suggestions with score .8 about 80 %% should be right.",
            "",
            "GOLD is a file in the interchange format (.jsonl), or the word sample for the sample reports. Only layers and kinds that a set has"
                    + " marks of are judged. Right is what has place and kind of a mark.",
            "By default each fold is judged with curves that were fitted on the other folds of all sets; --installed judges the curves that come"
                    + " with the pre-annotators, --uncalibrated their own scores."
        })
public final class CalibrateCommand extends Command {

    private static final int FOLDS = 5;

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold files, or the word sample.")
    private List<String> gold = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "NAME=VALUE,...",
            description = "Leave out the marks of the files that have one of these values.")
    private String drop = "";

    @Option(names = "--installed", description = "Judge the installed curves instead of fitting.")
    private boolean installed;

    @Option(names = "--uncalibrated", description = "Judge the sources' own scores.")
    private boolean uncalibrated;

    @Option(names = "--overlap", description = "Count as right what only touches a mark of its layer.")
    private boolean overlap;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write the curves that are fitted on all sets together.")
    private @Nullable Path write;

    private final Sitmark sitmark = Sitmark.installed();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        if (installed && uncalibrated) {
            throw wrongUsage("Either --installed or --uncalibrated");
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Judging suggestions", 100);
        List<GoldSet> sets = new ArrayList<>();
        for (String each : gold) {
            sets.add(read(each, progress.split(2)));
        }
        Map<String, List<Judged>> judged = new TreeMap<>();
        if (installed || uncalibrated) {
            PreAnnotation run = installed ? preAnnotation(null) : preAnnotation(Calibration.NONE);
            for (GoldSet set : sets) {
                judged.put(set.name(), set.judge(run, sitmark.layers(), progress.split(40 / sets.size())));
            }
        } else {
            crossFit(sets, judged, progress.split(60));
        }
        if (sets.size() > 1) {
            judged.put(
                    "together", judged.values().stream().flatMap(List::stream).toList());
        }
        show(judged);
        Path file = write;
        if (file != null) {
            Calibration all = CurveFit.fit(judgeRaw(sets, progress.split(20)));
            Files.writeString(resolve(file), table(all), StandardCharsets.UTF_8);
            console().err().println("Curves are written to " + resolve(file));
        }
        return DONE;
    }

    private PreAnnotation preAnnotation(@Nullable Calibration curves) {
        return new PreAnnotation(sitmark, new InstalledContext(), PreAnnotation.enabled(sitmark), curves);
    }

    private List<Judged> judgeRaw(List<GoldSet> sets, IProgressMonitor monitor) throws PreAnnotationException {
        SubMonitor progress = SubMonitor.convert(monitor, sets.size());
        PreAnnotation raw = preAnnotation(Calibration.NONE);
        List<Judged> all = new ArrayList<>();
        for (GoldSet set : sets) {
            all.addAll(set.judge(raw, sitmark.layers(), progress.split(1)));
        }
        return all;
    }

    private void crossFit(List<GoldSet> sets, Map<String, List<Judged>> judged, IProgressMonitor monitor)
            throws PreAnnotationException {
        SubMonitor progress = SubMonitor.convert(monitor, FOLDS * 2);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<GoldSet> others = new ArrayList<>();
            for (GoldSet set : sets) {
                others.add(set.fold(fold, FOLDS, false, sitmark.layers()));
            }
            PreAnnotation run = preAnnotation(CurveFit.fit(judgeRaw(others, progress.split(1))));
            SubMonitor part = progress.split(1).setWorkRemaining(sets.size());
            for (GoldSet set : sets) {
                judged.computeIfAbsent(set.name(), n -> new ArrayList<>())
                        .addAll(set.fold(fold, FOLDS, true, sitmark.layers())
                                .judge(run, sitmark.layers(), part.split(1)));
            }
        }
    }

    private GoldSet read(String name, IProgressMonitor monitor) throws IOException {
        if (name.equals("sample")) {
            return new GoldSet("sample", SampleReports.read(sitmark.layers()), sitmark.layers());
        }
        JsonlImporter importer = new JsonlImporter();
        importer.drop = drop;
        List<Report> reports = new ArrayList<>();
        Path file = resolve(Path.of(name));
        importer.read(
                file,
                sitmark.layers(),
                new Importer.Sink() {
                    @Override
                    public void report(Report report) {
                        reports.add(report);
                    }

                    @Override
                    public void warning(String message) {
                        console().warn(message);
                    }
                },
                monitor);
        return new GoldSet(String.valueOf(file.getFileName()), reports, sitmark.layers());
    }

    private void show(Map<String, List<Judged>> judged) throws IOException {
        if (json()) {
            print(ReliabilityTable.json(judged, overlap));
        } else {
            ReliabilityTable.of(judged, overlap).print(console().out());
        }
    }

    private String table(Calibration curves) {
        return "# How often suggestions are right: of those that a source gives this score, this share had place and kind of a mark.\n"
                + "# Written by: sitmark calibrate "
                + String.join(
                        " ",
                        gold.stream()
                                .map(g -> String.valueOf(Path.of(g).getFileName()))
                                .toList())
                + " --write FILE; a kind * stands for all others.\n" + ReliabilityTable.HEADER
                + ReliabilityTable.lines(curves);
    }
}
