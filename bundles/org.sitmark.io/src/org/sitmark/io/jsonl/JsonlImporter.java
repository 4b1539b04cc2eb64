// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.Importer;
import org.sitmark.core.spi.Option;
import org.sitmark.io.files.FileTree;

/**
 * Reads the interchange format: UTF-8, one JSON object a line, offsets in Unicode code points. The features of a document become the report's info.
 * What the layers do not know, such as the original data set's own features, is left out and summed up in one warning for each thing. Of marks
 * that overlap in one layer the longest stays. Of a folder, all {@code .jsonl} files in it and below are read.
 */
public final class JsonlImporter implements Importer {

    @Option("Leave out marks with these values of features, such as nominal=true,numeric=false")
    public String drop = "";

    @Override
    public void read(Path file, Layers layers, Sink out, IProgressMonitor monitor) throws IOException {
        var rules = new DropRules(drop);
        if (!Files.isDirectory(file)) {
            readFile(file, layers, rules, out, monitor);
            return;
        }
        List<Path> files = FileTree.files(file, each -> FileTree.endsWith(each, ".jsonl"));
        if (files.isEmpty()) {
            throw new IOException(file + " has no .jsonl files");
        }
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        for (Path each : files) {
            readFile(each, layers, rules, out, progress.split(1));
        }
    }

    private static void readFile(Path file, Layers layers, DropRules rules, Sink out, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, file.toString(), 1000);
        long size = Math.max(1, Files.size(file));
        var remarks = new Remarks();
        try (var lines = new JsonLines(file)) {
            var reader = new DocumentReader(lines, layers, remarks, rules, out.wantsMarks());
            int done = 0;
            int documents = 0;
            for (ObjectNode document = lines.next(); document != null; document = lines.next()) {
                out.report(reader.read(document));
                documents++;
                int now = (int) (1000 * lines.bytes() / size);
                progress.split(Math.max(0, Math.min(1000, now) - done)).checkCanceled();
                done = now;
            }
            if (documents == 0) {
                throw new IOException(file + " is empty: it has no JSON object");
            }
        } finally {
            remarks.tell(file.toString(), out);
        }
    }
}
