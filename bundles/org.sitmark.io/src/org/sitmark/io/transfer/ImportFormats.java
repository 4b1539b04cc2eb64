// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.spi.Importer;
import org.sitmark.io.files.FileTree;

/** Finds the importer for a file by the ending of its name, or else by how it begins. */
public final class ImportFormats {

    /** What a file is read as whose ending no importer claims. */
    private static final String FALLBACK = "text";

    private static final int BEGINNING = 512;

    private ImportFormats() {}

    /**
     * The importer for a file or folder. A folder is of a format with structure if it holds one file of it, since plain text is what everything may
     * be.
     *
     * @throws IllegalArgumentException if no importer fits
     * @throws IOException if the folder cannot be read
     */
    public static Extension<Importer> of(Path file, Sitmark sitmark) throws IOException {
        List<Path> files = Files.isDirectory(file) ? FileTree.files(file, path -> true) : List.of(file);
        for (Extension<Importer> importer : sitmark.importers()) {
            if (!importer.id().equals(FALLBACK) && files.stream().anyMatch(path -> claims(importer, path))) {
                return importer;
            }
        }
        return byId(files.size() == 1 ? byBeginning(files.get(0), sitmark) : FALLBACK, sitmark);
    }

    /** Files are renamed on their way through mail and chat, to {@code .txt} or {@code .json}. */
    private static String byBeginning(Path file, Sitmark sitmark) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        String beginning = new String(bytes, StandardCharsets.UTF_8).strip();
        String format =
                beginning.startsWith("{\"") ? "jsonl" : beginning.contains("http://www.omg.org/XMI") ? "xmi" : FALLBACK;
        return sitmark.importer(format).isPresent() ? format : FALLBACK;
    }

    /** @throws IllegalArgumentException with the formats that there are, if this is none */
    public static Extension<Importer> byId(String id, Sitmark sitmark) {
        return sitmark.importer(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no format '" + id + "' to import; there are "
                        + String.join(
                                ", ",
                                sitmark.importers().stream().map(Extension::id).toList())));
    }

    private static boolean claims(Extension<Importer> importer, Path file) {
        return importer.list("extensions").stream()
                .anyMatch(ending -> FileTree.endsWith(file, "." + ending.toLowerCase(Locale.ROOT)));
    }
}
