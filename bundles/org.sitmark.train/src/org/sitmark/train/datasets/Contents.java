// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.train.datasets.Candidates.Candidate;

/**
 * The reports of a data set as they are now. Of a paragraph that stands in several parts only that of the test, else that of the validation part is
 * left; the others are cut out, so that no model is praised for what it learned by heart. Immutable.
 */
public final class Contents {

    /** Stands for the digest of a report that is not there, does not fit any more, or may not be measured on. */
    static final String NOTHING = "-";

    private final Selection selection;
    private final Map<Part, List<Candidate>> candidates = new EnumMap<>(Part.class);
    private final Map<Part, SortedMap<String, String>> digests = new EnumMap<>(Part.class);
    private final List<Report> train;
    private final List<Report> validation;
    private final List<String> missing = new ArrayList<>();
    private int cutParagraphs;
    private int partial;

    private Contents(Selection selection, Map<Part, ? extends Collection<String>> parts, Map<String, Candidate> taken) {
        this.selection = selection;
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            List<Candidate> of = new ArrayList<>();
            SortedMap<String, String> hashes = new TreeMap<>();
            for (String name : new TreeSet<>(parts.containsKey(part) ? parts.get(part) : List.of())) {
                Candidate candidate = taken.get(name);
                if (candidate == null || candidate.partial() && part != Part.TRAIN) {
                    missing.add(name);
                    hashes.put(name, NOTHING);
                } else {
                    of.add(candidate);
                    partial += candidate.partial() ? 1 : 0;
                    hashes.put(name, Digests.of(candidate.report(), selection.layers()));
                }
            }
            candidates.put(part, of);
            digests.put(part, hashes);
        }
        Paragraphs measured = new Paragraphs();
        add(measured, Part.TEST);
        this.validation = fresh(Part.VALIDATION, measured);
        add(measured, Part.VALIDATION);
        this.train = fresh(Part.TRAIN, measured);
    }

    /**
     * Reads the reports of parts.
     *
     * @param parts names of reports; {@link Part#ASIDE} is not read
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static Contents of(
            Corpus corpus,
            Selection selection,
            Map<Part, ? extends Collection<String>> parts,
            @Nullable IProgressMonitor monitor)
            throws IOException {
        selection.check(corpus.layers());
        Set<String> wanted = new TreeSet<>();
        parts.forEach((part, names) -> {
            if (part != Part.ASIDE) {
                wanted.addAll(names);
            }
        });
        wanted.retainAll(Set.copyOf(corpus.names()));
        SubMonitor progress = SubMonitor.convert(monitor, "Reading the data set", wanted.size() * 2);
        List<Report> reports = new ArrayList<>();
        for (String name : wanted) {
            progress.split(1);
            reports.add(corpus.read(name));
        }
        Candidates found = Candidates.of(reports, selection, corpus.sitmark(), progress.split(wanted.size()));
        return new Contents(selection, parts, found.taken());
    }

    /** The same from reports that are at hand. */
    static Contents of(
            Selection selection, Map<Part, ? extends Collection<String>> parts, Map<String, Candidate> taken) {
        return new Contents(selection, parts, taken);
    }

    private void add(Paragraphs paragraphs, Part part) {
        for (Candidate candidate : candidates(part)) {
            paragraphs.add(Report.of(candidate.report().name(), candidate.whole()));
        }
    }

    private List<Candidate> candidates(Part part) {
        return candidates.getOrDefault(part, List.of());
    }

    /** The reports without paragraphs that are measured on elsewhere. */
    private List<Report> fresh(Part part, Paragraphs measured) {
        List<Report> fresh = new ArrayList<>();
        for (Candidate candidate : candidates(part)) {
            Report report = candidate.report();
            var left = measured.fresh(report);
            int cut = Paragraphs.of(report.text()).size() - left.size();
            cutParagraphs += cut;
            if (cut == 0) {
                fresh.add(report);
            } else if (!left.isEmpty()) {
                fresh.add(Excerpt.of(report, left));
            }
        }
        return List.copyOf(fresh);
    }

    /** To learn from; sorted by name. */
    public List<Report> train() {
        return train;
    }

    /** To choose on; sorted by name. */
    public List<Report> validation() {
        return validation;
    }

    /** To report on; sorted by name. Whoever measures on it tells {@link DataSets#look}. */
    public List<Report> test() {
        return candidates(Part.TEST).stream().map(Candidate::report).toList();
    }

    /** The reports of a part; none for those that are aside. */
    public List<Report> of(Part part) {
        return switch (part) {
            case TRAIN -> train();
            case VALIDATION -> validation();
            case TEST -> test();
            case ASIDE -> List.of();
        };
    }

    /** To learn from when all choices are made: train and validation together, without what the test repeats. */
    public List<Report> trainAndValidation() {
        Map<Part, List<String>> names = new EnumMap<>(Part.class);
        List<Candidate> both = new ArrayList<>(candidates(Part.TRAIN));
        both.addAll(candidates(Part.VALIDATION));
        SortedMap<String, Candidate> taken = new TreeMap<>();
        both.forEach(c -> taken.put(c.report().name(), c));
        candidates(Part.TEST).forEach(c -> taken.put(c.report().name(), c));
        names.put(Part.TRAIN, both.stream().map(c -> c.report().name()).toList());
        names.put(
                Part.TEST,
                candidates(Part.TEST).stream().map(c -> c.report().name()).toList());
        return new Contents(selection, names, taken).train();
    }

    /** What was selected. */
    public Selection selection() {
        return selection;
    }

    /** For each part the digests of its reports as they are now. */
    Map<Part, SortedMap<String, String>> digests() {
        return digests;
    }

    /** Over what is there now; that of the data set as long as nothing changed. */
    public String fingerprint() {
        return Digests.of(selection, digests);
    }

    /** Names of reports of the parts that are gone, do not fit any more, or are only partly annotated where something is to be measured. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** How many paragraphs of train and validation were cut out because they repeat others that are measured on. */
    public int cutParagraphs() {
        return cutParagraphs;
    }

    /** How many reports are learned from of which only a part is annotated. */
    public int partial() {
        return partial;
    }

    /** What a person should know, as sentences. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!missing.isEmpty()) {
            remarks.add(count(missing.size(), "report")
                    + " of the data set cannot be used now, being gone, partly annotated or of another state: "
                    + some(missing));
        }
        if (partial > 0) {
            remarks.add(count(partial, "report") + " to learn from "
                    + (partial == 1 ? "is" : "are") + " partly annotated; "
                    + selection.partial().words());
        }
        if (cutParagraphs > 0) {
            remarks.add(count(cutParagraphs, "paragraph") + " of train and validation "
                    + (cutParagraphs == 1 ? "repeats one" : "repeat some")
                    + " of a part that is measured on and " + (cutParagraphs == 1 ? "is" : "are") + " left out");
        }
        return remarks;
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String some(Collection<String> names) {
        List<String> first = names.stream().limit(3).toList();
        return String.join(", ", first) + (names.size() > first.size() ? ", …" : "");
    }
}
