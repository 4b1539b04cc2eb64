// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.spi.Importer;

/** Puts what an importer reads into a corpus. */
public final class ImportRun {

    private final Corpus corpus;
    private final boolean withMarks;
    private final Consumer<String> warnings;
    private final List<Imported> imported = new ArrayList<>();

    /**
     * A report as it is now in the corpus.
     *
     * @param name that it got
     * @param marks how many it has
     * @param suggestions how many open ones it has
     */
    public record Imported(String name, int marks, int suggestions) {}

    /**
     * @param withMarks false to take the texts only
     * @param warnings takes sentences for people
     */
    public ImportRun(Corpus corpus, boolean withMarks, Consumer<String> warnings) {
        this.corpus = corpus;
        this.withMarks = withMarks;
        this.warnings = warnings;
    }

    /**
     * Imports a file or folder. What was imported before an error, or before it was cancelled, stays.
     *
     * @throws IOException if the file is not of the importer's format, or the corpus cannot be written
     * @throws OperationCanceledException if cancelled
     */
    public void run(Path file, Importer importer, IProgressMonitor monitor) throws IOException {
        importer.read(file, corpus.layers(), new Target(monitor), monitor);
    }

    /** What has been imported, in order. */
    public List<Imported> imported() {
        return List.copyOf(imported);
    }

    /** Takes the reports into the corpus. */
    private final class Target implements Importer.Sink {

        private final IProgressMonitor monitor;
        private final Set<Path> descriptors = new HashSet<>();

        Target(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public boolean wantsMarks() {
            return withMarks;
        }

        @Override
        public void report(Report report) throws IOException {
            add(report, null);
        }

        @Override
        public void report(Report report, Object foreign, Path types) throws IOException {
            if (withMarks && descriptors.add(types)) {
                corpus.addTypes(types);
            }
            add(report, foreign);
        }

        @Override
        public void warning(String message) {
            warnings.accept(message);
        }

        private void add(Report report, @Nullable Object foreign) throws IOException {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            Report stored = withMarks ? corpus.add(report, foreign) : corpus.add(textOf(report));
            String replaced = stored.info(ReportInfo.REPLACED_CHARACTERS);
            if (replaced != null) {
                warnings.accept("Report " + stored.name() + ": " + replaced
                        + " characters that no XML file can hold were replaced; all offsets are as before");
            }
            if (!stored.name().equals(report.name())) {
                warnings.accept("Report " + report.name() + " is named " + stored.name() + " in the corpus");
            }
            imported.add(new Imported(
                    stored.name(), stored.markCount(), stored.openSuggestions().size()));
        }
    }

    /** A report whose marks are not taken is new, whatever was done with it elsewhere. */
    private static Report textOf(Report report) {
        Map<String, String> info = new TreeMap<>(report.info());
        info.remove(ReportInfo.STATE);
        return Report.of(report.name(), report.text(), info, List.of());
    }
}
