// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Exporter;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.Segmenter;

/**
 * Writes repaired sentences or tokens as training data for stock OpenNLP, a sentence a line and an empty line between reports. Only reports in which a
 * person repaired something are taken unless more is asked for: in others nobody has looked.
 */
public abstract class SegmentationExporter implements Exporter {

    private static final System.Logger LOG = System.getLogger(SegmentationExporter.class.getName());
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Which reports are taken. */
    public enum Which {
        REPAIRED,
        ALL
    }

    @Option("Which reports: those in which somebody repaired the segmentation, or all")
    public Which reports = Which.REPAIRED;

    @Override
    public void write(Iterator<Report> all, int size, Layers layers, Path target, IProgressMonitor monitor)
            throws IOException {
        Segmenter segmenter = Sitmark.installed().segmenter();
        SubMonitor progress = SubMonitor.convert(monitor, "Exporting", size);
        int written = 0;
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            while (all.hasNext()) {
                progress.split(1);
                Report report = all.next();
                if (reports == Which.ALL || !report.repairs().isEmpty()) {
                    if (written++ > 0) {
                        out.append('\n');
                    }
                    write(report, segmenter.segment(report), out);
                }
            }
        }
        if (written == 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is empty: in no report was the segmentation repaired; --reports all takes every report",
                    target.getFileName());
        }
    }

    private void write(Report report, Segmentation segmentation, Writer out) throws IOException {
        for (Span sentence : segmentation.sentences()) {
            String line = line(report.text(), sentence, segmentation.tokensIn(sentence));
            if (!line.isEmpty()) {
                out.append(line).append('\n');
            }
        }
    }

    /** The sentence as a line of the format. */
    abstract String line(String text, Span sentence, List<Span> tokens);

    /** The text with one space for each run of white space. */
    static String flat(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** For the sentence detector: the sentence as it is. */
    public static final class Sentences extends SegmentationExporter {
        @Override
        String line(String text, Span sentence, List<Span> tokens) {
            return flat(sentence.of(text));
        }
    }

    /** For the tokenizer: tokens with a space between, or with {@code <SPLIT>} where the text has none. */
    public static final class Tokens extends SegmentationExporter {

        private static final String SPLIT = "<SPLIT>";

        @Override
        String line(String text, Span sentence, List<Span> tokens) {
            var line = new StringBuilder();
            int end = -1;
            for (Span token : tokens) {
                if (end >= 0) {
                    line.append(token.begin() == end ? SPLIT : " ");
                }
                line.append(token.of(text));
                end = token.end();
            }
            // a text that holds the sign itself cannot be written so
            return sentence.of(text).contains(SPLIT) ? "" : line.toString();
        }
    }
}
