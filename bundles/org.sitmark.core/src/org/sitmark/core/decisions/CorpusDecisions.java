// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.CorpusEvent;
import org.sitmark.core.corpus.SafeFile;

/**
 * The decisions of a corpus, always up to date: what is decided, undone or saved counts at the next look. What the reports hold is remembered beside
 * them, so that only changed ones are read. Thread-safe.
 */
public final class CorpusDecisions {

    /** Name of the file in the corpus folder with the strings of which nothing is to be learned: layer, kind, text. */
    public static final String FORGOTTEN = "forgotten.tsv";

    private record Known(String state, ReportDecisions decisions) {}

    private final Corpus corpus;
    private final Path cache;
    private final Map<String, Known> known;
    private final Set<String> stale = new HashSet<>();
    private final SortedMap<Term, Tally> terms = new TreeMap<>();
    private final SortedMap<SourceKind, Tally> sources = new TreeMap<>();
    private volatile @Nullable Decisions now;
    private boolean loaded;
    private boolean changed;

    /** Called by the corpus, which has one of these. */
    public CorpusDecisions(Corpus corpus) throws IOException {
        this.corpus = corpus;
        this.cache = corpus.folder().resolve(".sitmark/decisions.tsv");
        this.known = new TreeMap<>();
        DecisionsFile.read(cache).forEach((name, entry) -> put(name, new Known(entry.state(), entry.decisions())));
        corpus.addListener(this::on);
    }

    private void on(CorpusEvent event) {
        String report = event.report();
        synchronized (stale) {
            if (report != null && event.kind() != CorpusEvent.Kind.SAVED) {
                stale.add(report);
            }
        }
    }

    /**
     * What is decided now. The first look reads the reports that changed since they were looked at last.
     *
     * @throws IOException if a report cannot be listed; one that cannot be read counts as if it were empty, its failure is told where it is opened
     */
    public synchronized Decisions now(@Nullable IProgressMonitor monitor) throws IOException {
        Set<String> todo;
        synchronized (stale) {
            todo = new TreeSet<>(stale);
            stale.clear();
        }
        List<String> names = corpus.names();
        if (!loaded) {
            Set<String> present = new HashSet<>(names);
            for (String gone : List.copyOf(known.keySet())) {
                if (!present.contains(gone)) {
                    put(gone, null);
                }
            }
            for (String name : names) {
                Known before = known.get(name);
                if (before == null || !before.state.equals(stateOf(name))) {
                    todo.add(name);
                }
            }
            loaded = true;
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Reading decisions", todo.size());
        for (String name : todo) {
            progress.split(1);
            put(name, names.contains(name) ? read(name) : null);
        }
        Decisions result = now;
        if (result == null || !todo.isEmpty()) {
            result = new Decisions(terms, sources, forgotten());
            now = result;
        }
        return result;
    }

    private String stateOf(String name) {
        try {
            return corpus.stateOf(name);
        } catch (IOException expected) {
            return ""; // gone meanwhile
        }
    }

    /** What was decided at the last look; fast enough for a window's paint. */
    public Decisions last() {
        Decisions known = now;
        return known == null ? Decisions.NONE : known;
    }

    private @Nullable Known read(String name) {
        try {
            String state = corpus.stateOf(name);
            return new Known(state, ReportDecisions.of(corpus.read(name), corpus.layers()));
        } catch (IOException expected) {
            return null; // a damaged or missing file is told of by whoever opens or annotates it
        }
    }

    private void put(String name, @Nullable Known next) {
        Known before = next == null ? known.remove(name) : known.put(name, next);
        if (before != null) {
            before.decisions
                    .terms()
                    .forEach((term, tally) -> terms.computeIfPresent(term, (t, all) -> left(all, tally)));
            before.decisions
                    .sources()
                    .forEach((source, tally) -> sources.computeIfPresent(source, (s, all) -> left(all, tally)));
        }
        if (next != null) {
            next.decisions.terms().forEach((term, tally) -> terms.merge(term, tally, Tally::plus));
            next.decisions.sources().forEach((source, tally) -> sources.merge(source, tally, Tally::plus));
        }
        changed = true;
    }

    private static @Nullable Tally left(Tally all, Tally gone) {
        Tally rest = all.minus(gone);
        return rest.isEmpty() ? null : rest;
    }

    /** Learns nothing of this string any more, on any machine: it is written into the corpus. */
    public synchronized void forget(Term term) throws IOException {
        SortedSet<Term> all = forgotten();
        if (all.add(term)) {
            write(all);
        }
    }

    /** Learns of a forgotten string again. */
    public synchronized void remember(Term term) throws IOException {
        SortedSet<Term> all = forgotten();
        if (all.remove(term)) {
            write(all);
        }
    }

    private void write(SortedSet<Term> all) throws IOException {
        StringBuilder text = new StringBuilder("layer\tkind\ttext\n");
        for (Term term : all) {
            text.append(String.join("\t", term.layer(), term.kind(), term.text()))
                    .append('\n');
        }
        SafeFile.write(corpus.folder().resolve(FORGOTTEN), text.toString().getBytes(StandardCharsets.UTF_8));
        now = new Decisions(terms, sources, all);
    }

    private SortedSet<Term> forgotten() throws IOException {
        SortedSet<Term> all = new TreeSet<>();
        Path file = corpus.folder().resolve(FORGOTTEN);
        if (Files.exists(file)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length == 3) {
                    all.add(new Term(cells[0], cells[1], cells[2]));
                } else if (!lines.get(i).isBlank()) {
                    throw new IOException(file + ", line " + (i + 1) + ": layer, kind and text are expected");
                }
            }
        }
        return all;
    }

    /** Writes what is remembered beside the reports. A cache: it may be deleted. */
    public synchronized void save() throws IOException {
        if (loaded && changed) {
            SortedMap<String, DecisionsFile.Entry> entries = new TreeMap<>();
            known.forEach((name, each) -> {
                if (corpus.opened(name).isEmpty()) {
                    entries.put(name, new DecisionsFile.Entry(each.state, each.decisions));
                }
            });
            DecisionsFile.write(cache, entries);
            changed = false;
        }
    }
}
