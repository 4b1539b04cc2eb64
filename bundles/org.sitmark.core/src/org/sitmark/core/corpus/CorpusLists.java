// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sitmark.core.model.Change;

/**
 * Carries out what edits say of the lists of a corpus. Doing it twice is doing it once: a line that is there is not added again, so a crash between
 * list and journal does no harm. What people wrote into a list stays as it is.
 */
final class CorpusLists {

    private final Path folder;

    CorpusLists(Path corpus) {
        folder = corpus.resolve("gazetteers");
    }

    /** Adds and takes out lines, all or, where a list cannot be written, those before it. Changes of reports are passed over. */
    void apply(Collection<Change> changes) throws IOException {
        for (Change change : changes) {
            if (change instanceof Change.OfList step) {
                apply(step);
            }
        }
    }

    private void apply(Change.OfList step) throws IOException {
        Path file = folder.resolve(step.list());
        List<String> lines = Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
        if (step.added() == lines.contains(step.line())) {
            return;
        }
        if (step.added()) {
            lines.add(step.line());
        } else {
            lines.remove(lines.lastIndexOf(step.line()));
        }
        Files.createDirectories(folder);
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
