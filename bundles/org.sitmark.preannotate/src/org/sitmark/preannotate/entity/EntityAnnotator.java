// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** Suggests names of persons, organisations, places and nationalities. Runs behind the pre-annotator of equipment, whose designations are no names. */
public final class EntityAnnotator implements PreAnnotator {

    private static final String LAYER = "entity";

    /** Whether names that no list has are suggested. */
    @Option("Suggest names that no list has by the words around them")
    public boolean guess = true;

    private @Nullable Gazetteer gazetteer;

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        gazetteer = Gazetteers.of(LAYER, false, context);
    }

    @Override
    public List<String> inputs(RunContext context) throws IOException {
        return Gazetteers.inputs(LAYER, context);
    }

    @Override
    public boolean concerns(String input, String text) {
        return Gazetteers.concerns(input, text);
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Gazetteer names = gazetteer;
        if (names == null) {
            throw new IllegalStateException("prepare was not called");
        }
        Words words = ReportWords.of(report);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        var designations = report.known("equipment").iterator();
        Suggestion equipment = designations.hasNext() ? designations.next() : null;
        for (Name name : EntityFinder.find(words, names, guess, new Steps(monitor))) {
            Span span = words.span(name.first(), name.last());
            while (equipment != null && equipment.end() <= span.begin()) {
                equipment = designations.hasNext() ? designations.next() : null;
            }
            boolean designation = equipment != null
                    && equipment.span().covers(span)
                    && !isEmpty(equipment.features().text("designation"));
            if (!designation) {
                Features features = Features.of("kind", name.kind());
                out.add(
                        span,
                        name.identifier().isEmpty() ? features : features.with("identifier", name.identifier()),
                        name.score(),
                        name.rule());
            }
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
