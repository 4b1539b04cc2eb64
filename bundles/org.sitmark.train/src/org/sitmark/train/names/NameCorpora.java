// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;

/** The corpora that the shipped name finder is trained on, all free to use; see the model's card for licences and attribution. */
public final class NameCorpora {

    /** The corpus of tweets. */
    static final String TWEETS = "btc-sample";

    private static final List<String> FILES = List.of("wikigold", "gum-entities-dev", TWEETS);
    private static final String SAMPLE = "sample";
    private static final String FORMAT = "jsonl";

    private NameCorpora() {}

    /**
     * Their reports by name, in a fixed order.
     *
     * @param data the folder with the corpora in the interchange format
     * @param sample the sample reports with their gold
     * @throws IOException if one is missing or broken
     */
    public static Map<String, List<Report>> read(Path data, List<Report> sample) throws IOException {
        Map<String, List<Report>> reports = new LinkedHashMap<>();
        for (String file : FILES) {
            reports.put(file, read(data.resolve(file + "." + FORMAT)));
        }
        reports.put(SAMPLE, sample);
        return reports;
    }

    private static List<Report> read(Path file) throws IOException {
        Sitmark sitmark = Sitmark.installed();
        Importer importer = sitmark.importers().stream()
                .filter(i -> i.id().equals(FORMAT))
                .findFirst()
                .orElseThrow(() -> new IOException("The importer " + FORMAT + " is not installed"))
                .create();
        List<Report> reports = new ArrayList<>();
        importer.read(file, sitmark.layers(), new All(reports), new NullProgressMonitor());
        return reports;
    }

    /** Takes all reports. Kinds that the layer does not have are warned of; here they are wanted, see {@link NameCorpus#MISC}. */
    private record All(List<Report> reports) implements Importer.Sink {

        @Override
        public void report(Report report) {
            reports.add(report);
        }

        @Override
        public void warning(String message) {
            // wanted, see above
        }
    }
}
