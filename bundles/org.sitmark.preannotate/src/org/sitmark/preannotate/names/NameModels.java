// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.sitmark.preannotate.model.NameFinderModels;

/** The name finder that comes with Sitmark, loaded once per process, or another one from a file. */
public final class NameModels {

    /** Where the model lies in this bundle; its card lies beside it. */
    public static final String SHIPPED = "models/names-en.bin";

    private NameModels() {}

    private static final class Shipped {
        static final Optional<NameFinder> FINDER = load();
    }

    /** Nothing in a build that has no model yet. */
    public static Optional<NameFinder> shipped() {
        return Shipped.FINDER;
    }

    /**
     * A finder with another model of the same features.
     *
     * @throws IOException if the file is no name finder model
     */
    public static NameFinder read(Path file) throws IOException {
        return new NameFinder(NameFinderModels.read(file));
    }

    private static Optional<NameFinder> load() {
        try (InputStream in = NameModels.class.getResourceAsStream("/" + SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(new NameFinder(new TokenNameFinderModel(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("This installation is broken: " + SHIPPED + " is unreadable", e);
        }
    }
}
