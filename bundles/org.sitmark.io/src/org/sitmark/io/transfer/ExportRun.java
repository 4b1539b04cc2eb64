// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;

/** Writes the reports of a corpus with an exporter. The target is the old one or the complete new one, also when something fails. */
public final class ExportRun {

    private final Corpus corpus;
    private final MarkSelection selection;
    private final List<String> layers;
    private int marks;

    /** @param layers ids of the layers to export; empty for all */
    public ExportRun(Corpus corpus, MarkSelection selection, Collection<String> layers) {
        this.corpus = corpus;
        this.selection = selection;
        this.layers = List.copyOf(layers);
    }

    /**
     * Exports reports.
     *
     * @param names of the reports, in the order in which they are written
     * @param target a file, which is replaced, or a folder that does not exist or is empty
     * @return how many marks were written
     * @throws IOException if a report cannot be read or the target cannot be written
     */
    public int run(List<String> names, Exporter exporter, Path target, IProgressMonitor monitor) throws IOException {
        return write(reports(names), names.size(), exporter, target, monitor);
    }

    /** The same for reports that are at hand, such as those of a data set. */
    public int runOn(List<Report> reports, Exporter exporter, Path target, IProgressMonitor monitor)
            throws IOException {
        Iterator<Report> selected = reports.stream()
                .map(r -> selection.of(r, layers))
                .peek(r -> marks += r.markCount())
                .iterator();
        return write(selected, reports.size(), exporter, target, monitor);
    }

    private int write(Iterator<Report> reports, int size, Exporter exporter, Path target, IProgressMonitor monitor)
            throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + " to write " + target.getFileName() + " into");
        }
        refuseFullFolder(target);
        Path temporary = Files.createTempDirectory(folder, ".sitmark-export");
        try {
            Path made = temporary.resolve(target.getFileName().toString());
            marks = 0;
            try {
                exporter.write(reports, size, corpus.layers(), made, monitor);
            } catch (UncheckedIOException e) {
                IOException cause = e.getCause();
                throw cause == null ? new IOException(e) : cause;
            }
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            return marks;
        } finally {
            delete(temporary);
        }
    }

    private static void refuseFullFolder(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
                if (files.iterator().hasNext()) {
                    throw new IOException(
                            target + " is a folder with files in it; give a new one, nothing was overwritten");
                }
            }
        }
    }

    private Iterator<Report> reports(List<String> names) {
        Iterator<String> todo = names.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return todo.hasNext();
            }

            @Override
            public Report next() {
                try {
                    Report report = selection.of(corpus.read(todo.next()), layers);
                    marks += report.markCount();
                    return report;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
