// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.Segmenter;

/**
 * Writes reports as training data for stock OpenNLP: a sentence a line in the tokens that Sitmark trains on, an empty line between reports. Marks that
 * the tokens cannot represent are told in the log, counted.
 */
public final class OpenNlpExporter implements Exporter {

    private static final System.Logger LOG = System.getLogger(OpenNlpExporter.class.getName());

    @Option("Layers whose marks become names, with commas between; of one layer the kinds, of several LAYER.KIND")
    public String layers = "entity";

    @Override
    public void write(Iterator<Report> reports, int size, Layers known, Path target, IProgressMonitor monitor)
            throws IOException {
        Set<String> wanted = new TreeSet<>(List.of(layers.strip().split("\\s*,\\s*")));
        wanted.forEach(known::require);
        Segmenter segmenter = Sitmark.installed().segmenter();
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting", size);
        Coverage coverage = Coverage.NONE;
        int sentences = 0;
        boolean first = true;
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            while (reports.hasNext()) {
                progress.split(1);
                ReportSamples samples = ReportSamples.of(reports.next(), wanted, known, segmenter);
                sentences += NameSamples.write(samples, !first, out);
                coverage = coverage.plus(samples.coverage());
                first = false;
            }
        }
        if (coverage.marks() > coverage.exact() || sentences > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: {1}; {2} sentences left out that the format cannot hold",
                    target.getFileName(),
                    coverage,
                    sentences);
        }
    }
}
