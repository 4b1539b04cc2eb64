// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

/**
 * Suggests reported speech with its reporting word and its source. A source that is exactly a known entity is linked to it, so this runs behind the
 * pre-annotators of entities; it needs none of them.
 */
public final class QuoteAnnotator implements PreAnnotator {

    /** Setting of a corpus: the file of the speaker ranker, from the corpus folder, in place of the one that comes with Sitmark, or {@link #RULES}. */
    public static final String SPEAKERS = "speakers.model";

    /** Value of {@link #SPEAKERS}: no ranker, rules alone say who speaks. */
    public static final String RULES = "rules";

    private static final String LAYER = "quote";

    private @Nullable SpeakerRanker given;
    private @Nullable SpeakerRanker ranker;

    /** A pre-annotator that asks this model, whatever the corpus says. */
    public static PreAnnotator with(SpeakerRanker model) {
        QuoteAnnotator annotator = new QuoteAnnotator();
        annotator.given = model;
        return annotator;
    }

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        String setting = context.setting(SPEAKERS).orElse("");
        SpeakerRanker own = given;
        ranker = own != null
                ? own
                : SpeakerRanker.of(setting, context.corpusFolder().orElse(null)).orElse(null);
    }

    @Override
    public List<String> inputs(RunContext context) throws IOException {
        String own = context.setting(SPEAKERS).orElse("");
        if (own.isBlank() || own.equals(RULES)) {
            return List.of();
        }
        Path file = SpeakerRanker.file(own, context.corpusFolder().orElse(null));
        return List.of(
                "speaker ranker: " + file + ", " + Files.size(file) + " bytes, " + Files.getLastModifiedTime(file));
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Map<Span, Suggestion> entities = new HashMap<>();
        report.known("entity").forEach(s -> entities.put(s.span(), s));
        String text = report.text();
        List<Quoted> quotes = QuotationMarks.in(text);
        List<Line> lines = Lines.of(text, report.segmentation(), quotes);
        List<Statement> statements = QuoteFinder.find(text, lines, monitor);
        SpeakerRanker asked = ranker;
        if (asked != null) {
            statements = SpeakerChoice.of(text, lines, quotes, statements, entities.values(), asked);
        }
        for (Statement statement : statements) {
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
