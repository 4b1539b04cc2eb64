// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.preannotate.model.OutcomeTypes;
import org.sitmark.train.data.Coverage;
import org.sitmark.train.data.ReportSamples;
import org.sitmark.train.data.SampleSentence;
import org.sitmark.train.datasets.Part;

/**
 * A data set for another trainer: a folder with {@code train/}, {@code dev/} and {@code test/}, each with one file of reports, a file of labels, and
 * {@code REPORT.txt}, which tells what the format could not represent. The reports are kept in memory, since reports that repeat each other must
 * be known before the first can be given its part.
 */
public abstract class PartedExporter implements Exporter {

    private static final String REPORT = "REPORT.txt";

    @Option(
            "Layers whose marks are exported, with commas between; of one layer the kinds are labels, of several LAYER.KIND")
    public String layers = "entity";

    @Option("Share of the reports in dev, to choose settings on; 0 for none")
    public double dev = 0.1;

    @Option("Share of the reports in test, to report results on; 0 for none")
    public double test = 0.1;

    @Option("What the parts are drawn with; the same seed gives the same parts")
    public int seed = 1;

    private @Nullable Map<String, Part> given;

    /** Uses the parts of a data set instead of drawing some; reports without a part are not written. */
    public final void useParts(Map<String, Part> ofReports) {
        given = new TreeMap<>(ofReports);
    }

    /** A report in the form that is written. */
    record Prepared(Report report, ReportSamples samples, Segmenter segmenter) {}

    /** Name of the file in each part's folder. */
    abstract String file();

    /**
     * Writes one report.
     *
     * @param remarks takes a sentence for people for what the format cannot hold
     */
    abstract void write(Prepared report, BufferedWriter out, List<String> remarks) throws IOException;

    /** Writes the labels. */
    abstract void writeLabels(SortedSet<String> types, Path target) throws IOException;

    @Override
    public final void write(Iterator<Report> reports, int size, Layers known, Path target, IProgressMonitor monitor)
            throws IOException {
        Set<String> wanted = new TreeSet<>(List.of(layers.strip().split("\\s*,\\s*")));
        wanted.forEach(known::require);
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting", size * 2);
        List<Report> all = new ArrayList<>();
        while (reports.hasNext()) {
            progress.split(1);
            all.add(reports.next());
        }
        Map<String, Part> ofDataSet = given;
        Parts parts = ofDataSet == null ? Parts.of(all, dev, test, seed) : Parts.of(all, ofDataSet);
        Files.createDirectory(target);
        Log log = new Log();
        log.remarks.addAll(parts.remarks());
        SortedSet<String> types = types(wanted, known);
        for (Map.Entry<Parts.Part, List<Report>> part : parts.reports().entrySet()) {
            writePart(part.getKey(), part.getValue(), wanted, known, target, log, types, progress);
        }
        writeLabels(types, target);
        Files.writeString(target.resolve(REPORT), log.text(), StandardCharsets.UTF_8);
    }

    private void writePart(
            Parts.Part part,
            List<Report> reports,
            Set<String> wanted,
            Layers known,
            Path target,
            Log log,
            SortedSet<String> types,
            SubMonitor progress)
            throws IOException {
        Segmenter segmenter = Sitmark.installed().segmenter();
        Path folder = Files.createDirectory(target.resolve(part.folder()));
        int marks = 0;
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file()), StandardCharsets.UTF_8)) {
            for (Report report : reports) {
                progress.split(1);
                ReportSamples samples = ReportSamples.of(report, wanted, known, segmenter);
                for (SampleSentence sentence : samples.sentences()) {
                    sentence.names().forEach(n -> types.add(n.type()));
                    marks += sentence.names().size();
                }
                write(new Prepared(report, samples, segmenter), out, log.remarks);
                log.coverage = log.coverage.plus(samples.coverage());
            }
        }
        log.parts.add(String.format(
                Locale.ROOT,
                "%s: %d %s, %d marks",
                part.folder(),
                reports.size(),
                reports.size() == 1 ? "report" : "reports",
                marks));
    }

    private static SortedSet<String> types(Set<String> wanted, Layers known) {
        OutcomeTypes types = new OutcomeTypes(wanted, known);
        SortedSet<String> all = new TreeSet<>();
        for (String id : wanted) {
            Layer layer = known.require(id);
            layer.kinds().forEach(kind -> all.add(types.type(id, kind)));
        }
        return all;
    }

    /** What is told to people. */
    private static final class Log {

        private final List<String> parts = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private Coverage coverage = Coverage.NONE;

        String text() {
            StringBuilder text = new StringBuilder();
            parts.forEach(p -> text.append(p).append('\n'));
            text.append('\n').append(coverage).append('\n');
            coverage.examples().forEach(e -> text.append("- ").append(e).append('\n'));
            int left = coverage.widened()
                    + coverage.leftOut()
                    - coverage.examples().size();
            if (left > 0) {
                text.append("- and ").append(left).append(" more\n");
            }
            remarks.forEach(r -> text.append("- ").append(r).append('\n'));
            return text.toString();
        }
    }
}
