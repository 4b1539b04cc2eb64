// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.spi.Importer;

/**
 * A corpus made from the bundled sample reports. Two of three come with their annotations, so that a model can be trained at once; every third comes
 * bare, to be pre-annotated and confirmed.
 */
public final class SampleCorpus {

    private static final String BUNDLE = "org.sitmark.sample";
    private static final int EVERY = 3;

    private SampleCorpus() {}

    /**
     * Makes the corpus in a folder that does not exist yet. The folder appears when the corpus is complete.
     */
    public static void make(Path folder, IProgressMonitor monitor) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path part = Files.createTempDirectory(parent, ".sample");
        Path texts = Files.createTempDirectory("sitmark-sample");
        try {
            fill(part, texts, monitor);
            Files.move(part, folder);
        } finally {
            delete(texts);
            delete(part);
        }
    }

    private static void fill(Path folder, Path texts, IProgressMonitor monitor) throws IOException {
        Extension<Importer> format = Sitmark.installed()
                .importer("bracket")
                .orElseThrow(() -> new IOException("The importer of the sample corpus is not installed"));
        List<URL> entries = entries();
        SubMonitor progress = SubMonitor.convert(monitor, "Copying the sample corpus", entries.size());
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            for (int i = 0; i < entries.size(); i++) {
                URL entry = entries.get(i);
                Path file =
                        texts.resolve(entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1));
                try (InputStream in = entry.openStream()) {
                    Files.copy(in, file);
                }
                boolean asGold = i % EVERY != 1;
                format.create()
                        .read(
                                file,
                                corpus.layers(),
                                new Importer.Sink() {
                                    @Override
                                    public void report(Report report) throws IOException {
                                        corpus.add(asGold ? done(report) : bare(report));
                                    }

                                    @Override
                                    public void warning(String message) {
                                        throw new IllegalStateException("The sample corpus is broken: " + message);
                                    }
                                },
                                progress.split(1));
            }
        }
    }

    private static List<URL> entries() throws IOException {
        Bundle bundle = Platform.getBundle(BUNDLE);
        var found = bundle == null ? null : bundle.findEntries("reports", "*.txt", false);
        if (found == null) {
            throw new IOException("The sample corpus is not installed");
        }
        List<URL> entries = Collections.list(found);
        entries.sort(Comparator.comparing(URL::getPath));
        return entries;
    }

    private static Report bare(Report report) {
        return Report.of(report.name(), report.text(), report.info(), List.of());
    }

    private static Report done(Report report) {
        var info = new TreeMap<>(report.info());
        info.put(ReportInfo.STATE, ReportInfo.State.DONE.text());
        return Report.of(report.name(), report.text(), Map.copyOf(info), report.marks());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
