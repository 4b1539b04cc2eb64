// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Report;
import org.sitmark.train.model.Cards;

/** Trains the name finder that comes with Sitmark. */
public final class ShippedNames {

    private ShippedNames() {}

    /**
     * Trains on all reports and writes the model. The same reports, gazetteers and rules give the same bytes.
     *
     * @param corpora from {@link NameCorpora#read}
     * @return what the card of the model tells
     */
    public static Map<String, String> train(Map<String, List<Report>> corpora, Path file, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, corpora.size() + 3);
        List<NameCorpus.Sample> samples = new ArrayList<>();
        for (List<Report> corpus : corpora.values()) {
            samples.addAll(NameCorpus.of(corpus));
            progress.split(1);
        }
        TreeMap<String, String> told = new TreeMap<>();
        NameTraining.write(NameTraining.train(samples, told, progress.split(3)), file);
        told.put("reports", Integer.toString(samples.size()));
        told.put("bytes", Long.toString(Files.size(file)));
        told.put("sha256", Cards.sha256(Files.readAllBytes(file)));
        return told;
    }
}
