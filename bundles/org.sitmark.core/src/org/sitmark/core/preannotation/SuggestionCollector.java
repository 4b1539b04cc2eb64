// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.decisions.ReportDecisions;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.Suggestions;

/** Takes and checks what one pre-annotator suggests for one report. Not thread-safe. */
final class SuggestionCollector implements Suggestions {

    /** Registered for whatever layers are installed. */
    private static final String ANY = "*";

    private final Report report;
    private final Layers layers;
    private final String source;
    private final List<String> served;
    private final Set<Integer> taken;
    private final Scores scores;
    private final Function<Suggestion, Guideline.@Nullable Followed> guideline;
    private final Map<Integer, Guideline.Followed> followed = new HashMap<>();
    private final List<Suggestion> found = new ArrayList<>();
    private final List<Outvoted> suppressed = new ArrayList<>();

    /**
     * @param taken ids that earlier pre-annotators of this run gave; added to
     * @param guideline tells what a suggestion becomes at the end, for which people decide
     */
    SuggestionCollector(
            Report report,
            Layers layers,
            String source,
            List<String> served,
            Set<Integer> taken,
            Scores scores,
            Function<Suggestion, Guideline.@Nullable Followed> guideline) {
        this.guideline = guideline;
        this.report = report;
        this.scores = scores;
        this.layers = layers;
        this.source = source;
        this.served = served;
        this.taken = taken;
    }

    List<Suggestion> found() {
        return found;
    }

    /** What the guideline makes of some of {@link #found}, by id. */
    Map<Integer, Guideline.Followed> followed() {
        return followed;
    }

    /** What people rejected so often that it is not suggested. */
    List<Outvoted> suppressed() {
        return suppressed;
    }

    @Override
    public String layer() {
        return served.get(0);
    }

    @Override
    public Link add(String layerId, Span span, Features features, double score, String provenance) {
        if (!served.contains(layerId) && !served.contains(ANY)) {
            throw new IllegalArgumentException(source + " is registered for " + served + ", not for " + layerId);
        }
        Layer layer = layers.require(layerId);
        if (span.end() > report.text().length()) {
            throw new IllegalArgumentException(source + " suggests " + span + " in a text of "
                    + report.text().length() + " characters");
        }
        Span trimmed = trim(span);
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(source + " suggests " + span + ", where there is no text");
        }
        features.asMap().forEach((name, value) -> check(layer, name, value));
        Origin own = new Origin(source, score, provenance);
        int id = report.freeId(layerId, trimmed);
        while (!taken.add(id)) {
            id++;
        }
        Suggestion raw = new Suggestion(id, layerId, trimmed, features, own, Suggestion.State.OPEN);
        Guideline.Followed change = guideline.apply(raw);
        Term term = ReportDecisions.term(report, layers, change == null ? raw : change.of(raw));
        Suggestion suggestion = scored(raw, layer, term);
        if (scores.decisions().isSuppressed(term, suggestion.origin().score())) {
            suppressed.add(new Outvoted(suggestion, null, scores.decisions().reason(term)));
            return Link.to(trimmed);
        }
        found.add(suggestion);
        if (change != null) {
            followed.put(id, change);
        }
        return Link.to(suggestion);
    }

    private Suggestion scored(Suggestion raw, Layer layer, Term term) {
        Origin own = raw.origin();
        String kind = layer.kindOf(raw);
        double score = scores.of(new SourceKind(source, layer.id(), kind == null ? "" : kind), term, own.score());
        String why = scores.decisions().reason(term);
        String provenance =
                why.isEmpty() || own.provenance().isEmpty() ? own.provenance() : own.provenance() + "; decided before";
        return new Suggestion(
                raw.id(), raw.layer(), raw.span(), raw.features(), new Origin(source, score, provenance), raw.state());
    }

    private Span trim(Span span) {
        String text = report.text();
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void check(Layer layer, String name, Value value) {
        FeatureSpec spec = layer.feature(name)
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s sets %s, but layer %s has only %s",
                        source,
                        name,
                        layer.id(),
                        layer.features().stream().map(FeatureSpec::name).toList())));
        boolean fits =
                switch (spec.kind()) {
                    case STRING ->
                        value instanceof Value.Text text
                                && (spec.allowedValues().isEmpty()
                                        || spec.allowedValues().contains(text.text()));
                    case NUMBER -> value instanceof Value.Num;
                    case BOOLEAN -> value instanceof Value.Bool;
                    case LINK -> value instanceof Value.Ref;
                    case LINKS -> value instanceof Value.Refs;
                };
        if (!fits) {
            throw new IllegalArgumentException(source + " sets " + layer.id() + "." + name + " to '" + value
                    + "', which is no " + (spec.allowedValues().isEmpty() ? spec.kind() : spec.allowedValues()));
        }
    }

    /** Ids of all items of a report, to begin with. */
    static Set<Integer> takenIn(Report report) {
        Set<Integer> ids = new HashSet<>();
        report.marks().forEach(m -> ids.add(m.id()));
        report.suggestions().forEach(s -> ids.add(s.id()));
        return ids;
    }
}
