// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Words;

/** Suggests direct, mixed and indirect quotations with their cue and speaker. Runs behind the pre-annotator of entities, which speakers may be. */
public final class QuoteAnnotator implements PreAnnotator {

    /** Whether reported speech without quotation marks is suggested. */
    @Option("Suggest indirect speech too")
    public boolean indirect = true;

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Words words = ReportWords.of(report);
        Map<Span, Suggestion> names = new HashMap<>();
        report.known("entity").forEach(s -> names.put(s.span(), s));
        for (Quote quote : QuoteFinder.find(words)) {
            if (!indirect && quote.type().equals("indirect")) {
                continue;
            }
            Features features = Features.of("type", quote.type());
            Span cue = quote.cue();
            if (cue != null) {
                features = features.with("cue", Link.to(cue));
            }
            Span speaker = quote.speaker();
            if (speaker != null) {
                Suggestion name = names.get(speaker);
                features = features.with("speaker", name == null ? Link.to(speaker) : Link.to(name));
            }
            out.add(words.span(quote.first(), quote.last()), features, quote.score(), quote.rule());
        }
    }
}
