// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Report;

/**
 * Places where a person looked at a difference between gold and a prediction and said that gold is right: {@value #FILE} in the corpus folder, a
 * place a line with report, layer, begin and end in UTF-16 units and the covered text, with tabs between, sorted. A place counts as long as its
 * report still has that text there. Not thread-safe.
 */
public final class ConfirmedGold {

    /** Name of the file. */
    public static final String FILE = "confirmed-gold.tsv";

    private final Path file;
    private final Set<String> places = new TreeSet<>();

    private ConfirmedGold(Path file) {
        this.file = file;
    }

    /** Reads the file; none is an empty one. */
    public static ConfirmedGold of(Path corpusFolder) throws IOException {
        ConfirmedGold confirmed = new ConfirmedGold(corpusFolder.resolve(FILE));
        if (Files.exists(confirmed.file)) {
            for (String line : Files.readAllLines(confirmed.file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    confirmed.places.add(line);
                }
            }
        }
        return confirmed;
    }

    public boolean contains(Finding finding, Report report) {
        return places.contains(line(finding, report));
    }

    /** Says that gold is right there, or takes it back, and writes the file. */
    public void set(Finding finding, Report report, boolean right) throws IOException {
        String line = line(finding, report);
        if (right ? places.add(line) : places.remove(line)) {
            SafeFile.write(file, (String.join("\n", places) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(Finding finding, Report report) {
        return String.join(
                "\t",
                finding.report(),
                finding.layer(),
                Integer.toString(finding.span().begin()),
                Integer.toString(finding.span().end()),
                finding.span().of(report.text()).replaceAll("\\s+", " "));
    }
}
