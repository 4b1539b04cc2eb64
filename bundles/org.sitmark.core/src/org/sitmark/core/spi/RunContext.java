// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.model.Layers;

/** What a run knows beside the reports. Immutable; may be shared by threads. */
public interface RunContext {

    Layers layers();

    /** The corpus folder with its {@code gazetteers} and {@code models}; nothing where the run has no corpus, as in tests. */
    Optional<Path> corpusFolder();

    /** The value of a setting of the corpus, such as {@code model.entity}; see {@code corpus.json}. */
    Optional<String> setting(String key);

    /**
     * How the corpus' guideline differs from Sitmark's; nothing where the run has no corpus.
     *
     * @throws IOException naming file and line if the file is broken
     */
    default Conventions conventions() throws IOException {
        return corpusFolder().isPresent() ? Conventions.load(corpusFolder().get()) : Conventions.NONE;
    }

    /** What people decided in the corpus by now. */
    default Decisions decisions() throws IOException {
        return Decisions.NONE;
    }
}
