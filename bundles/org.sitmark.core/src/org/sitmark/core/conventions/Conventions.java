// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.conventions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Convention;

/**
 * How the guideline of a corpus differs from the one that comes with Sitmark: {@code rules/conventions.tsv}, a line each, for people and version
 * control. The columns are {@code layer}, {@code convention} (the key of an installed {@link Convention}, or {@code omit}) and {@code choice}. The choice
 * of {@code omit} names the kinds of the layer that are not suggested, separated by commas. Lines that begin with # are comments. What no line speaks
 * of stays as the pre-annotators make it. Immutable.
 */
public final class Conventions {

    /** Where they lie in the folder of a corpus. */
    public static final String FILE = "rules/conventions.tsv";

    /** The convention of the host: kinds that are not suggested. */
    public static final String OMIT = "omit";

    /** Nothing differs. */
    public static final Conventions NONE = new Conventions(new TreeMap<>());

    private static final String HEADER = "layer\tconvention\tchoice";
    private static final String COMMENT =
            "# How the guideline of this corpus differs from Sitmark's; sitmark corpus conventions lists what can be chosen. Edit freely.";

    private final SortedMap<String, SortedMap<String, String>> choices;

    private Conventions(SortedMap<String, SortedMap<String, String>> choices) {
        this.choices = choices;
    }

    /**
     * Reads the conventions of a corpus; {@link #NONE} where there is no file. Whether what they name is installed is told by {@link #problems}.
     *
     * @throws IOException naming file and line if one is broken or stands twice
     */
    public static Conventions load(Path corpusFolder) throws IOException {
        Path file = corpusFolder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Conventions read = NONE;
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.equals(HEADER)) {
                continue;
            }
            String[] cells = line.split("\t");
            if (cells.length != 3) {
                throw new IOException(
                        file + ", line " + (i + 1) + ": layer, convention and choice are expected, with tabs between");
            }
            String layer = cells[0].strip();
            String key = cells[1].strip();
            if (read.choice(layer, key).isPresent()) {
                throw new IOException(file + ", line " + (i + 1) + ": " + layer + " " + key + " stands twice");
            }
            read = read.with(layer, key, cells[2].strip());
        }
        return read;
    }

    /** Writes them into the folder of a corpus; where nothing differs and there is no file, none is made. */
    public void save(Path corpusFolder) throws IOException {
        Path file = corpusFolder.resolve(FILE);
        if (isEmpty() && !Files.exists(file)) {
            return;
        }
        var out = new StringBuilder(COMMENT).append('\n').append(HEADER).append('\n');
        choices.forEach((layer, own) -> own.forEach((key, choice) -> out.append(layer)
                .append('\t')
                .append(key)
                .append('\t')
                .append(choice)
                .append('\n')));
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return choices.isEmpty();
    }

    /** The layers of which something differs. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(choices.keySet());
    }

    /** What the guideline chose. */
    public Optional<String> choice(String layer, String key) {
        return Optional.ofNullable(
                choices.getOrDefault(layer, Collections.emptySortedMap()).get(key));
    }

    /** The kinds of a layer that are not suggested. */
    public Set<String> omitted(String layer) {
        return choice(layer, OMIT)
                .map(kinds -> Arrays.stream(kinds.split(","))
                        .map(String::strip)
                        .filter(k -> !k.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /**
     * With another choice.
     *
     * @param choice null for none
     */
    public Conventions with(String layer, String key, @Nullable String choice) {
        SortedMap<String, SortedMap<String, String>> changed = new TreeMap<>();
        choices.forEach((other, own) -> changed.put(other, new TreeMap<>(own)));
        SortedMap<String, String> own = changed.computeIfAbsent(layer, l -> new TreeMap<>());
        if (choice == null || choice.isBlank()) {
            own.remove(key);
        } else {
            own.put(key, choice);
        }
        changed.values().removeIf(Map::isEmpty);
        return new Conventions(changed);
    }

    /** With other kinds that are not suggested. */
    public Conventions omitting(String layer, Collection<String> kinds) {
        return with(layer, OMIT, String.join(", ", new TreeSet<>(kinds)));
    }

    /** What they name that is not installed, a sentence each; empty if all is. */
    public List<String> problems(Sitmark sitmark) {
        List<String> problems = new ArrayList<>();
        choices.forEach((id, own) -> {
            Layer layer = sitmark.layers().byId(id).orElse(null);
            if (layer == null) {
                problems.add(unknown("layer", id, sitmark.layers().stream().map(Layer::id)));
                return;
            }
            own.forEach((key, choice) -> {
                if (key.equals(OMIT)) {
                    Set<String> wrong = new TreeSet<>(omitted(id));
                    layer.kinds().forEach(wrong::remove);
                    wrong.forEach(k -> problems.add(unknown("kind of layer " + id, k, layer.kinds().stream())));
                    return;
                }
                Extension<Convention> found = of(sitmark, id).stream()
                        .filter(c -> key(c).equals(key))
                        .findFirst()
                        .orElse(null);
                if (found == null) {
                    problems.add(unknown(
                            "convention of layer " + id,
                            key,
                            Stream.concat(
                                    Stream.of(OMIT), of(sitmark, id).stream().map(Conventions::key))));
                } else if (!found.list("choices").contains(choice)) {
                    problems.add(unknown("choice of " + id + " " + key, choice, found.list("choices").stream()));
                }
            });
        });
        return List.copyOf(problems);
    }

    private static String unknown(String what, String given, Stream<String> known) {
        return "There is no " + what + " '" + given + "'; there are " + known.collect(Collectors.joining(", "));
    }

    /** The installed conventions of a layer. */
    public static List<Extension<Convention>> of(Sitmark sitmark, String layer) {
        return sitmark.conventions().stream()
                .filter(c -> c.list("layers").contains(layer))
                .toList();
    }

    /** The word that names a convention in the file. */
    public static String key(Extension<Convention> convention) {
        return convention.attribute("key").orElse(convention.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conventions conventions && conventions.choices.equals(choices);
    }

    @Override
    public int hashCode() {
        return choices.hashCode();
    }

    @Override
    public String toString() {
        return choices.toString();
    }
}
