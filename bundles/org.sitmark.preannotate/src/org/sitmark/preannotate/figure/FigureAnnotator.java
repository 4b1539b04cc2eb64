// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** Suggests figures. Runs behind the pre-annotators of equipment and entities, since numbers in their names are no figures. */
public final class FigureAnnotator implements PreAnnotator {

    private static final double NUMBER = 0.9;
    private static final double WORD = 0.85;
    private static final double BARE_YEAR = 0.85;
    private static final double WITH_UNIT = 0.95;
    private static final double VAGUE = 0.7;

    /** Whether numbers that name things are suggested. */
    @Option("Suggest numbers that name something, such as the number of a resolution")
    public boolean identifiers = true;

    private @Nullable FigureKinds given;
    private @Nullable FigureKinds kinds;

    /** A pre-annotator that asks this model, whatever the corpus says. */
    public static PreAnnotator with(FigureKinds model) {
        FigureAnnotator annotator = new FigureAnnotator();
        annotator.given = model;
        return annotator;
    }

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        FigureKinds own = given;
        kinds = own != null
                ? own
                : FigureKinds.of(
                                context.setting(FigureKinds.MODEL).orElse(""),
                                context.corpusFolder().orElse(null))
                        .orElse(null);
    }

    @Override
    public List<String> inputs(RunContext context) throws IOException {
        String own = context.setting(FigureKinds.MODEL).orElse("");
        if (own.isBlank()) {
            return List.of();
        }
        Path file = FigureKinds.file(own, context.corpusFolder().orElse(null));
        return List.of(
                "kinds of figures: " + file + ", " + Files.size(file) + " bytes, " + Files.getLastModifiedTime(file));
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Words words = ReportWords.of(report);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        List<Suggestion> equipment = report.known("equipment");
        List<Span> mentions = new ArrayList<>();
        Map<Span, Suggestion> items = new HashMap<>();
        for (Suggestion item : equipment) {
            mentions.add(item.span());
            items.put(item.span(), item);
        }
        List<Span> names = new ArrayList<>(mentions);
        List<Span> people = new ArrayList<>();
        for (Suggestion name : report.known("entity")) {
            names.add(name.span());
            if ("person".equals(name.features().text("kind"))) {
                people.add(name.span());
            }
        }
        names.sort(Comparator.naturalOrder());
        for (Figure found : FigureFinder.find(words, names, mentions, people, new Steps(monitor))) {
            Figure figure = decided(words, found);
            if (identifiers || !figure.kind().equals("identifier")) {
                out.add(
                        words.span(figure.first(), figure.last()),
                        features(figure, items),
                        score(found),
                        figure.rule());
            }
        }
    }

    /** With the kind that the corpus' own model prefers, if it has one. */
    private Figure decided(Words words, Figure figure) {
        FigureKinds asked = kinds;
        if (asked == null) {
            return figure;
        }
        Span span = words.span(figure.first(), figure.last());
        String kind = asked.decide(FigureKinds.features(words, span, figure.kind(), figure.rule()))
                .kind();
        return kind.equals(figure.kind()) ? figure : figure.withKind(kind);
    }

    private static Features features(Figure figure, Map<Span, Suggestion> items) {
        Features features = Features.of("kind", figure.kind());
        features = with(features, "value", figure.value());
        features = with(features, "low", figure.low());
        features = with(features, "high", figure.high());
        features = with(features, "unit", figure.unit());
        features = with(features, "modifier", figure.modifier());
        Span counted = figure.counted();
        if (counted != null) {
            Suggestion item = items.get(counted);
            features = features.with("of", item == null ? Link.to(counted) : Link.to(item));
        }
        return features;
    }

    private static Features with(Features features, String name, @Nullable String value) {
        return value == null ? features : features.with(name, value);
    }

    private static double score(Figure figure) {
        return switch (figure.rule()) {
            case "number word" -> WORD;
            case "one unit of time", "fraction", "times", "number that names something" -> VAGUE;
            case "year" -> BARE_YEAR;
            case "number", "range" -> NUMBER;
            default -> WITH_UNIT;
        };
    }
}
