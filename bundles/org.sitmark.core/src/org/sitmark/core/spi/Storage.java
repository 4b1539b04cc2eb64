// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;

/**
 * How reports lie on disk, and how layers are read from type systems. Contributed through {@code org.sitmark.core.storage}; there is one. Apart from
 * core so that core knows no UIMA. Thread-safe.
 */
public interface Storage {

    /**
     * Resolves the layer that an extension declares against its type-system descriptor.
     *
     * @throws IOException with a sentence for people if the descriptor cannot be read or has no such type
     */
    Layer layer(LayerDeclaration declaration) throws IOException;

    /** Writes {@code TypeSystem.xml} for these layers into the corpus folder; types of other tools that it already declares are kept. */
    void writeTypeSystem(Path corpusFolder, Layers layers) throws IOException;

    /**
     * Adds the types of another tool's type-system descriptor to {@code TypeSystem.xml}.
     *
     * @throws IOException with a sentence for people if the descriptor cannot be read, or declares a type otherwise; nothing is changed
     */
    void addTypes(Path corpusFolder, Layers layers, Path descriptor) throws IOException;

    /** The ending of report files, with its dot. */
    String fileEnding();

    /**
     * Reads a report.
     *
     * @param file named after the report
     * @throws IOException with file, place and reason if it cannot be read as a whole: broken XML, wrong checksum, marks outside the text
     */
    Stored read(Path file, Layers layers) throws IOException;

    /**
     * Writes a report, safe against crashes: the file holds either the old or the new state.
     *
     * @param foreign what {@link #read} gave for this report, or null for a new one
     * @param expectedHash the hash of the file that this state is based on, or null where there must be no file yet
     * @param beforeMove is told the new file's hash when its bytes are safe on disk beside the old file, right before they take its place
     * @return hash of the new file
     * @throws ChangedOnDiskException if the file is another one than expected; nothing is written
     */
    String write(
            Path file,
            Report report,
            @Nullable Object foreign,
            @Nullable String expectedHash,
            Layers layers,
            BeforeMove beforeMove)
            throws IOException;

    /** Hash of the file's content, as {@link #read} and {@link #write} tell it; null where there is no file. */
    @Nullable
    String hash(Path file) throws IOException;

    /** Is told of a file that is about to take its place. */
    @FunctionalInterface
    interface BeforeMove {

        /** Keeps the old file if it throws. */
        void prepared(String newHash) throws IOException;
    }

    /**
     * A report as it was read.
     *
     * @param report text, marks and suggestions
     * @param hash of the file's content
     * @param foreign what other tools put into the file and what Sitmark does not understand; only {@link #write} looks into it
     * @param problems what a person should know, such as a mark whose layer is not installed; it is kept in the file
     */
    record Stored(Report report, String hash, Object foreign, List<String> problems) {
        public Stored {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A layer as an extension declares it; see the extension point {@code org.sitmark.core.layers}.
     *
     * @param descriptor the type-system descriptor
     * @param guideline Markdown, or null
     * @param sign name of the sign that it asks for, or null
     */
    record LayerDeclaration(
            String id,
            String name,
            String typeName,
            URL descriptor,
            @Nullable String kindFeature,
            String color,
            String darkColor,
            @Nullable String key,
            @Nullable URL guideline,
            String contributor,
            @Nullable String sign) {}

    /** The file was changed by another program since it was read. */
    final class ChangedOnDiskException extends IOException {

        private static final long serialVersionUID = 1L;

        public ChangedOnDiskException(Path file) {
            super(file + " was changed by another program since it was opened; nothing was overwritten");
        }
    }
}
