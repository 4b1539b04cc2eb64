// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;
import org.sitmark.core.spi.Option;
import org.sitmark.io.files.FileTree;

/**
 * Reads plain text: one report for each file, named after the file. Of a folder, all files in it and below; one that is no text is told and left
 * out, while a single file that is no text is an error.
 */
public final class TextImporter implements Importer {

    /** The key of the report's info that tells the encoding of the file, where it was not UTF-8. */
    static final String ENCODING = "encoding";

    /** Larger texts are no reports, and no window could show them. */
    private static final long LONGEST = 100L << 20;

    @Option("The encoding of the files, such as windows-1251; found out for each file where not given")
    public String encoding = "";

    @Override
    public void read(Path file, Layers layers, Sink out, IProgressMonitor monitor) throws IOException {
        Optional<Charset> given = givenEncoding();
        if (!Files.isDirectory(file)) {
            out.report(report(file, name(file.getFileName()), given, out));
            return;
        }
        List<Path> files = FileTree.files(file, path -> true);
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        for (Path each : files) {
            SubMonitor step = progress.split(1).checkCanceled();
            step.subTask(each.toString());
            Report report;
            try {
                report = report(each, name(file.relativize(each)), given, out);
            } catch (IOException e) {
                out.warning(e.getMessage() + "; it was left out");
                continue;
            }
            out.report(report);
        }
    }

    private static Report report(Path file, String name, Optional<Charset> given, Sink out) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new IOException(file + " is empty");
        }
        if (size > LONGEST) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s has %,d MB; a report may have at most %d: split the file",
                    file,
                    size >> 20,
                    LONGEST >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        DecodedText decoded;
        try {
            decoded = given.isPresent() ? DecodedText.in(given.get(), bytes) : DecodedText.of(bytes);
        } catch (IOException e) {
            throw new IOException(file + " cannot be imported as text: " + e.getMessage(), e);
        }
        if (decoded.text().isBlank() || "\uFEFF".equals(decoded.text())) {
            throw new IOException(file + " has nothing but blanks");
        }
        decoded.guess()
                .ifPresent(confidence -> out.warning(file + " is not UTF-8; it was read as "
                        + decoded.charset() + ", which is a guess (confidence " + confidence
                        + " of 100). If it is wrong, give the encoding, such as --set encoding=windows-1251"));
        Map<String, String> info = decoded.charset().equals(StandardCharsets.UTF_8)
                ? Map.of()
                : Map.of(ENCODING, decoded.charset().name());
        return Report.of(name, decoded.text(), info, List.of());
    }

    private Optional<Charset> givenEncoding() throws IOException {
        if (encoding.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding.strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "There is no encoding '" + encoding + "'; give a name such as UTF-8, windows-1251 or ISO-8859-1",
                    e);
        }
    }

    /** The path with slashes, without the ending that only says that this is text. */
    private static String name(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path part : path) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        String all = name.toString();
        String ending = ".txt";
        boolean cut = all.length() > ending.length()
                && all.regionMatches(true, all.length() - ending.length(), ending, 0, ending.length());
        return cut ? all.substring(0, all.length() - ending.length()) : all;
    }
}
