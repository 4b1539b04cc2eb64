// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.train.data.GoldReports;
import org.sitmark.train.data.NearDuplicates;
import org.sitmark.train.data.Split;
import org.sitmark.train.datasets.Contents;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSetJson;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;

/**
 * What a model is trained and measured on: all gold of a corpus with a share held out, a data set, or what a card names. Immutable.
 *
 * @param layers what is learned
 * @param train to learn from
 * @param heldOut to measure on
 * @param all to learn from once all is measured
 * @param groups of reports that do not repeat each other
 * @param fingerprint over all of it
 * @param share of the held-out reports, as asked for
 * @param onAll whether a model is to be stored that learned from all
 * @param used the data set with its reference on the card, or null
 * @param wholeIsMeasured whether all is what is learned from at once, so that the scores are of that very model
 * @param remarks sentences for people
 */
record Material(
        SortedSet<String> layers,
        List<Report> train,
        List<Report> heldOut,
        List<Report> all,
        int groups,
        String fingerprint,
        double share,
        long seed,
        boolean onAll,
        @Nullable Used used,
        boolean wholeIsMeasured,
        List<String> remarks) {

    /** A data set that is used. */
    record Used(DataSets store, DataSet set, Part measured, ModelCard.DataSetRef ref) {}

    static Material of(Corpus corpus, TrainingRequest request, IProgressMonitor monitor) throws IOException {
        TrainingRequest.DataSetUse use = request.dataSet();
        if (use != null) {
            return ofDataSet(corpus, request, use, monitor);
        }
        if (request.layers().isEmpty()) {
            throw new IllegalArgumentException("A training needs at least one layer");
        }
        GoldReports gold = GoldReports.of(corpus, request.layers(), monitor);
        Split split = Split.of(gold.reports(), request.heldOut(), request.seed());
        List<String> remarks = new ArrayList<>();
        int leftOut = gold.leftOut().size();
        if (leftOut > 0) {
            remarks.add((leftOut == 1
                            ? "A report with marks was left out: "
                            : leftOut + " reports with marks were left out, such as: ")
                    + gold.leftOut().get(0) + ".");
        }
        return new Material(
                request.layers(),
                split.train(),
                split.heldOut(),
                gold.reports(),
                split.groups(),
                GoldReports.fingerprint(gold.reports(), request.layers()),
                request.heldOut(),
                request.seed(),
                request.onAll(),
                null,
                false,
                remarks);
    }

    private static Material ofDataSet(
            Corpus corpus, TrainingRequest request, TrainingRequest.DataSetUse use, IProgressMonitor monitor)
            throws IOException {
        DataSets store = new DataSets(corpus);
        DataSet set = store.require(use.name());
        SortedSet<String> layers = request.layers().isEmpty() ? set.selection().layers() : request.layers();
        if (!set.selection().layers().containsAll(layers)) {
            throw new IllegalArgumentException("The data set " + set.name() + " is of "
                    + String.join(", ", set.selection().layers()) + ", not of " + String.join(", ", layers));
        }
        Contents contents = store.contents(set, monitor);
        Part measured = !use.onTest() && !contents.validation().isEmpty() ? Part.VALIDATION : Part.TEST;
        List<String> remarks = new ArrayList<>();
        if (!contents.fingerprint().equals(set.fingerprint())) {
            remarks.add(
                    "The corpus has changed since version " + set.version() + " of the data set was written; the card"
                            + " has the fingerprint of what was learned from. sitmark dataset update takes the changes in.");
        }
        return ofParts(
                layers,
                contents,
                new Used(store, set, measured, ref(set, contents, measured)),
                request.seed(),
                request.onAll(),
                remarks);
    }

    private static ModelCard.DataSetRef ref(DataSet set, Contents contents, Part measured) {
        return new ModelCard.DataSetRef(
                set.name(),
                set.version(),
                contents.fingerprint(),
                measured.text(),
                DataSetJson.selection(set.selection()),
                List.copyOf(set.of(Part.VALIDATION).keySet()),
                List.copyOf(set.of(Part.TEST).keySet()));
    }

    private static Material ofParts(
            SortedSet<String> layers, Contents contents, Used used, long seed, boolean onAll, List<String> remarks) {
        boolean wholeIsMeasured = onAll && used.measured() == Part.TEST;
        List<Report> all = onAll ? contents.trainAndValidation() : contents.train();
        List<Report> heldOut = contents.of(used.measured());
        if (contents.train().isEmpty()) {
            throw new IllegalArgumentException("The data set " + used.set().name() + " has no report to learn from");
        }
        if (heldOut.isEmpty()) {
            throw new IllegalArgumentException("The data set " + used.set().name()
                    + " has no report to measure on; give it a validation or a test part");
        }
        remarks.addAll(contents.remarks().stream().map(r -> r + ".").toList());
        List<Report> every = new ArrayList<>(contents.train());
        every.addAll(contents.validation());
        every.addAll(contents.test());
        return new Material(
                layers,
                wholeIsMeasured ? all : contents.train(),
                heldOut,
                all,
                NearDuplicates.groups(every).size(),
                contents.fingerprint(),
                (double) heldOut.size() / every.size(),
                seed,
                onAll,
                used,
                wholeIsMeasured,
                remarks);
    }

    /** What a card names, as it is in the corpus now. */
    static Material of(Corpus corpus, ModelCard card, IProgressMonitor monitor) throws IOException {
        ModelCard.Data data = card.data();
        if (data == null) {
            throw new IllegalArgumentException(
                    "The card does not say what the model was trained on; it cannot be trained again");
        }
        SortedSet<String> layers = new TreeSet<>(card.layers());
        layers.forEach(corpus.layers()::require);
        ModelCard.DataSetRef ref = data.dataSet();
        return ref == null ? ofNames(corpus, layers, data, monitor) : ofRef(corpus, layers, data, ref, monitor);
    }

    private static Material ofNames(
            Corpus corpus, SortedSet<String> layers, ModelCard.Data data, IProgressMonitor monitor) throws IOException {
        SubMonitor progress =
                SubMonitor.convert(monitor, data.train().size() + data.heldOut().size());
        Set<String> there = new HashSet<>(corpus.names());
        List<String> gone = new ArrayList<>();
        List<Report> train = read(corpus, data.train(), there, gone, progress);
        List<Report> heldOut = read(corpus, data.heldOut(), there, gone, progress);
        List<Report> all = new ArrayList<>(train);
        all.addAll(heldOut);
        if (train.isEmpty() || heldOut.isEmpty()) {
            throw new IllegalArgumentException(
                    "The reports that the card names are not in this corpus, such as " + gone.get(0));
        }
        String fingerprint = GoldReports.fingerprint(all, layers);
        return new Material(
                layers,
                train,
                heldOut,
                all,
                NearDuplicates.groups(all).size(),
                fingerprint,
                data.share(),
                data.seed(),
                data.trainedOnAll(),
                null,
                false,
                changed(gone, !fingerprint.equals(data.fingerprint())));
    }

    private static List<Report> read(
            Corpus corpus, List<String> names, Set<String> there, List<String> gone, SubMonitor progress)
            throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String name : names) {
            progress.split(1);
            if (there.contains(name)) {
                reports.add(corpus.read(name));
            } else {
                gone.add(name);
            }
        }
        return reports;
    }

    private static List<String> changed(Collection<String> gone, boolean changed) {
        List<String> remarks = new ArrayList<>();
        if (!gone.isEmpty()) {
            remarks.add("The corpus has changed since: " + gone.size()
                    + (gone.size() == 1 ? " report of the card is" : " reports of the card are")
                    + " not usable any more, such as " + gone.iterator().next() + ".");
        } else if (changed) {
            remarks.add("The corpus has changed since: the reports of the card have other texts or marks now.");
        }
        return remarks;
    }

    private static Material ofRef(
            Corpus corpus,
            SortedSet<String> layers,
            ModelCard.Data data,
            ModelCard.DataSetRef ref,
            IProgressMonitor monitor)
            throws IOException {
        Selection selection = DataSetJson.selection(ref.selection());
        Map<Part, List<String>> names = new EnumMap<>(Part.class);
        List<String> train = new ArrayList<>(data.train());
        boolean both = train.removeAll(ref.validation());
        names.put(Part.TRAIN, train);
        names.put(Part.VALIDATION, ref.validation());
        names.put(Part.TEST, ref.test());
        Contents contents = Contents.of(corpus, selection, names, monitor);
        Part measured = ref.measuredOn().equals(Part.TEST.text()) ? Part.TEST : Part.VALIDATION;
        DataSets store = new DataSets(corpus);
        DataSet set = new DataSet(
                ref.name(),
                ref.version(),
                "",
                selection,
                org.sitmark.train.datasets.SplitRule.USUAL,
                new TreeMap<>(),
                ref.fingerprint());
        ModelCard.DataSetRef now = new ModelCard.DataSetRef(
                ref.name(),
                ref.version(),
                contents.fingerprint(),
                ref.measuredOn(),
                ref.selection(),
                ref.validation(),
                ref.test());
        return ofParts(
                layers,
                contents,
                new Used(store, set, measured, now),
                data.seed(),
                both || data.trainedOnAll(),
                changed(contents.missing(), !contents.fingerprint().equals(ref.fingerprint())));
    }

    /** The part that is measured on, empty where there is no data set. */
    String measuredOn() {
        Used of = used;
        return of == null ? "" : of.measured().text();
    }

    /** Counts the look if it is at a test part. */
    void look(String what) throws IOException {
        Used of = used;
        if (of != null && of.measured() == Part.TEST) {
            of.store().look(of.set(), what);
        }
    }

    /** What the card says of it. */
    ModelCard.Data data(boolean trainedOnAll) {
        Used of = used;
        Map<String, Report> every = new TreeMap<>();
        heldOut.forEach(r -> every.put(r.name(), r));
        all.forEach(r -> every.put(r.name(), r));
        int marks = every.values().stream()
                .mapToInt(r -> layers.stream().mapToInt(r::markCount).sum())
                .sum();
        return new ModelCard.Data(
                fingerprint,
                every.size(),
                marks,
                groups,
                share,
                seed,
                train.stream().map(Report::name).toList(),
                heldOut.stream().map(Report::name).toList(),
                trainedOnAll,
                of == null ? null : of.ref());
    }
}
