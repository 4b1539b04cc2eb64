// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.xmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.corpus.ReportNames;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.Importer;
import org.sitmark.core.spi.Storage;
import org.sitmark.core.spi.Storage.Stored;
import org.sitmark.io.files.FileTree;

/**
 * Reads XMI files of any UIMA tool: annotations whose types are layers become marks, all others are kept as they are. The type system lies beside the
 * file or one folder above, as {@code TypeSystem.xml} or {@code typesystem.xml}. Of a folder, all {@code .xmi} files in it and below are read; one
 * that is broken is told and left out.
 */
public final class XmiImporter implements Importer {

    private static final String ENDING = ".xmi";
    private static final List<String> DESCRIPTORS = List.of("TypeSystem.xml", "typesystem.xml");

    @Override
    public void read(Path file, Layers layers, Sink out, IProgressMonitor monitor) throws IOException {
        if (!Files.isDirectory(file)) {
            readFile(file, layers, out);
            return;
        }
        List<Path> files = FileTree.files(file, each -> FileTree.endsWith(each, ENDING));
        if (files.isEmpty()) {
            throw new IOException(file + " has no " + ENDING + " files");
        }
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        for (Path each : files) {
            progress.split(1).checkCanceled();
            try {
                readFile(each, layers, out);
            } catch (IOException e) {
                out.warning(e.getMessage() + "; it was left out");
            }
        }
    }

    private static void readFile(Path file, Layers layers, Sink out) throws IOException {
        Storage storage = Sitmark.installed().storage();
        if (!out.wantsMarks()) {
            out.report(storage.read(file, layers).report().named(name(file)));
            return;
        }
        Path types = typeSystemOf(file)
                .orElseThrow(
                        () -> new IOException(
                                file
                                        + " cannot be imported: there is no TypeSystem.xml beside it or one folder above; put it there"));
        Stored stored = storage.read(file, layers);
        stored.problems().forEach(problem -> out.warning(file + ": " + problem));
        out.report(stored.report().named(name(file)), stored.foreign(), types);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return ReportNames.decode(
                FileTree.endsWith(file, ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
    }

    private static Optional<Path> typeSystemOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        for (int level = 0; level < 2 && folder != null; level++, folder = folder.getParent()) {
            for (String name : DESCRIPTORS) {
                Path descriptor = folder.resolve(name);
                if (Files.isRegularFile(descriptor)) {
                    return Optional.of(descriptor);
                }
            }
        }
        return Optional.empty();
    }
}
