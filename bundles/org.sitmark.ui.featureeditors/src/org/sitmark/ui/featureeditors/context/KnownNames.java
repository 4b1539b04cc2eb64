// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.preannotate.gazetteer.CorpusGazetteer;
import org.sitmark.preannotate.gazetteer.GazetteerNames;
import org.sitmark.ui.failure.Failures;

/**
 * The gazetteer names of a layer for the open corpus, read in the background and kept until the corpus' own list changes, whoever changes it. UI
 * thread only.
 */
public final class KnownNames {

    private record Known(long stamp, GazetteerNames names) {}

    /** A list that is read, and who waits for it: there may be several panes. */
    private record Reading(long stamp, List<Runnable> waiting) {}

    private static final Map<Corpus, Map<String, Known>> KNOWN = new WeakHashMap<>();
    private static final Map<Corpus, Map<String, Reading>> READING = new WeakHashMap<>();

    private KnownNames() {}

    /**
     * The names, or null while they are read for the first time; while they are read anew, those that were known before.
     *
     * @param whenRead run on the UI thread when they were read; not run where they are known
     */
    public static @Nullable GazetteerNames of(Corpus corpus, String layer, Runnable whenRead) {
        Known known = KNOWN.getOrDefault(corpus, Map.of()).get(layer);
        long stamp = stamp(corpus, layer);
        if (known == null || known.stamp() != stamp) {
            read(corpus, layer, stamp, whenRead);
        }
        return known == null ? null : known.names();
    }

    /** Another number for another state of the list. */
    private static long stamp(Corpus corpus, String layer) {
        File file = new CorpusGazetteer(corpus.folder(), layer).file().toFile();
        return 31 * file.lastModified() + file.length();
    }

    /** A list that cannot be read is told once, not at every step: until it changes it is not read again. */
    private static void read(Corpus corpus, String layer, long stamp, Runnable whenRead) {
        Map<String, Reading> all = READING.computeIfAbsent(corpus, c -> new HashMap<>());
        Reading before = all.get(layer);
        if (before != null && before.stamp() == stamp) {
            before.waiting().add(whenRead);
            return;
        }
        var reading = new Reading(stamp, new ArrayList<>(List.of(whenRead)));
        all.put(layer, reading);
        Display display = Display.getCurrent();
        Job job = new Job("Reading the gazetteer of " + layer) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    GazetteerNames names = GazetteerNames.of(layer, corpus.runContext());
                    display.asyncExec(() -> {
                        KNOWN.computeIfAbsent(corpus, c -> new HashMap<>()).put(layer, new Known(stamp, names));
                        reading.waiting().forEach(Runnable::run);
                        reading.waiting().clear();
                    });
                    return Status.OK_STATUS;
                } catch (IOException e) {
                    return Failures.status("A gazetteer of the corpus cannot be read", e);
                }
            }
        };
        job.setSystem(true);
        job.schedule();
    }
}
