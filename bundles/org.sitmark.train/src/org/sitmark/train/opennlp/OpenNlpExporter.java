// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

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
import org.sitmark.train.data.NameSamples;
import org.sitmark.train.data.ReportSamples;

/**
 * Writes training data of OpenNLP's name finder: UTF-8, a sentence a line in the tokens that Sitmark itself trains with, an empty line between
 * reports. Sentences without marks are written too.
 */
public final class OpenNlpExporter implements Exporter {

    @Option(
            "The layers to write, with commas between; with several, types are written LAYER.KIND and of marks that overlap the longest stays")
    public String layers = "entity";

    @Override
    public void write(Iterator<Report> reports, int size, Layers known, Path target, IProgressMonitor monitor)
            throws IOException {
        Set<String> wanted = new TreeSet<>(List.of(layers.strip().split("\\s*,\\s*")));
        wanted.forEach(known::require);
        Segmenter segmenter = Sitmark.installed().segmenter();
        SubMonitor progress = SubMonitor.convert(monitor, size);
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            boolean separate = false;
            while (reports.hasNext()) {
                SubMonitor step = progress.split(1).checkCanceled();
                Report report = reports.next();
                step.subTask(report.name());
                NameSamples.write(ReportSamples.of(report, wanted, known, segmenter), separate, out);
                separate = true;
            }
        }
    }
}
