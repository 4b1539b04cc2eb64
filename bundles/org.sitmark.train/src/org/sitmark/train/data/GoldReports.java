// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Suggestion;

/**
 * The reports of a corpus whose marks are complete enough to learn from: what is unmarked in them counts as "nothing here". That is so for reports
 * that are done, and for others that have marks in the layers, unless work on them is under way with open suggestions, or they were skipped or have
 * a problem. Immutable.
 *
 * @param reports sorted by name
 * @param leftOut reports with marks that were left out, each as a sentence with the reason
 */
public record GoldReports(List<Report> reports, List<String> leftOut) {

    public GoldReports {
        reports = List.copyOf(reports);
        leftOut = List.copyOf(leftOut);
    }

    /** Reads the gold of some layers; every report of the corpus is read. */
    public static GoldReports of(Corpus corpus, Set<String> layers, @Nullable IProgressMonitor monitor)
            throws IOException {
        List<String> names = corpus.names();
        SubMonitor progress = SubMonitor.convert(monitor, "Reading gold", names.size());
        List<Report> reports = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String name : names) {
            progress.split(1);
            Report report = corpus.read(name);
            boolean marked = layers.stream().anyMatch(l -> !report.marks(l).isEmpty());
            switch (ReportInfo.stateOf(report)) {
                case DONE -> reports.add(report);
                case SKIPPED, PROBLEM -> {
                    if (marked) {
                        leftOut.add(name + " is marked as skipped or as a problem");
                    }
                }
                case IN_PROGRESS -> {
                    if (marked && hasOpen(report, layers)) {
                        leftOut.add(name + " is in progress and has open suggestions");
                    } else if (marked) {
                        reports.add(report);
                    }
                }
                case NEW -> {
                    if (marked) {
                        reports.add(report);
                    }
                }
            }
        }
        return new GoldReports(reports, leftOut);
    }

    private static boolean hasOpen(Report report, Set<String> layers) {
        return layers.stream().anyMatch(l -> report.suggestions(l).stream().anyMatch(Suggestion::isOpen));
    }

    /** Number of gold marks in these layers. */
    public int marks(Set<String> layers) {
        return reports.stream()
                .mapToInt(r -> layers.stream().mapToInt(l -> r.marks(l).size()).sum())
                .sum();
    }

    /**
     * A SHA-256 over names, texts and the marks of the layers (place and features except links): equal fingerprints mean that the same data was learned
     * from and measured on.
     */
    public static String fingerprint(List<Report> reports, Set<String> layers) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::name));
        for (Report report : sorted) {
            add(digest, report.name());
            add(digest, report.text());
            for (String layer : new TreeSet<>(layers)) {
                for (Mark mark : report.marks(layer)) {
                    add(digest, layer + mark.span());
                    for (String name : mark.features().names()) {
                        add(digest, name + "=" + mark.features().text(name)); // null for links: ids say nothing
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
