// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.RunContext;
import org.sitmark.preannotate.words.Table;

/**
 * Reads gazetteers: the lists of this bundle, once per process, and the lists in the {@code gazetteers} folder of a corpus. Their format stands in
 * {@code gazetteers/README.md}. Thread-safe.
 */
public final class Gazetteers {

    private static final String FOLDER = "gazetteers";
    private static final Map<String, List<Entry>> BUILT_IN = new ConcurrentHashMap<>();
    private static final Map<String, Gazetteer> WITHOUT_CORPUS = new ConcurrentHashMap<>();

    private Gazetteers() {}

    /**
     * The gazetteer of a layer: entries of the corpus before those of this bundle.
     *
     * @param joined see {@link Gazetteer}
     * @throws IOException naming file and line if a list of the corpus is broken
     */
    public static Gazetteer of(String layer, boolean joined, RunContext context) throws IOException {
        List<Entry> own = ofCorpus(layer, context);
        if (own.isEmpty()) {
            return WITHOUT_CORPUS.computeIfAbsent(layer + joined, k -> new Gazetteer(builtIn(layer), joined));
        }
        own.addAll(builtIn(layer));
        return new Gazetteer(own, joined);
    }

    /**
     * The entries of a layer: those of the corpus before those of this bundle.
     *
     * @throws IOException naming file and line if a list of the corpus is broken
     */
    public static List<Entry> entries(String layer, RunContext context) throws IOException {
        List<Entry> entries = ofCorpus(layer, context);
        entries.addAll(builtIn(layer));
        return entries;
    }

    private static List<Entry> ofCorpus(String layer, RunContext context) throws IOException {
        List<Entry> own = new ArrayList<>();
        Optional<Path> corpus = context.corpusFolder();
        if (corpus.isPresent()) {
            Optional<Layer> known =
                    context.layers().stream().filter(l -> l.id().equals(layer)).findFirst();
            own.addAll(inFolder(
                    corpus.get().resolve(FOLDER), layer, known.map(Layer::kinds).orElse(List.of())));
        }
        return own;
    }

    /** The entries of a layer that come with this bundle. */
    public static List<Entry> builtIn(String layer) {
        return BUILT_IN.computeIfAbsent(layer, l -> {
            List<Entry> entries = new ArrayList<>();
            for (Table.Row row : Table.builtIn(FOLDER + "/index.txt").rows()) {
                String file = row.get("file");
                for (Table.Row line : Table.builtIn(FOLDER + "/" + file).rows()) {
                    if (line.get("layer").equals(l)) {
                        add(line, file, entries);
                    }
                }
            }
            return List.copyOf(entries);
        });
    }

    private static List<Entry> inFolder(Path folder, String layer, List<String> kinds) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.tsv")) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (Table.Row line : Table.read(reader).rows()) {
                    if (line.get("name").isEmpty() || line.get("layer").isEmpty()) {
                        throw new IOException(file + ", line " + line.line() + ": name or layer is missing");
                    }
                    if (line.get("layer").equals(layer)) {
                        if (!kinds.isEmpty() && !kinds.contains(line.get("kind"))) {
                            throw new IOException(file + ", line " + line.line() + ": '" + line.get("kind")
                                    + "' is no kind of " + layer + "; there are " + String.join(", ", kinds));
                        }
                        add(line, String.valueOf(file.getFileName()), entries);
                    }
                }
            }
        }
        return entries;
    }

    /** "Ankas" for "Anka": plurals of designations that end with a word. */
    private static void addPlurals(List<String> forms) {
        for (String form : List.copyOf(forms)) {
            int letters = 0;
            while (letters < form.length() && Character.isLowerCase(form.charAt(form.length() - 1 - letters))) {
                letters++;
            }
            if (letters >= 3 && !form.endsWith("s") && !forms.contains(form + "s")) {
                forms.add(form + "s");
            }
        }
    }

    private static void add(Table.Row line, String file, List<Entry> entries) {
        String name = line.get("name");
        String canonical = line.get("canonical").isEmpty() ? name : line.get("canonical");
        List<String> match = List.of(line.get("match").split(","));
        Entry.Letters letters = match.contains("any")
                ? Entry.Letters.ANY
                : match.contains("exact") ? Entry.Letters.EXACT : Entry.Letters.USUAL;
        List<String> forms = new ArrayList<>();
        forms.add(name);
        forms.addAll(line.list("aliases"));
        if (line.get("layer").equals("equipment")) {
            addPlurals(forms);
        }
        for (String form : forms) {
            entries.add(new Entry(
                    form,
                    line.get("layer"),
                    line.get("kind"),
                    canonical,
                    line.get("identifier"),
                    letters,
                    match.contains("inner"),
                    match.contains("context"),
                    file.replaceFirst("\\.tsv$", "")));
        }
    }
}
