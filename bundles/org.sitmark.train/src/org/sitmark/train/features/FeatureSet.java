// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a name finder looks at, as a description in OpenNLP's own XML with OpenNLP's own generators; it is stored in the model with the lists it
 * names, so that every OpenNLP can use the model as it is. Immutable.
 */
public final class FeatureSet {

    private static final int MOST_BYTES = 1 << 20;

    /** The feature sets that come with Sitmark. */
    public enum Preset {
        /** What OpenNLP itself uses where nothing is said. */
        OPENNLP("What OpenNLP itself uses where nothing is said"),
        /** Words and word classes around, their pairs, prefixes and suffixes, earlier decisions in the report. */
        STANDARD("Words, word classes and their pairs around, prefixes and suffixes; small and fast"),
        /** Also what gazetteers, lexicons and the part-of-speech tagger say. */
        RECOMMENDED(
                "Also what gazetteers, lexicons and parts of speech say; the model carries them and is some megabytes larger");

        private final String sentence;

        Preset(String sentence) {
            this.sentence = sentence;
        }

        /** One sentence for people. */
        public String sentence() {
            return sentence;
        }

        /** As it is written on a command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The description that comes with Sitmark. */
        public FeatureSet set() throws IOException {
            String resource = id() + ".xml";
            try (InputStream in = FeatureSet.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new FileNotFoundException(
                            "The feature description " + resource + " is missing in the program");
                }
                return new FeatureSet(name(), in.readAllBytes(), null);
            }
        }
    }

    private final String name;
    private final byte[] description;
    private final @Nullable Path folder;

    private FeatureSet(String name, byte[] description, @Nullable Path folder) {
        this.name = name;
        this.description = description;
        this.folder = folder;
    }

    /**
     * A preset by its name, in any case, or the description in a file.
     *
     * @throws IOException with a sentence for people if there is neither, or the file has a mistake; it names the line
     */
    public static FeatureSet of(String nameOrFile) throws IOException {
        String wanted = nameOrFile.strip();
        for (Preset preset : Preset.values()) {
            if (preset.id().equals(wanted.toLowerCase(Locale.ROOT))) {
                return preset.set();
            }
        }
        Path file = Path.of(wanted);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("'" + wanted + "' is neither a feature set ("
                    + Arrays.stream(Preset.values()).map(Preset::id).collect(Collectors.joining(", "))
                    + ") nor a file with a feature description");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a feature description");
        }
        return of(
                String.valueOf(file.getFileName()),
                Files.readAllBytes(file),
                file.toAbsolutePath().getParent());
    }

    /**
     * A description that was written by hand.
     *
     * @param folder where word lists lie that it names; null where there is none
     * @throws IOException with line and mistake; all mistakes, a line each
     */
    public static FeatureSet of(String name, byte[] description, @Nullable Path folder) throws IOException {
        List<DescriptorCheck.Problem> problems = DescriptorCheck.problems(description);
        if (!problems.isEmpty()) {
            throw new IOException(problems.stream()
                    .map(p -> name + ", line " + p.line() + ": " + p.sentence())
                    .collect(Collectors.joining("\n")));
        }
        FeatureSet set = new FeatureSet(name, description.clone(), folder);
        for (String resource : set.resources()) {
            if (!FeatureResources.isKnown(resource, folder)) {
                throw new IOException(name + " names the list " + resource + ", which is neither beside it nor one of "
                        + FeatureResources.KNOWN);
            }
        }
        return set;
    }

    public String name() {
        return name;
    }

    /** The description, as the model keeps it. */
    public byte[] description() {
        return description.clone();
    }

    /** The description as text, for people. */
    public String text() {
        return new String(description, StandardCharsets.UTF_8);
    }

    /** Names of the lists and taggers that it uses. */
    public SortedSet<String> resources() {
        return new TreeSet<>(DescriptorCheck.resources(description));
    }

    /** Where lists lie that a person wrote; nothing for what comes with Sitmark. */
    @Nullable
    Path folder() {
        return folder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeatureSet set
                && set.name.equals(name)
                && Arrays.equals(set.description, description)
                && Objects.equals(set.folder, folder);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(description);
    }

    @Override
    public String toString() {
        return name;
    }
}
