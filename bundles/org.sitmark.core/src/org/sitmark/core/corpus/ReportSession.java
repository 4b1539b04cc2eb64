// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Journal.Type;
import org.sitmark.core.corpus.ReportChange.Kind;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.History;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Storage;
import org.sitmark.core.spi.Storage.Stored;

/**
 * The one door to an open report: every edit goes through {@link #apply}, is in the journal on disk before it is seen, and can be undone, also after
 * a crash or a restart. Opened by {@link Corpus#open}, shared by all who open the same report, and closed as often as it was opened.
 *
 * <p>Thread-safe. Listeners are called on the thread that made the change, after it, without a lock held.
 */
public final class ReportSession implements AutoCloseable {

    /** Is told of every change of a report. */
    @FunctionalInterface
    public interface Listener {
        void changed(ReportChange change);
    }

    private final Corpus corpus;
    private final Path file;
    private final @Nullable Journal journal;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private Object foreign;
    private History history;
    private Report report;
    private @Nullable Edit savedEdit;
    private String hash;

    private ReportSession(Corpus corpus, Path file, Stored stored, @Nullable Journal journal, Replay replay) {
        this.corpus = corpus;
        this.file = file;
        this.foreign = stored.foreign();
        this.hash = stored.hash();
        this.journal = journal;
        this.history = replay.history();
        this.report = replay.report();
        this.savedEdit = replay.savedEdit();
        notices.addAll(stored.problems());
    }

    /** Reads file and journal; called by the corpus, which counts. */
    static ReportSession open(Corpus corpus, Path file, Path journalFile) throws IOException {
        Stored stored = corpus.sitmark().storage().read(file, corpus.layers());
        Journal journal = Journal.open(journalFile);
        if (journal == null) {
            Replay replay = Replay.of(
                            stored.report(),
                            stored.hash(),
                            Journal.read(journalFile).entries())
                    .orElse(Replay.fresh(stored.report()));
            ReportSession session = new ReportSession(corpus, file, stored, null, replay);
            session.notices.add("This report is open in another Sitmark; close it there to edit it here");
            return session;
        }
        boolean opened = false;
        try {
            var entries = journal.content().entries();
            Optional<Replay> replay = Replay.of(stored.report(), stored.hash(), entries);
            ReportSession session =
                    new ReportSession(corpus, file, stored, journal, replay.orElse(Replay.fresh(stored.report())));
            if (replay.isEmpty()) {
                if (Replay.hasUnsaved(entries)) {
                    Path kept = aside(journalFile);
                    session.notices.add("The file was changed by another program while edits of yours were not yet"
                            + " saved; the file's state is shown, your edits are kept in " + kept);
                }
                journal.restart(stored.hash());
            }
            opened = true;
            return session;
        } finally {
            if (!opened) {
                journal.close();
            }
        }
    }

    private static Path aside(Path journalFile) throws IOException {
        Path kept = journalFile.resolveSibling(journalFile.getFileName() + ".conflict");
        for (int i = 2; Files.exists(kept); i++) {
            kept = journalFile.resolveSibling(journalFile.getFileName() + ".conflict" + i);
        }
        return Files.copy(journalFile, kept, StandardCopyOption.COPY_ATTRIBUTES);
    }

    public Corpus corpus() {
        return corpus;
    }

    public String name() {
        return report().name();
    }

    /** The present snapshot. */
    public synchronized Report report() {
        return report;
    }

    /** Whether edits were made or undone since the file was written; they are in the journal all the same. */
    public synchronized boolean isDirty() {
        return history.undoable().orElse(null) != savedEdit;
    }

    /** Whether another program has the report open; then nothing can be applied here. */
    public boolean isReadOnly() {
        return journal == null;
    }

    /** What a person should know of this report, such as edits that were set aside. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    public synchronized Optional<String> undoLabel() {
        return history.undoableByPerson().map(Edit::label);
    }

    public synchronized Optional<String> redoLabel() {
        return history.redoable().map(Edit::label);
    }

    /** The group of the edit that undo would take back. */
    synchronized Optional<Edit> undoable() {
        return history.undoable();
    }

    /** Whether an edit of the group is in force here. */
    synchronized boolean has(String group) {
        for (Iterator<Edit> edits = history.done(); edits.hasNext(); ) {
            if (group.equals(edits.next().group())) {
                return true;
            }
        }
        return false;
    }

    synchronized Optional<Edit> redoable() {
        return history.redoable();
    }

    /**
     * Applies an edit. When this returns, the edit is in the journal on disk and seen by all.
     *
     * @throws IllegalArgumentException if the edit does not fit the present snapshot; nothing is changed
     * @throws IOException if the journal cannot be written or another program has the report open; nothing is changed
     */
    public void apply(Edit edit) throws IOException {
        if (edit.isEmpty()) {
            return;
        }
        ReportChange change;
        synchronized (this) {
            Report before = report;
            Report after = before.with(edit.changes());
            Journal to = writableJournal();
            lists().apply(edit.changes());
            to.append(Type.EDIT, edit, null);
            history.applied(edit);
            change = changed(before, after, edit.changes(), Kind.APPLY);
        }
        fire(change);
    }

    /**
     * Takes the last edit back; an edit of several reports in all of them.
     *
     * @return false if there is nothing to undo
     */
    public boolean undo() throws IOException {
        boolean consequences = undoConsequences();
        Optional<String> group = undoable().map(Edit::group);
        if (group.isPresent()) {
            return corpus.undoGroup(group.get(), this) || consequences;
        }
        return undoHere() || consequences;
    }

    /** Whether undo would take back this group's edit, with what followed from it. */
    synchronized boolean isNext(String group) {
        return history.undoableByPerson().map(Edit::group).filter(group::equals).isPresent();
    }

    /** Takes back what only followed from the edit before it. */
    boolean undoConsequences() throws IOException {
        boolean any = false;
        while (undoable().filter(Edit::isConsequence).isPresent()) {
            any |= undoHere();
        }
        return any;
    }

    /** Does again what followed from the edit that was done again. */
    private void redoConsequences() throws IOException {
        while (redoable().filter(Edit::isConsequence).isPresent()) {
            redoHere();
        }
    }

    /** Applies the last undone edit again; an edit of several reports in all of them. */
    public boolean redo() throws IOException {
        Optional<String> group = redoable().filter(e -> !e.isConsequence()).map(Edit::group);
        boolean any = group.isPresent() ? corpus.redoGroup(group.get(), this) : redoHere();
        redoConsequences();
        return any;
    }

    boolean undoHere() throws IOException {
        ReportChange change;
        synchronized (this) {
            Edit edit = history.undoable().orElse(null);
            if (edit == null) {
                return false;
            }
            Edit inverse = edit.inverse();
            Report before = report;
            Report after = before.with(inverse.changes());
            Journal to = writableJournal();
            lists().apply(inverse.changes());
            to.append(Type.UNDO, null, null);
            history.undo();
            change = changed(before, after, inverse.changes(), Kind.UNDO);
        }
        fire(change);
        return true;
    }

    boolean redoHere() throws IOException {
        ReportChange change;
        synchronized (this) {
            Edit edit = history.redoable().orElse(null);
            if (edit == null) {
                return false;
            }
            Report before = report;
            Report after = before.with(edit.changes());
            Journal to = writableJournal();
            lists().apply(edit.changes());
            to.append(Type.REDO, null, null);
            history.redo();
            change = changed(before, after, edit.changes(), Kind.REDO);
        }
        fire(change);
        return true;
    }

    /**
     * Writes the report's file if it is dirty.
     *
     * @throws Storage.ChangedOnDiskException if another program changed the file meanwhile; nothing is written, see {@link #reload} and
     *         {@link #overwrite}
     */
    public void save() throws IOException {
        write(hash());
    }

    /** Writes the report's file over what another program put there, after a person said so. */
    public void overwrite() throws IOException {
        String onDisk = corpus.sitmark().storage().hash(file);
        write(onDisk);
    }

    private synchronized @Nullable String hash() {
        return hash;
    }

    private void write(@Nullable String expectedHash) throws IOException {
        ReportChange change;
        synchronized (this) {
            if (!isDirty() && hash.equals(expectedHash)) {
                return;
            }
            Journal to = writableJournal();
            hash = corpus.sitmark()
                    .storage()
                    .write(
                            file,
                            report,
                            foreign,
                            expectedHash,
                            corpus.layers(),
                            newHash -> to.append(Type.SAVE, null, newHash));
            savedEdit = history.undoable().orElse(null);
            change = new ReportChange(report, report, List.of(), Kind.SAVE);
        }
        corpus.saved(this);
        fire(change);
    }

    /** Takes the state of the file, which another program changed, and forgets the edits here; they are kept beside the journal. */
    public void reload() throws IOException {
        ReportChange change;
        synchronized (this) {
            Stored stored = corpus.sitmark().storage().read(file, corpus.layers());
            Journal to = writableJournal();
            if (isDirty()) {
                notices.add("Your edits before the reload are kept in " + aside(corpus.journalFile(report.name())));
            }
            to.restart(stored.hash());
            Report before = report;
            report = stored.report();
            foreign = stored.foreign();
            hash = stored.hash();
            history = new History();
            savedEdit = null;
            change = new ReportChange(before, report, List.of(), Kind.RELOAD);
        }
        fire(change);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Gives the session back; unsaved edits stay in the journal and are there at the next opening. */
    @Override
    public void close() throws IOException {
        corpus.release(this);
    }

    void dispose() throws IOException {
        if (journal != null) {
            journal.close();
        }
        listeners.clear();
    }

    private CorpusLists lists() {
        return new CorpusLists(corpus.folder());
    }

    private Journal writableJournal() throws IOException {
        Journal open = journal;
        if (open == null) {
            throw new IOException(
                    "Report " + report.name() + " is open in another Sitmark; close it there to edit it here");
        }
        return open;
    }

    private ReportChange changed(Report before, Report after, List<Change> changes, Kind kind) {
        report = after;
        return new ReportChange(before, after, changes, kind);
    }

    private void fire(ReportChange change) {
        for (Listener listener : listeners) {
            listener.changed(change);
        }
        corpus.changed(this, change);
    }
}
