// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the corpora for measurements lie: the folder that the environment variable {@code SITMARK_SHARED} names, else {@code shared} beside the
 * checkout. Tests that need them are skipped, with a message, where they are not.
 */
public final class SharedData {

    private SharedData() {}

    public static Optional<Path> folder() {
        String named = System.getenv("SITMARK_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path shared = p.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    /** The file, or the test is skipped. */
    public static Path require(String path) {
        Optional<Path> file = folder().map(f -> f.resolve(path)).filter(Files::exists);
        Assumptions.assumeTrue(
                file.isPresent(), () -> path + " is not here; set SITMARK_SHARED to the folder that has it");
        return file.orElseThrow();
    }
}
