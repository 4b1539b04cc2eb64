// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.decisions.CorpusDecisions;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.XmlText;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Storage.Stored;

/**
 * A corpus: a folder of reports with their type system, settings, gazetteers and models. Plain files, no server. Opening it lists the reports' files
 * and reads none of them.
 *
 * <p>Thread-safe. Two programs may have one corpus open; a report can be edited in one of them at a time.
 */
public final class Corpus implements AutoCloseable {

    private static final String SETTINGS = "corpus.json";
    private static final String REPORTS = "reports";

    private final Path folder;
    private final Sitmark sitmark;
    private final CorpusSettings settings;
    private final SummaryIndex index;
    private final GroupLog groups;
    private final Map<String, OpenReport> open = new HashMap<>();
    private final List<Consumer<CorpusEvent>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable NameList names;
    private final Object decisionsLock = new Object();
    private @Nullable CorpusDecisions decisions;

    private static final class OpenReport {
        final ReportSession session;
        int count = 1;

        OpenReport(ReportSession session) {
            this.session = session;
        }
    }

    private Corpus(Path folder, Sitmark sitmark, CorpusSettings settings) throws IOException {
        this.folder = folder;
        this.sitmark = sitmark;
        this.settings = settings;
        this.index = SummaryIndex.load(folder.resolve(".sitmark/index.json"));
        this.groups = new GroupLog(folder.resolve(".sitmark/journal/groups.jsonl"));
    }

    /**
     * Makes a new corpus in a folder that is empty or does not exist yet.
     *
     * @throws IOException if the folder has other files in it or cannot be written
     */
    public static Corpus create(Path folder, Sitmark sitmark) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; a corpus is a folder");
        }
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (files.iterator().hasNext()) {
                throw new IOException(
                        isCorpus(folder)
                                ? folder + " is a corpus already"
                                : folder + " is not empty; a new corpus needs an empty folder");
            }
        }
        Files.createDirectories(folder.resolve(REPORTS));
        Files.createDirectories(folder.resolve("gazetteers"));
        Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve(".gitignore"), ".sitmark/\n", StandardCharsets.UTF_8);
        sitmark.storage().writeTypeSystem(folder, sitmark.layers());
        // last, since it makes the folder a corpus
        return new Corpus(folder, sitmark, CorpusSettings.create(folder.resolve(SETTINGS)));
    }

    /** @throws IOException if the folder is no corpus or cannot be read; the message says what to do */
    public static Corpus open(Path folder, Sitmark sitmark) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        if (!isCorpus(folder)) {
            throw new IOException(folder + " is no corpus: it has no " + SETTINGS
                    + ". Make one with: sitmark corpus create " + folder);
        }
        Files.createDirectories(folder.resolve(REPORTS));
        return new Corpus(folder, sitmark, CorpusSettings.load(folder.resolve(SETTINGS)));
    }

    public static boolean isCorpus(Path folder) {
        return Files.isRegularFile(folder.resolve(SETTINGS));
    }

    public Path folder() {
        return folder;
    }

    public Sitmark sitmark() {
        return sitmark;
    }

    public Layers layers() {
        return sitmark.layers();
    }

    /** A setting of {@code corpus.json}. */
    public Optional<String> setting(String key) {
        return settings.get(key);
    }

    /** Writes a setting at once; null removes it. */
    public void setSetting(String key, @Nullable String value) throws IOException {
        settings.set(key, value);
        fire(new CorpusEvent(CorpusEvent.Kind.SETTING, null, null));
    }

    /** What people decided in this corpus. */
    public CorpusDecisions decisions() throws IOException {
        synchronized (decisionsLock) {
            CorpusDecisions made = decisions;
            if (made == null) {
                made = new CorpusDecisions(this);
                decisions = made;
            }
            return made;
        }
    }

    /** Changes whenever a report's file or the journal of its edits does; for caches. */
    public String stateOf(String name) throws IOException {
        BasicFileAttributes report = Files.readAttributes(file(name), BasicFileAttributes.class);
        Path journal = journalFile(name);
        return report.size() + ":" + report.lastModifiedTime().toMillis() + ":"
                + (Files.exists(journal) ? Files.size(journal) : 0);
    }

    /** What pre-annotators need to know of the corpus; settings are read when they are asked for. */
    public RunContext runContext() {
        return new RunContext() {
            @Override
            public Layers layers() {
                return Corpus.this.layers();
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.of(folder);
            }

            @Override
            public Optional<String> setting(String key) {
                return Corpus.this.setting(key);
            }

            @Override
            public Decisions decisions() throws IOException {
                return Corpus.this.decisions().now(null);
            }
        };
    }

    /** Names of all reports, sorted. Lists the folder at first use; see {@link #refresh}. */
    public List<String> names() throws IOException {
        synchronized (this) {
            return nameList().asList();
        }
    }

    private synchronized NameList nameList() throws IOException {
        NameList known = names;
        if (known == null) {
            String ending = sitmark.storage().fileEnding();
            List<String> found = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(reportsFolder(), "*" + ending)) {
                for (Path file : files) {
                    String fileName = file.getFileName().toString();
                    if (!fileName.startsWith(".")) {
                        found.add(ReportNames.decode(fileName.substring(0, fileName.length() - ending.length())));
                    }
                }
            }
            known = new NameList(found);
            names = known;
        }
        return known;
    }

    /** Lists the folder anew at the next {@link #names}, for files that another program put there. */
    public synchronized void refresh() {
        names = null;
    }

    /** @throws NoSuchFileException if there is no such report */
    public Path file(String name) throws IOException {
        Path file = path(name);
        if (!Files.exists(file)) {
            throw new NoSuchFileException("There is no report '" + name + "' in " + folder);
        }
        return file;
    }

    /** Opens a report for editing, or joins those who have it open; each call needs a {@link ReportSession#close}. */
    public ReportSession open(String name) throws IOException {
        synchronized (open) {
            OpenReport known = open.get(name);
            if (known != null) {
                known.count++;
                return known.session;
            }
            ReportSession session = ReportSession.open(this, file(name), journalFile(name));
            open.put(name, new OpenReport(session));
            return session;
        }
    }

    /** The session of a report that somebody has open. */
    public Optional<ReportSession> opened(String name) {
        synchronized (open) {
            return Optional.ofNullable(open.get(name)).map(o -> o.session);
        }
    }

    void release(ReportSession session) throws IOException {
        synchronized (open) {
            OpenReport known = open.get(session.name());
            if (known == null || known.session != session) {
                throw new IllegalStateException("Report " + session.name() + " is closed already");
            }
            if (--known.count == 0) {
                open.remove(session.name());
                if (Files.exists(path(session.name()))) {
                    index.put(ReportSummary.of(session.report()), path(session.name())); // its journal counts too
                }
                session.dispose();
            }
        }
    }

    /** The present state of a report: of its open session, else of its file and journal. */
    public Report read(String name) throws IOException {
        Optional<ReportSession> session = opened(name);
        if (session.isPresent()) {
            return session.get().report();
        }
        Stored stored = sitmark.storage().read(file(name), layers());
        return Replay.of(
                        stored.report(),
                        stored.hash(),
                        Journal.read(journalFile(name)).entries())
                .map(Replay::report)
                .orElse(stored.report());
    }

    /** What lists show of a report; read from the file only if it changed since the last time. */
    public ReportSummary summary(String name) throws IOException {
        Optional<ReportSession> session = opened(name);
        if (session.isPresent()) {
            return ReportSummary.of(session.get().report());
        }
        Path file = file(name);
        ReportSummary known = index.get(name, file);
        if (known != null) {
            return known;
        }
        ReportSummary summary = ReportSummary.of(read(name));
        index.put(summary, file);
        return summary;
    }

    /**
     * The summary if it is known without reading the report's file, else null, as for a file that is gone. Looks at the file's size and time: not for
     * many reports at once.
     */
    public @Nullable ReportSummary knownSummary(String name) throws IOException {
        Optional<ReportSession> session = opened(name);
        if (session.isPresent()) {
            return ReportSummary.of(session.get().report());
        }
        Path file = path(name);
        return Files.exists(file) ? index.get(name, file) : null;
    }

    /**
     * The summary as far as it is remembered, else null. Looks at no file, so another program may have changed the report since; {@link #summary}
     * knows. Fast enough to ask it for every report while a window is painted.
     */
    public @Nullable ReportSummary rememberedSummary(String name) {
        Optional<ReportSession> session = opened(name);
        return session.isPresent() ? ReportSummary.of(session.get().report()) : index.remembered(name);
    }

    /**
     * Imports a report. Its name is made unique and fit for a file; characters that XML cannot hold are replaced one by one, so offsets stay, and
     * counted in the report's info.
     *
     * @return the report as it was stored
     */
    public Report add(Report report) throws IOException {
        return add(report, null);
    }

    /**
     * The same, with what other tools put into the file that the report was read from.
     *
     * @param foreign what {@link org.sitmark.core.spi.Storage#read} gave with the report, or null
     */
    public Report add(Report report, @Nullable Object foreign) throws IOException {
        String text = XmlText.replaceIllegal(report.text());
        Map<String, String> info = new TreeMap<>();
        report.info().forEach((key, value) -> info.put(key, XmlText.replaceIllegal(value)));
        int replaced = XmlText.countIllegal(report.text());
        if (replaced > 0) {
            info.put(ReportInfo.REPLACED_CHARACTERS, Integer.toString(replaced));
        }
        List<Item> items = new ArrayList<>(report.marks());
        items.addAll(report.suggestions());
        Report stored;
        synchronized (this) {
            NameList known = nameList();
            String name = known.free(ReportNames.normalize(report.name()));
            stored = Report.of(name, text, info, items, report.notes());
            sitmark.storage().write(path(name), stored, foreign, null, layers(), hash -> {});
            known.add(name);
        }
        index.put(ReportSummary.of(stored), path(stored.name()));
        fire(new CorpusEvent(CorpusEvent.Kind.ADDED, stored.name(), null));
        return stored;
    }

    /**
     * Adds the types of a type-system descriptor to those of the corpus, for annotations of other tools.
     *
     * @throws IOException if the descriptor cannot be read, or declares a type otherwise than the corpus does; the message names it
     */
    public synchronized void addTypes(Path descriptor) throws IOException {
        sitmark.storage().addTypes(folder, layers(), descriptor);
    }

    /**
     * Applies edits of several reports as one undo step. Reports that nobody has open are saved at once.
     *
     * @param edits by name of the report
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled; what was applied until then stays and can be undone as one step
     */
    public void apply(String label, Map<String, Edit> edits, @Nullable IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, label, edits.size());
        String group = beginGroup(label, List.copyOf(edits.keySet()));
        for (Map.Entry<String, Edit> entry : new TreeMap<>(edits).entrySet()) {
            progress.split(1);
            Edit edit = new Edit(label, entry.getValue().changes(), group);
            change(entry.getKey(), session -> session.apply(edit));
        }
    }

    /** Notes that edits of these reports belong together; give its id to each edit. */
    public String beginGroup(String label, List<String> reports) throws IOException {
        String group = UUID.randomUUID().toString();
        groups.add(group, label, reports);
        return group;
    }

    /** Does something with a report's session; a report that nobody else has open is saved afterwards. */
    public void change(String name, SessionAction action) throws IOException {
        boolean alone = opened(name).isEmpty();
        try (ReportSession session = open(name)) {
            action.run(session);
            if (alone) {
                session.save();
            }
        }
    }

    /** Something to be done with an open report. */
    @FunctionalInterface
    public interface SessionAction {
        void run(ReportSession session) throws IOException;
    }

    boolean undoGroup(String group, ReportSession first) throws IOException {
        boolean any = first.undoHere();
        for (String name : others(group, first)) {
            change(name, session -> {
                if (session.isNext(group)) {
                    session.undoConsequences();
                    session.undoHere();
                }
            });
        }
        return any;
    }

    boolean redoGroup(String group, ReportSession first) throws IOException {
        boolean any = first.redoHere();
        for (String name : others(group, first)) {
            change(name, session -> {
                if (session.redoable().map(Edit::group).filter(group::equals).isPresent()) {
                    session.redoHere();
                }
            });
        }
        return any;
    }

    /**
     * Takes back an edit of several reports wherever it is the last one.
     *
     * @param group id of the edit
     * @return the reports in which it stays because they were edited since, or cannot be written now; a sentence each
     */
    public List<String> undo(String group) throws IOException {
        List<String> present = names();
        List<String> left = new ArrayList<>();
        for (String name : groups.reports(group)) {
            if (!present.contains(name)) {
                continue;
            }
            try {
                change(name, session -> {
                    if (session.undoable()
                            .map(Edit::group)
                            .filter(group::equals)
                            .isPresent()) {
                        session.undoHere();
                    } else if (session.has(group)) {
                        left.add(name + " was edited since; undo there first");
                    }
                });
            } catch (IOException e) {
                left.add(name + ": " + e.getMessage());
            }
        }
        return left;
    }

    private List<String> others(String group, ReportSession first) throws IOException {
        List<String> present = names();
        return groups.reports(group).stream()
                .filter(name -> !name.equals(first.name()) && present.contains(name))
                .toList();
    }

    void changed(ReportSession session, ReportChange change) {
        fire(new CorpusEvent(CorpusEvent.Kind.CHANGED, session.name(), change));
    }

    void saved(ReportSession session) throws IOException {
        index.put(ReportSummary.of(session.report()), path(session.name()));
        fire(new CorpusEvent(CorpusEvent.Kind.SAVED, session.name(), null));
    }

    public void addListener(Consumer<CorpusEvent> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<CorpusEvent> listener) {
        listeners.remove(listener);
    }

    private void fire(CorpusEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Closes all sessions, saving none: unsaved edits are in their journals. */
    @Override
    public void close() throws IOException {
        synchronized (open) {
            for (OpenReport report : open.values()) {
                report.session.dispose();
            }
            open.clear();
        }
        synchronized (decisionsLock) {
            if (decisions != null) {
                decisions.save();
            }
        }
        index.save();
    }

    private Path reportsFolder() {
        return folder.resolve(REPORTS);
    }

    private Path path(String name) {
        return reportsFolder()
                .resolve(ReportNames.encode(name) + sitmark.storage().fileEnding());
    }

    Path journalFile(String name) {
        return folder.resolve(".sitmark/journal").resolve(ReportNames.encode(name) + ".jsonl");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "corpus %s", folder);
    }
}
