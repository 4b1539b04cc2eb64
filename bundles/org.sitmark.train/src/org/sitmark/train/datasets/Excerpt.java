// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Makes a report of stretches of another one, to learn from: text, marks and repairs of boundaries; suggestions are left behind. */
final class Excerpt {

    private static final String GAP = "\n\n";

    private final List<Span> kept;
    private final List<Integer> begins = new ArrayList<>();

    private Excerpt(List<Span> kept) {
        this.kept = kept;
    }

    /**
     * The stretches one after the other, with an empty line between. Marks that are not whole in one of them are lost.
     *
     * @param kept in text order, free of overlaps
     */
    static Report of(Report report, List<Span> kept) {
        return new Excerpt(kept).of(report);
    }

    private Report of(Report report) {
        StringBuilder text = new StringBuilder();
        for (Span span : kept) {
            text.append(text.isEmpty() ? "" : GAP);
            begins.add(text.length());
            text.append(span.of(report.text()));
        }
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : report.marks()) {
            Span place = moved(mark.span());
            if (place != null) {
                marks.add(mark.withSpan(place).withFeatures(moved(mark.features())));
            }
        }
        List<Change> repairs = new ArrayList<>();
        for (Repair repair : report.repairs()) {
            for (int i = 0; i < kept.size(); i++) {
                if (repair.offset() > kept.get(i).begin()
                        && repair.offset() < kept.get(i).end()) {
                    int offset = repair.offset() - kept.get(i).begin() + begins.get(i);
                    repairs.add(new Change.OfRepair(null, new Repair(repair.unit(), offset, repair.split())));
                }
            }
        }
        return Report.of(report.name(), text.toString(), report.info(), marks).with(repairs);
    }

    private Features moved(Features features) {
        Features result = features;
        for (String name : features.names()) {
            if (features.link(name) instanceof Link.ToSpan to && moved(to.span()) == null) {
                result = result.without(name);
            }
        }
        return result.mapLinks(link -> {
            Span place = link instanceof Link.ToSpan to ? moved(to.span()) : null;
            return place == null ? link : Link.to(place);
        });
    }

    private @Nullable Span moved(Span span) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).covers(span)) {
                int by = begins.get(i) - kept.get(i).begin();
                return new Span(span.begin() + by, span.end() + by);
            }
        }
        return null;
    }
}
