// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Statement.Pattern;

/** Finds the reported speech of a text. Used by one thread; keeps nothing between texts. */
final class QuoteFinder {

    private static final int ENOUGH_WORDS = 4;

    private final String text;
    private final List<Statement> found = new ArrayList<>();
    private final TreeMap<Integer, Statement> taken = new TreeMap<>();

    private QuoteFinder(String text) {
        this.text = text;
    }

    /** The statements in text order, without overlaps. */
    static List<Statement> find(String text, List<Line> lines, IProgressMonitor monitor) {
        QuoteFinder finder = new QuoteFinder(text);
        finder.read(lines, monitor);
        finder.found.sort(Comparator.comparing(Statement::content));
        return finder.found;
    }

    private void read(List<Line> lines, IProgressMonitor monitor) {
        ReportingVerbs verbs = ReportingVerbs.builtIn();
        @Nullable Statement last = null;
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            if (i % 100 == 0 && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            Line line = lines.get(i);
            if (line.startsParagraph() && !open) {
                last = null;
            }
            List<Statement> statements = LineReader.read(line, verbs);
            for (Statement statement : longestFirst(statements)) {
                take(statement);
            }
            if (!statements.isEmpty()) {
                last = statements.get(statements.size() - 1);
            }
            Statement continued = last;
            for (int k = 0; k < line.size(); k++) {
                Quoted quoted = line.quoted(k);
                if (quoted != null && isFree(quoted.span())) {
                    Statement statement = uncued(line, k, quoted, continued);
                    if (statement != null) {
                        take(statement);
                        last = statement;
                    }
                }
                open = quoted != null && !quoted.closed();
            }
        }
    }

    private static List<Statement> longestFirst(List<Statement> statements) {
        List<Statement> order = new ArrayList<>(statements);
        order.sort(Comparator.comparingInt(s -> -s.content().length()));
        return order;
    }

    private void take(Statement statement) {
        if (isFree(statement.content())) {
            found.add(statement);
            taken.put(statement.content().begin(), statement);
        }
    }

    private boolean isFree(Span span) {
        var before = taken.lowerEntry(span.end());
        return before == null || before.getValue().content().end() <= span.begin();
    }

    /** A quotation without a reporting word in its sentence, which has the speaker of the sentence before. */
    private @Nullable Statement uncued(Line line, int at, Quoted quoted, @Nullable Statement last) {
        boolean sentence = (quoted.endsSentence(text) || quoted.last(text) == ',' || !quoted.closed())
                && Character.isUpperCase(quoted.first(text));
        boolean alone = line.size() == 1 || line.size() == 2 && line.is(1 - at, Pos.PUNCT);
        Span label = LineReader.speakerBeforeColon(line, at);
        if (label != null && quoted.words(text, ENOUGH_WORDS) >= ENOUGH_WORDS) {
            return new Statement(quoted.span(), null, label, Pattern.COLON);
        }
        boolean leads = at == 0;
        if (last != null
                && last.speaker() != null
                && (alone || leads)
                && (sentence || quoted.words(text, ENOUGH_WORDS) >= ENOUGH_WORDS)) {
            return new Statement(quoted.span(), last.cue(), last.speaker(), Pattern.CONTINUED);
        }
        return null;
    }

    /** direct, mixed or indirect: all, some or nothing of it in quotation marks. The quotations are in text order. */
    static String type(String text, List<Quoted> quotes, Span content) {
        int letters = letters(text, content.begin(), content.end());
        int inside = 0;
        for (int i = firstEndingBehind(quotes, content.begin());
                i < quotes.size() && quotes.get(i).begin() < content.end();
                i++) {
            inside += letters(
                    text,
                    Math.max(quotes.get(i).begin(), content.begin()),
                    Math.min(quotes.get(i).end(), content.end()));
        }
        return inside == 0 ? "indirect" : inside * 10 > letters * 9 ? "direct" : "mixed";
    }

    private static int firstEndingBehind(List<Quoted> quotes, int offset) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotes.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int letters(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
