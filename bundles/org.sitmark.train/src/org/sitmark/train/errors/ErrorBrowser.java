// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.model.ModelEvaluation;
import org.sitmark.train.model.TrainingRequest;

/**
 * The errors of one prediction while a person repairs gold: what was predicted is kept, and after a repair only the report that changed is compared
 * again. Made on a background thread, then used by one thread at a time.
 */
public final class ErrorBrowser {

    private final Corpus corpus;
    private final Set<String> layers;
    private final Map<String, List<Suggestion>> predicted = new TreeMap<>();
    private final Map<String, Report> gold = new TreeMap<>();
    private final Map<String, List<Finding>> findings = new TreeMap<>();
    private final List<String> remarks;
    private final ConfirmedGold confirmed;
    private final boolean ofSuggestions;

    private ErrorBrowser(Corpus corpus, Set<String> layers, ModelEvaluation.Measured measured, boolean ofSuggestions)
            throws IOException {
        this.ofSuggestions = ofSuggestions;
        this.corpus = corpus;
        this.layers = Set.copyOf(layers);
        this.remarks = measured.remarks();
        this.confirmed = ConfirmedGold.of(corpus.folder());
        for (Evaluation.Judged judged : measured.judged()) {
            predicted.put(judged.gold().name(), judged.predicted());
            put(judged.gold());
        }
    }

    /**
     * Predicts for all gold reports, or with a model for those that it was not trained on, and compares.
     *
     * @param model id of a stored model, or null for all pre-annotators together
     * @param layers what is compared
     * @throws IOException with a sentence for people if something cannot be read, or there is nothing to compare with
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public static ErrorBrowser open(
            Corpus corpus, @Nullable String model, Set<String> layers, @Nullable IProgressMonitor monitor)
            throws IOException {
        ModelEvaluation.Measured measured = model == null
                ? ModelEvaluation.ofSuggestions(corpus, layers, monitor)
                : ModelEvaluation.of(corpus, model, monitor);
        if (measured.judged().isEmpty()) {
            throw new IOException("There are no reports with marks of " + String.join(", ", new TreeSet<>(layers))
                    + " to compare with; annotate some first");
        }
        return new ErrorBrowser(corpus, layers, measured, model == null);
    }

    /** Sentences for people about what was measured. */
    public List<String> remarks() {
        return remarks;
    }

    public Set<String> layers() {
        return layers;
    }

    /** Whether the report is one of those that are compared. */
    public boolean covers(String report) {
        return predicted.containsKey(report);
    }

    /** The report as it was compared last. */
    public Report report(String name) {
        Report report = gold.get(name);
        if (report == null) {
            throw new IllegalArgumentException("Report " + name + " was not compared");
        }
        return report;
    }

    /**
     * A report may have changed: it alone is compared again.
     *
     * @return whether its marks are others now
     */
    public boolean update(Report now) {
        Report before = gold.get(now.name());
        if (before == null || before.equals(now)) {
            return false;
        }
        put(now);
        return !before.marks().equals(now.marks());
    }

    /** Whether lists and rules have a part in the prediction, so that a change of theirs changes it. */
    public boolean isOfSuggestions() {
        return ofSuggestions;
    }

    /** The compared reports in which a name occurs, in whatever case. */
    public List<Report> with(String name) {
        String wanted = name.toLowerCase(java.util.Locale.ROOT);
        return gold.values().stream()
                .filter(r -> r.text().toLowerCase(java.util.Locale.ROOT).contains(wanted))
                .toList();
    }

    /**
     * Predicts again for some of the compared reports, after a list or a rule was changed; may be called on any thread. {@link #replace} takes the result.
     *
     * @throws IOException if a pre-annotator fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public Map<String, List<Suggestion>> predict(List<Report> reports, @Nullable IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, "Predicting again", reports.size());
        PreAnnotation preAnnotation = new PreAnnotation(corpus.sitmark(), corpus.runContext());
        Map<String, List<Suggestion>> again = new TreeMap<>();
        for (Report report : reports) {
            Report bare = Report.of(report.name(), report.text(), report.info(), List.of());
            again.put(
                    report.name(),
                    preAnnotation.suggest(bare, progress.split(1)).stream()
                            .filter(s -> layers.contains(s.layer()))
                            .toList());
        }
        return again;
    }

    /** Takes what was predicted again; only these reports are compared anew. */
    public void replace(Map<String, List<Suggestion>> again) {
        again.forEach((name, suggestions) -> {
            if (covers(name)) {
                predicted.put(name, suggestions);
                put(report(name));
            }
        });
    }

    private void put(Report report) {
        gold.put(report.name(), report);
        findings.put(
                report.name(),
                ErrorAnalysis.of(
                        report.name(),
                        report.marks(),
                        predicted.getOrDefault(report.name(), List.of()),
                        layers,
                        corpus.layers()));
    }

    /** All findings, report by report, in text order; right ones too. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        findings.values().forEach(all::addAll);
        return all;
    }

    /** What the errors have in common, without those where gold was confirmed. */
    public List<ErrorGroup> groups(Grouping grouping) {
        List<Finding> open =
                findings().stream().filter(f -> f.isError() && !isConfirmed(f)).toList();
        return grouping.group(open, this::report);
    }

    public boolean isConfirmed(Finding finding) {
        return confirmed.contains(finding, report(finding.report()));
    }

    /** Number of errors where gold was confirmed. */
    public int confirmedCount() {
        return (int)
                findings().stream().filter(f -> f.isError() && isConfirmed(f)).count();
    }

    /** Says that gold is right there, or takes it back. */
    public void confirm(Finding finding, boolean right) throws IOException {
        confirmed.set(finding, report(finding.report()), right);
    }

    /** What the prediction is worth against gold as it is now: the numbers of the scorer. */
    public Evaluation evaluation() {
        List<Evaluation.Judged> judged = new ArrayList<>();
        predicted.forEach((name, items) -> judged.add(new Evaluation.Judged(report(name), items)));
        return Evaluation.of(judged, layers, corpus.layers(), TrainingRequest.SEED);
    }
}
