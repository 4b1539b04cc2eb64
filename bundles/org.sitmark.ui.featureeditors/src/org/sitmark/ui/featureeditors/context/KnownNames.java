// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.preannotate.gazetteer.GazetteerNames;
import org.sitmark.ui.failure.Failures;

/** The gazetteer names of a layer for the open corpus, read in the background and kept. UI thread only. */
public final class KnownNames {

    private static final Map<Corpus, Map<String, GazetteerNames>> KNOWN = new WeakHashMap<>();
    private static final Map<Corpus, Map<String, Job>> READING = new WeakHashMap<>();

    private KnownNames() {}

    /**
     * The names, or null while they are being read.
     *
     * @param whenRead run on the UI thread when they are there; not run where they are there already
     */
    public static @Nullable GazetteerNames of(Corpus corpus, String layer, Runnable whenRead) {
        GazetteerNames known = KNOWN.getOrDefault(corpus, Map.of()).get(layer);
        if (known == null) {
            read(corpus, layer, whenRead);
        }
        return known;
    }

    /** Forgets the names, since a list has changed. */
    public static void changed(Corpus corpus, String layer) {
        Map<String, GazetteerNames> layers = KNOWN.get(corpus);
        if (layers != null) {
            layers.remove(layer);
        }
    }

    private static void read(Corpus corpus, String layer, Runnable whenRead) {
        Map<String, Job> jobs = READING.computeIfAbsent(corpus, c -> new HashMap<>());
        if (jobs.containsKey(layer)) {
            return;
        }
        Display display = Display.getCurrent();
        Job job = new Job("Reading the gazetteer of " + layer) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    GazetteerNames names = GazetteerNames.of(layer, corpus.runContext());
                    display.asyncExec(() -> {
                        KNOWN.computeIfAbsent(corpus, c -> new HashMap<>()).put(layer, names);
                        jobs.remove(layer);
                        whenRead.run();
                    });
                    return Status.OK_STATUS;
                } catch (IOException e) {
                    // the job stays in the map: a broken list is told once, not at every step
                    return Failures.status("A gazetteer of the corpus cannot be read", e);
                }
            }
        };
        job.setSystem(true);
        jobs.put(layer, job);
        job.schedule();
    }
}
