// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;

/**
 * What an import would bring, found out without importing: the first reports of a file or folder. Immutable.
 *
 * @param reports how many were read
 * @param more whether there may be more
 * @param marks how many marks and suggestions the reports have
 * @param beginning how the first of them begins, in one line; empty where none was read
 * @param warnings sentences for people
 * @param problem why it cannot be read to the end; empty where it can
 */
public record ImportPreview(
        int reports, boolean more, int marks, String beginning, List<String> warnings, String problem) {

    private static final int ENOUGH = 20;
    private static final int SHOWN = 60;

    public ImportPreview {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the first reports.
     *
     * @throws OperationCanceledException if cancelled
     */
    public static ImportPreview of(Path file, Importer importer, Layers layers, IProgressMonitor monitor) {
        List<String> warnings = new ArrayList<>();
        List<Report> seen = new ArrayList<>();
        var sink = new Importer.Sink() {
            @Override
            public void report(Report report) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                seen.add(report);
                if (seen.size() == ENOUGH) {
                    throw new OperationCanceledException(); // enough was seen
                }
            }

            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        };
        String problem = "";
        try {
            importer.read(file, layers, sink, monitor);
        } catch (OperationCanceledException e) {
            if (seen.size() < ENOUGH) {
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        int items = seen.stream()
                .mapToInt(r -> r.markCount() + r.openSuggestions().size())
                .sum();
        return new ImportPreview(
                seen.size(),
                seen.size() == ENOUGH,
                items,
                seen.isEmpty() ? "" : beginning(seen.get(0).text()),
                warnings,
                problem);
    }

    private static String beginning(String text) {
        String line = text.substring(0, Math.min(text.length(), 4 * SHOWN))
                .replaceAll("[\\s\\p{Cntrl}\\ufeff]+", " ")
                .strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).stripTrailing() + "\u2026";
    }

    /** All of it in one line for people. */
    public String words() {
        if (reports == 0) {
            return problem.isEmpty() ? "nothing to import" : problem;
        }
        String count = (more ? "at least " : "") + reports + (reports == 1 ? " report" : " reports");
        String marked = marks == 0 ? "" : marks == 1 ? ", 1 mark" : ", " + marks + " marks";
        String stops = problem.isEmpty() ? "" : "; then it stops: " + problem;
        return count + marked + ": \u201c" + beginning + "\u201d" + stops;
    }
}
