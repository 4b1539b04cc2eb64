// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Finds marks of a kind as examples: different texts, from different reports where there are such. */
final class ExampleSearch {

    private static final int MOST = 3;
    private static final int MOST_READ = 40;
    private static final int CONTEXT = 48;

    private final Layer layer;
    private final @Nullable String kind;
    private final List<Example> found = new ArrayList<>();
    private final List<Example> spare = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    /** @param kind null looks for any mark of the layer */
    ExampleSearch(Layer layer, @Nullable String kind) {
        this.layer = layer;
        this.kind = kind;
    }

    /**
     * Searches the open reports, then some of the others.
     *
     * @param skip name of a report that the user reads already, which comes last
     * @param stop asked before each report
     */
    List<Example> search(Corpus corpus, String skip, BooleanSupplier stop) throws IOException {
        List<String> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (String name : corpus.names()) {
            if (!name.equals(skip)) {
                (corpus.opened(name).isPresent() ? open : closed).add(name);
            }
        }
        open.addAll(closed);
        int read = 0;
        for (String name : open) {
            if (stop.getAsBoolean() || found.size() >= MOST || read >= MOST_READ) {
                break;
            }
            ReportSummary known = corpus.rememberedSummary(name);
            if (known == null || known.marks() > 0) {
                read++;
                read(corpus, name);
            }
        }
        if (found.size() < MOST && !stop.getAsBoolean()) {
            read(corpus, skip);
        }
        return result();
    }

    private void read(Corpus corpus, String name) throws IOException {
        Report report;
        try {
            report = corpus.read(name);
        } catch (NoSuchFileException e) {
            return; // somebody removed it since the names were listed; it has no examples
        }
        look(report);
    }

    /** Takes a first example of the report and keeps others in reserve. */
    void look(Report report) {
        boolean first = true;
        for (Mark mark : report.marks(layer.id())) {
            if (kind != null && !kind.equals(layer.kindOf(mark))) {
                continue;
            }
            String text = mark.span().of(report.text());
            if (texts.add(text.toLowerCase(Locale.ROOT))) {
                (first ? found : spare).add(example(report, mark));
                first = false;
                if (found.size() + spare.size() > 2 * MOST) {
                    return;
                }
            }
        }
    }

    List<Example> result() {
        List<Example> all = new ArrayList<>(found);
        all.addAll(spare);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private static Example example(Report report, Mark mark) {
        String text = report.text();
        Span span = mark.span();
        int lineBegin = text.lastIndexOf('\n', span.begin() - 1) + 1;
        int lineEnd = text.indexOf('\n', span.end());
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        int begin = Math.max(lineBegin, span.begin() - CONTEXT);
        while (begin > lineBegin && begin < span.begin() && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin++;
        }
        int end = Math.min(lineEnd, span.end() + CONTEXT);
        while (end < lineEnd && end > span.end() && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return new Example(
                report.name(),
                mark.id(),
                (begin > lineBegin ? "\u2026" : "") + flat(text.substring(begin, span.begin())),
                flat(span.of(text)),
                flat(text.substring(span.end(), end)) + (end < lineEnd ? "\u2026" : ""));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
