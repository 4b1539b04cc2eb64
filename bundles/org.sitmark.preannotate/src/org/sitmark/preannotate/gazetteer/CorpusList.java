// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.lang.ref.SoftReference;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.preannotate.words.Table;

/**
 * One list of a corpus as it was when it was read. Lists are kept while memory lasts and read again when the file has another size or time. Immutable,
 * thread-safe.
 *
 * @param entries by layer, in the order of the file
 * @param problems lines that cannot be used
 */
record CorpusList(Path file, long size, FileTime time, Map<String, List<Entry>> entries, List<ListProblem> problems) {

    private static final Map<Path, SoftReference<CorpusList>> READ = new ConcurrentHashMap<>();

    /** The lists of a folder, in the order of their names. */
    static List<CorpusList> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.tsv")) {
            for (Path file : all) {
                if (!String.valueOf(file.getFileName()).startsWith(".")) {
                    files.add(file.toAbsolutePath());
                }
            }
        }
        List<CorpusList> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(of(file));
        }
        return lists;
    }

    private static CorpusList of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        SoftReference<CorpusList> kept = READ.get(file);
        CorpusList known = kept == null ? null : kept.get();
        if (known != null && known.size == now.size() && known.time.equals(now.lastModifiedTime())) {
            return known;
        }
        CorpusList list = read(file, now);
        READ.put(file, new SoftReference<>(list));
        return list;
    }

    private static CorpusList read(Path file, BasicFileAttributes now) throws IOException {
        Map<String, List<Entry>> entries = new TreeMap<>();
        List<ListProblem> problems = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Table.read(reader, row -> {
                if (row.get("name").isEmpty() || row.get("layer").isEmpty()) {
                    problems.add(new ListProblem(file, row.line(), "name or layer is missing"));
                } else {
                    Gazetteers.add(row, name, entries.computeIfAbsent(row.get("layer"), l -> new ArrayList<>()));
                }
            });
        } catch (CharacterCodingException e) {
            problems.add(new ListProblem(file, 1, "the file is not in UTF-8"));
        }
        return new CorpusList(file, now.size(), now.lastModifiedTime(), entries, List.copyOf(problems));
    }

    /** Lines whose kind the layer does not have. */
    List<ListProblem> wrongKinds(Layer layer) {
        List<String> kinds = layer.kinds();
        List<ListProblem> wrong = new ArrayList<>();
        int last = 0;
        for (Entry entry : entries.getOrDefault(layer.id(), List.of())) {
            if (!kinds.isEmpty() && !kinds.contains(entry.kind()) && entry.line() != last) {
                last = entry.line();
                String have = String.join(", ", kinds);
                wrong.add(new ListProblem(
                        file, last, "'" + entry.kind() + "' is no kind of " + layer.id() + "; there are " + have));
            }
        }
        return wrong;
    }

    /** Lines that cannot be used or serve nothing, in the order of the file. */
    List<ListProblem> problems(Layers layers) {
        List<ListProblem> all = new ArrayList<>(problems);
        entries.forEach((id, own) -> layers.byId(id)
                .ifPresentOrElse(
                        layer -> all.addAll(wrongKinds(layer)),
                        () -> all.add(new ListProblem(file, own.get(0).line(), "there is no layer '" + id + "'"))));
        all.sort(Comparator.comparingInt(ListProblem::line));
        return all;
    }
}
