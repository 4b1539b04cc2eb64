// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.spi.RunContext;

/** Tells which reports of a run may stay as they are. Thread-safe. */
final class Changes {

    /** More lines than this are not compared with each text: then most reports are concerned anyway. */
    private static final int MANY = 2000;

    private final Corpus corpus;
    private final Pipeline pipeline;
    private final boolean changedOnly;
    private final SortedSet<String> inputs;
    private final String hash;
    private final RunLog log;

    /** @param changedOnly whether any may stay; what is done is noted in any case */
    Changes(Corpus corpus, Pipeline pipeline, RunContext context, boolean changedOnly) throws IOException {
        this.corpus = corpus;
        this.pipeline = pipeline;
        this.changedOnly = changedOnly;
        this.inputs = pipeline.inputs(context);
        this.hash = RunLog.hash(inputs);
        this.log = new RunLog(corpus.folder());
    }

    boolean mayStay(String name) throws IOException {
        if (!changedOnly || corpus.opened(name).isPresent()) {
            return false; // an open report has edits that are in no file yet
        }
        String state = corpus.stateOf(name);
        Set<String> changed = log.changedSince(name, state, inputs);
        if (changed == null || changed.size() > MANY) {
            return false;
        }
        if (!changed.isEmpty() && pipeline.concerns(changed, corpus.read(name))) {
            return false;
        }
        log.done(name, state, inputs, hash);
        return true;
    }

    void done(String name) throws IOException {
        if (corpus.opened(name).isPresent()) {
            log.forget(name);
        } else {
            log.done(name, corpus.stateOf(name), inputs, hash);
        }
    }

    void save() throws IOException {
        log.save();
    }
}
