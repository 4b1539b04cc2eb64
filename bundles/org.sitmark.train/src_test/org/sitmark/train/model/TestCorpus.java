// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.train.Gold;

/** Corpora for tests, with the built-in layers and the real storage. */
final class TestCorpus {

    /** A clock that stands still. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09.5Z"), ZoneOffset.UTC);

    private TestCorpus() {}

    static Corpus create(Path folder, int reports) throws IOException {
        return create(folder, Gold.many(reports));
    }

    static Corpus create(Path folder, Collection<Report> reports) throws IOException {
        Corpus corpus = Corpus.create(folder, Sitmark.installed());
        for (Report report : reports) {
            corpus.add(report);
        }
        return corpus;
    }
}
