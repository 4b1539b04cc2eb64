// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Storage.Stored;

/** Finds what is wrong in a corpus: reports that cannot be read, and annotations that break the rules of all layers. It never changes anything. */
public final class CorpusCheck {

    private final Corpus corpus;

    public CorpusCheck(Corpus corpus) {
        this.corpus = corpus;
    }

    /** All problems, of the installation first, then of each report. */
    public List<Problem> run(IProgressMonitor monitor) throws IOException {
        List<Problem> problems = new ArrayList<>();
        corpus.sitmark().problems().forEach(sentence -> problems.add(new Problem("", "", sentence)));
        List<String> names = corpus.names();
        SubMonitor progress = SubMonitor.convert(monitor, "Checking", names.size());
        for (String name : names) {
            SubMonitor step = progress.split(1).checkCanceled();
            step.subTask(name);
            report(name, problems);
        }
        return problems;
    }

    private void report(String name, List<Problem> problems) {
        Report present;
        try {
            Stored stored = corpus.sitmark().storage().read(corpus.file(name), corpus.layers());
            stored.problems().forEach(sentence -> problems.add(new Problem(name, "", sentence)));
            present = corpus.read(name); // with the edits that are only in its journal
        } catch (IOException e) {
            problems.add(new Problem(name, "", "cannot be read: " + e.getMessage()));
            return;
        }
        problems.addAll(ReportCheck.of(present, corpus.layers()));
    }
}
