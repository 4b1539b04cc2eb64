// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.Importer;

/** Imports reports in bracket notation: one UTF-8 file, or all {@code .txt} files of a folder in the order of their names. */
public final class BracketImporter implements Importer {

    private static final String ENDING = ".txt";

    @Override
    public void read(Path file, Layers layers, Sink out, IProgressMonitor monitor) throws IOException {
        List<Path> files = Files.isDirectory(file) ? filesIn(file) : List.of(file);
        var progress = SubMonitor.convert(monitor, files.size());
        for (Path each : files) {
            progress.split(1);
            String fileName = String.valueOf(each.getFileName());
            String name =
                    fileName.endsWith(ENDING) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
            try {
                out.report(BracketParser.parseFile(name, Files.readString(each), layers));
            } catch (BracketSyntaxException e) {
                throw new IOException(each + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING) && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        }
    }
}
