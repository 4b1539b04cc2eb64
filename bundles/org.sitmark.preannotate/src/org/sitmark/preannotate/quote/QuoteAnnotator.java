// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

/**
 * Suggests reported speech with its reporting word and its source. A source that is exactly a known entity is linked to it, so this runs behind the
 * pre-annotators of entities; it needs none of them.
 */
public final class QuoteAnnotator implements PreAnnotator {

    private static final String LAYER = "quote";

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Map<Span, Suggestion> entities = new HashMap<>();
        report.known("entity").forEach(s -> entities.put(s.span(), s));
        String text = report.text();
        List<Quoted> quotes = QuotationMarks.in(text);
        for (Statement statement : QuoteFinder.find(text, report.segmentation(), quotes, monitor)) {
            Features features = Features.of("type", QuoteFinder.type(text, quotes, statement.content()));
            features = with(features, "cue", statement.cue(), Map.of());
            features = with(features, "speaker", statement.speaker(), entities);
            out.add(
                    LAYER,
                    statement.content(),
                    features,
                    statement.pattern().precision(),
                    statement.pattern().label());
        }
    }

    private static Features with(Features features, String name, @Nullable Span span, Map<Span, Suggestion> known) {
        if (span == null) {
            return features;
        }
        Suggestion item = known.get(span);
        return features.with(name, item == null ? Link.to(span) : Link.to(item));
    }
}
