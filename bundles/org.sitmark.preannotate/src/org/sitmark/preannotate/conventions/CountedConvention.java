// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;

/** Takes what is counted into the figure where it stands right behind: "40 shells". */
public final class CountedConvention implements Convention {

    private static final int NEAR = 40;

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Link link = suggestion.features().link("of");
        Optional<Span> counted = link == null ? Optional.empty() : place(report, link);
        if (counted.isEmpty()) {
            return suggestion;
        }
        Span of = counted.get();
        boolean behind = of.begin() > suggestion.end()
                && of.begin() - suggestion.end() <= NEAR
                && report.text().substring(suggestion.end(), of.begin()).matches("[\\p{L} \\-]*");
        return behind ? Edges.moved(suggestion, new Span(suggestion.begin(), of.end())) : suggestion;
    }

    private static Optional<Span> place(ReportView report, Link link) {
        if (link instanceof Link.ToItem to) {
            @Nullable
            Suggestion known = report.known("equipment").stream()
                    .filter(s -> s.id() == to.id())
                    .findFirst()
                    .orElse(null);
            return known == null ? link.resolve(report.report()) : Optional.of(known.span());
        }
        return link.resolve(report.report());
    }
}
