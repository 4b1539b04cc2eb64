// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.sitmark.preannotate.names.NameFinder;
import org.sitmark.preannotate.names.NameModels;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** Suggests names of persons, organisations, places and nationalities. Runs behind the pre-annotator of equipment, whose designations are no names. */
public final class EntityAnnotator implements PreAnnotator {

    /** Setting of a corpus: the file of the name finder model, from the corpus folder, in place of the one that comes with Sitmark. */
    public static final String MODEL = "names.model";

    private static final String LAYER = "entity";
    private static final String MODEL_INPUT = "name finder model: ";

    /** Whether names that no list has are suggested. */
    @Option("Suggest names that no list has by the words around them")
    public boolean guess = true;

    /** Whether the name finder that comes with Sitmark, or the one that the corpus names, is asked. */
    @Option("Ask the name finder model beside gazetteers and rules")
    public boolean model = true;

    private @Nullable Gazetteer gazetteer;
    private @Nullable NameFinder finder;

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        gazetteer = Gazetteers.of(LAYER, false, context);
        String own = context.setting(MODEL).orElse("");
        if (model) {
            finder = own.isBlank() ? NameModels.shipped().orElse(null) : NameModels.read(file(own, context));
        }
    }

    private static Path file(String setting, RunContext context) {
        Path corpus = context.corpusFolder().orElse(null);
        return corpus == null ? Path.of(setting) : corpus.resolve(setting);
    }

    @Override
    public List<String> inputs(RunContext context) throws IOException {
        List<String> inputs = new ArrayList<>(Gazetteers.inputs(LAYER, context));
        String own = context.setting(MODEL).orElse("");
        if (model && !own.isBlank()) {
            Path file = file(own, context);
            inputs.add(MODEL_INPUT + file + ", " + Files.size(file) + " bytes, " + Files.getLastModifiedTime(file));
        }
        return inputs;
    }

    @Override
    public boolean concerns(String input, String text) {
        return input.startsWith(MODEL_INPUT) || Gazetteers.concerns(input, text);
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
        for (Name name : find(words, names, new Steps(monitor))) {
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

    private List<Name> find(Words words, Gazetteer names, Steps steps) {
        List<Name> ruled = EntityFinder.find(words, names, guess, steps);
        NameFinder asked = finder;
        return asked == null || !guess
                ? ruled
                : NameMerge.of(words, ruled, asked.find(NameHints.report(words, ruled), steps::next));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
