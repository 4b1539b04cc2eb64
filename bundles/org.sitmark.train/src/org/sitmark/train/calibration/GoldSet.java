// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.PreAnnotationException;

/**
 * Reports with gold of one hand. Only suggestions of the layers and kinds that occur in it are judged, since a set that has no nationalities says nothing
 * of them. Immutable.
 */
public final class GoldSet {

    private final String name;
    private final List<Report> reports;
    private final Set<String> kinds = new HashSet<>();

    /** @param reports with their marks; suggestions in them are not looked at */
    public GoldSet(String name, List<Report> reports, Layers layers) {
        this.name = name;
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::name));
        this.reports = List.copyOf(sorted);
        reports.forEach(r -> r.marks().forEach(m -> kinds.add(m.layer() + '\t' + kind(layers.kindOf(m)))));
    }

    public String name() {
        return name;
    }

    public int size() {
        return reports.size();
    }

    /** The reports of a fold, or all others; near neighbours in the order of names fall into different folds. */
    public GoldSet fold(int fold, int folds, boolean inside, Layers layers) {
        List<Report> some = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if ((i % folds == fold) == inside) {
                some.add(reports.get(i));
            }
        }
        GoldSet part = new GoldSet(name, some, layers);
        part.kinds.addAll(kinds);
        return part;
    }

    /** Runs over the texts without their marks and judges what is suggested. */
    public List<Judged> judge(PreAnnotation preAnnotation, Layers layers, IProgressMonitor monitor)
            throws PreAnnotationException {
        SubMonitor progress = SubMonitor.convert(monitor, reports.size());
        List<Judged> judged = new ArrayList<>();
        for (Report gold : reports) {
            for (Suggestion suggestion :
                    preAnnotation.suggest(Report.of(gold.name(), gold.text()), progress.split(1))) {
                String kind = kind(layers.kindOf(suggestion));
                if (kinds.contains(suggestion.layer() + '\t' + kind) || kinds.contains(suggestion.layer() + '\t')) {
                    judged.add(judge(gold, suggestion, kind, layers));
                }
            }
        }
        return judged;
    }

    private static Judged judge(Report gold, Suggestion suggestion, String kind, Layers layers) {
        List<Mark> marks = gold.marksOverlapping(suggestion.span()).stream()
                .filter(m -> m.layer().equals(suggestion.layer()))
                .toList();
        boolean right =
                marks.stream().anyMatch(m -> m.span().equals(suggestion.span()) && fits(kind(layers.kindOf(m)), kind));
        return new Judged(
                new SourceKind(suggestion.origin().source(), suggestion.layer(), kind),
                suggestion.origin().score(),
                right,
                !marks.isEmpty());
    }

    /** A set without kinds says nothing of them. */
    private static boolean fits(String gold, String suggested) {
        return gold.isEmpty() || gold.equals(suggested);
    }

    private static String kind(@Nullable String kind) {
        return kind == null ? "" : kind;
    }
}
