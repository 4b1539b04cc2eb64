// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.prefs.BackingStoreException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.ui.failure.Failures;

/**
 * The corpus that is open in the window: one at a time. Remembers the recent ones across restarts. UI thread only; listeners are called on it after
 * the corpus has changed.
 */
public final class SessionService {

    private static final SessionService INSTANCE = new SessionService();
    private static final String RECENT = "recentCorpora";
    private static final String LAST_REPORT = "lastReport";
    private static final int RECENT_LIMIT = 8;

    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private @Nullable Corpus corpus;

    private SessionService() {}

    public static SessionService get() {
        return INSTANCE;
    }

    /** The open corpus, or null. */
    public @Nullable Corpus corpus() {
        return corpus;
    }

    /** Opens the corpus in the folder in place of the one that is open; its editors must be closed before. */
    public void open(Path folder) throws IOException {
        show(Corpus.open(folder, Sitmark.installed()));
    }

    /** Makes a new corpus in the folder and opens it. */
    public void create(Path folder) throws IOException {
        show(Corpus.create(folder, Sitmark.installed()));
    }

    private void show(Corpus opened) throws IOException {
        Corpus before = corpus;
        corpus = opened;
        remember(opened.folder());
        listeners.forEach(Runnable::run);
        if (before != null) {
            before.close();
        }
    }

    /** Closes the open corpus, if there is one. */
    public void close() throws IOException {
        Corpus before = corpus;
        if (before != null) {
            corpus = null;
            listeners.forEach(Runnable::run);
            before.close();
        }
    }

    /** Folders of corpora that were open, the latest first; such that are gone are left out. */
    public List<Path> recent() {
        List<Path> result = new ArrayList<>();
        for (String line : preferences().get(RECENT, "").split("\n")) {
            try {
                if (!line.isBlank() && Files.isDirectory(Path.of(line))) {
                    result.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                Failures.log("A recent corpus is left out", e);
            }
        }
        return result;
    }

    /** The report that was opened last, in any corpus, or null. */
    public @Nullable String lastReport() {
        return preferences().get(LAST_REPORT, null);
    }

    /** Remembers a report as the one to begin with after a restart. */
    public void setLastReport(String name) {
        preferences().put(LAST_REPORT, name);
        keep();
    }

    private void remember(Path folder) {
        List<Path> recent = new ArrayList<>(recent());
        Path absolute = folder.toAbsolutePath().normalize();
        recent.remove(absolute);
        recent.add(0, absolute);
        List<String> lines =
                recent.stream().limit(RECENT_LIMIT).map(Path::toString).toList();
        preferences().put(RECENT, String.join("\n", lines));
        keep();
    }

    private static void keep() {
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Failures.log("What was open last could not be kept", e);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.sitmark.ui");
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
