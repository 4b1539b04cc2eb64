// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
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
    private static final Map<String, SoftReference<Built>> BUILT = new ConcurrentHashMap<>();

    /** The gazetteer of a corpus, made of these lists; all threads and runs share it while they do not change. */
    private record Built(List<CorpusList> lists, Gazetteer gazetteer) {

        boolean of(List<CorpusList> now) {
            for (int i = 0; i < lists.size() && i < now.size(); i++) {
                if (lists.get(i) != now.get(i)) {
                    return false;
                }
            }
            return lists.size() == now.size();
        }
    }

    private Gazetteers() {}

    /**
     * The gazetteer of a layer: entries of the corpus before those of this bundle.
     *
     * @param joined see {@link Gazetteer}
     * @throws IOException naming file and line if a list of the corpus is broken
     */
    public static Gazetteer of(String layer, boolean joined, RunContext context) throws IOException {
        List<CorpusList> lists = lists(context);
        check(lists, layer, context);
        if (lists.stream().noneMatch(list -> list.entries().containsKey(layer))) {
            return builtIn(layer, joined);
        }
        String key = context.corpusFolder().orElseThrow().toAbsolutePath() + "\t" + layer + joined;
        SoftReference<Built> kept = BUILT.get(key);
        Built known = kept == null ? null : kept.get();
        if (known != null && known.of(lists)) {
            return known.gazetteer();
        }
        Built built = new Built(lists, new Gazetteer(entries(layer, lists), joined));
        BUILT.put(key, new SoftReference<>(built));
        return built.gazetteer();
    }

    /**
     * The entries of a layer: those of the corpus before those of this bundle.
     *
     * @throws IOException naming file and line if a list of the corpus is broken
     */
    public static List<Entry> entries(String layer, RunContext context) throws IOException {
        List<CorpusList> lists = lists(context);
        check(lists, layer, context);
        return entries(layer, lists);
    }

    private static List<Entry> entries(String layer, List<CorpusList> lists) {
        List<Entry> entries = new ArrayList<>();
        lists.forEach(list -> entries.addAll(list.entries().getOrDefault(layer, List.of())));
        entries.addAll(builtIn(layer));
        return entries;
    }

    /** The lists of a corpus, in the order in which they count. */
    public static List<Path> files(RunContext context) throws IOException {
        return lists(context).stream().map(CorpusList::file).toList();
    }

    /** All lines of a corpus' lists that cannot be used; pre-annotation does not start while there are some. */
    public static List<ListProblem> problems(RunContext context) throws IOException {
        return lists(context).stream()
                .flatMap(list -> list.problems(context.layers()).stream())
                .toList();
    }

    /** Equal to what it was before as long as no list of the corpus has changed. */
    public static Object state(RunContext context) throws IOException {
        return lists(context).stream()
                .map(list -> list.file() + ":" + list.size() + ":" + list.time())
                .toList();
    }

    /** The line of a corpus' list whose entry a suggestion names as its provenance. */
    public static Optional<ListLine> place(String provenance, String layer, RunContext context) throws IOException {
        for (CorpusList list : lists(context)) {
            String name = String.valueOf(list.file().getFileName()).replaceFirst("\\.tsv$", "");
            if (provenance.contains(name + ": ")) {
                for (Entry entry : list.entries().getOrDefault(layer, List.of())) {
                    if (provenance.contains(entry.provenance())) {
                        return Optional.of(new ListLine(list.file(), entry.line()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A line of a corpus' list.
     *
     * @param line from 1
     */
    public record ListLine(Path file, int line) {}

    /** What a pre-annotator that uses the lists of a corpus depends on: a line for each entry. */
    public static List<String> inputs(String layer, RunContext context) throws IOException {
        List<String> lines = new ArrayList<>();
        for (CorpusList list : lists(context)) {
            for (Entry e : list.entries().getOrDefault(layer, List.of())) {
                lines.add(String.join(
                        "\t",
                        e.form(),
                        e.kind(),
                        e.canonical(),
                        e.identifier(),
                        e.letters().name(),
                        e.inner() + "," + e.context(),
                        e.file()));
            }
        }
        return lines;
    }

    /** Whether the name of a line of {@link #inputs} stands in a text in any spelling. */
    public static boolean concerns(String input, String text) {
        LastText last = LAST.get();
        if (last == null || last.text != text) {
            last = new LastText(text, GazetteerNames.key(text));
            LAST.set(last);
        }
        String name = GazetteerNames.key(input.substring(0, input.indexOf('\t')));
        return name.isEmpty() || last.key.contains(name);
    }

    /** A text is compared with many names, one after the other. */
    private record LastText(String text, String key) {}

    private static final ThreadLocal<@Nullable LastText> LAST = new ThreadLocal<>();

    private static void check(List<CorpusList> lists, String layer, RunContext context) throws IOException {
        for (CorpusList list : lists) {
            List<ListProblem> problems = new ArrayList<>(list.problems());
            context.layers().byId(layer).ifPresent(known -> problems.addAll(list.wrongKinds(known)));
            if (!problems.isEmpty()) {
                throw new IOException(problems.get(0).toString());
            }
        }
    }

    private static List<CorpusList> lists(RunContext context) throws IOException {
        Optional<Path> corpus = context.corpusFolder();
        return corpus.isEmpty() ? List.of() : CorpusList.in(corpus.get().resolve(FOLDER));
    }

    /** The gazetteer of a layer that comes with this bundle, without any of a corpus. */
    public static Gazetteer builtIn(String layer, boolean joined) {
        return WITHOUT_CORPUS.computeIfAbsent(layer + joined, k -> new Gazetteer(builtIn(layer), joined));
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

    static void add(Table.Row line, String file, List<Entry> entries) {
        String name = line.get("name");
        String canonical = line.get("canonical").isEmpty() ? name : line.get("canonical");
        String match = line.get("match");
        Entry.Letters letters = match.contains("any")
                ? Entry.Letters.ANY
                : match.contains("exact") ? Entry.Letters.EXACT : Entry.Letters.USUAL;
        List<String> forms = new ArrayList<>(2);
        forms.add(name);
        forms.addAll(line.list("aliases"));
        String layer = line.get("layer").intern();
        if (layer.equals("equipment")) {
            addPlurals(forms);
        }
        String list = (file.endsWith(".tsv") ? file.substring(0, file.length() - 4) : file).intern();
        for (String form : forms) {
            entries.add(new Entry(
                    form,
                    layer,
                    line.get("kind").intern(),
                    canonical,
                    line.get("identifier"),
                    letters,
                    match.contains("inner"),
                    match.contains("context"),
                    list,
                    line.line()));
        }
    }
}
