// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Span;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.search.TextSearch;

/** The remembered rules of a corpus, ready to be applied to texts. Immutable, thread-safe. */
public final class RuleMatcher {

    private static final long MILLIS = 2000;
    private static final int LIMIT = 100_000;

    /**
     * A rule that suggests.
     *
     * @param features that its suggestions have
     */
    public record Suggesting(Rule rule, Features features) {}

    private record Ready(Rule rule, TextSearch search, Features features) {}

    private final List<Ready> suggesting = new ArrayList<>();
    private final List<Ready> never = new ArrayList<>();

    private RuleMatcher() {}

    /**
     * Reads the rules of a corpus. Rules of layers that are not installed are left out.
     *
     * @param stem see {@link TextSearch#of}
     * @throws IOException naming the file if a rule is broken
     */
    public static RuleMatcher of(Path corpusFolder, Layers layers, UnaryOperator<String> stem) throws IOException {
        RuleMatcher matcher = new RuleMatcher();
        for (Rule rule : Rules.load(corpusFolder).asList()) {
            var layer = layers.byId(rule.layer());
            if (layer.isEmpty()) {
                continue;
            }
            try {
                TextSearch search = TextSearch.of(rule.query(), stem);
                Features features = rule.never() ? Features.NONE : rule.action().set(layer.get(), Features.NONE);
                (rule.never() ? matcher.never : matcher.suggesting).add(new Ready(rule, search, features));
            } catch (SearchException | IllegalArgumentException e) {
                throw new IOException(
                        corpusFolder.resolve(Rules.FILE) + ": the rule for '"
                                + rule.query().text() + "': " + e.getMessage(),
                        e);
            }
        }
        return matcher;
    }

    /**
     * Finds what the rules suggest in a text.
     *
     * @throws SearchException if a pattern takes too long
     */
    public void suggest(String text, BiConsumer<Span, Suggesting> out, @Nullable IProgressMonitor monitor)
            throws SearchException {
        for (Ready ready : suggesting) {
            for (Span span : ready.search.find(text, LIMIT, MILLIS, monitor).spans()) {
                out.accept(span, new Suggesting(ready.rule, ready.features));
            }
        }
    }

    /** Whether a rule says that this is never to be suggested in the layer. */
    public boolean isNever(String layer, String covered) {
        for (Ready ready : never) {
            if (ready.rule.layer().equals(layer) && matchesAll(ready.search, covered)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAll(TextSearch search, String covered) {
        try {
            List<Span> found = search.find(covered, 1, MILLIS, null).spans();
            return found.size() == 1 && found.get(0).length() == covered.length();
        } catch (SearchException expected) {
            return false; // a pattern that takes too long says nothing
        }
    }
}
