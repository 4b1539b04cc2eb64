// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/** A {@link TextQuery} ready to search texts. Immutable, thread-safe. */
public final class TextSearch {

    /**
     * What was found in one text.
     *
     * @param spans in text order, free of overlaps, none empty; UTF-16 offsets
     * @param more whether there are more than were asked for
     */
    public record Found(List<Span> spans, boolean more) {
        public Found {
            spans = List.copyOf(spans);
        }
    }

    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final @Nullable Pattern pattern;
    private final @Nullable Inflections inflections;

    private TextSearch(@Nullable Pattern pattern, @Nullable Inflections inflections) {
        this.pattern = pattern;
        this.inflections = inflections;
    }

    /**
     * Prepares a search.
     *
     * @param stem gives the stem of a word in lower case; used for inflected forms only
     * @throws SearchException if the regular expression is broken; the message says where
     */
    public static TextSearch of(TextQuery query, UnaryOperator<String> stem) throws SearchException {
        if (query.isEmpty()) {
            return new TextSearch(null, null);
        }
        if (query.inflected() && !query.regex()) {
            return new TextSearch(null, new Inflections(query.text(), query.matchCase(), stem));
        }
        String expression = query.regex() ? query.text() : plain(query.text());
        if (query.wholeWords()) {
            expression = query.regex()
                    ? "(?<!" + WORD + ")(?:" + expression + ")(?!" + WORD + ")"
                    : whole(expression, query.text().strip());
        }
        int flags = Pattern.MULTILINE;
        if (!query.matchCase()) {
            flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        }
        try {
            if (query.regex()) {
                Pattern.compile(query.text()); // tells the place in what was typed
            }
            return new TextSearch(Pattern.compile(expression, flags), null);
        } catch (PatternSyntaxException e) {
            String place = e.getIndex() < 0
                    ? ""
                    : " at character " + Math.min(e.getIndex() + 1, query.text().length());
            throw new SearchException("The pattern is broken" + place + ": " + e.getDescription(), e);
        }
    }

    private static String plain(String text) {
        var expression = new StringBuilder();
        for (String part : BLANKS.split(text.strip())) {
            if (expression.length() > 0) {
                expression.append("\\s+");
            }
            expression.append(Pattern.quote(part));
        }
        return expression.toString();
    }

    private static String whole(String expression, String text) {
        boolean begins = Character.isLetterOrDigit(text.codePointAt(0));
        boolean ends = Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return (begins ? "(?<!" + WORD + ")" : "") + expression + (ends ? "(?!" + WORD + ")" : "");
    }

    /** Whether there is nothing to find. */
    public boolean isEmpty() {
        return pattern == null && inflections == null;
    }

    /**
     * Finds the places in a text; empty ones are left out.
     *
     * @param limit how many at most
     * @param millis how long it may take
     * @param monitor asked whether to stop, or null
     * @throws SearchException if it takes longer, or needs more memory than there is
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public Found find(String text, int limit, long millis, @Nullable IProgressMonitor monitor) throws SearchException {
        Inflections forms = inflections;
        Pattern expression = pattern;
        if (forms != null) {
            return forms.find(text, limit);
        }
        List<Span> spans = new ArrayList<>();
        if (expression == null) {
            return new Found(spans, false);
        }
        try {
            Matcher matcher = expression.matcher(new TimedText(text, millis, monitor));
            while (matcher.find()) {
                if (matcher.start() == matcher.end()) {
                    continue;
                }
                if (spans.size() == limit) {
                    return new Found(spans, true);
                }
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        } catch (TimedText.TimeOver e) {
            throw new SearchException(
                    "The search was stopped after " + seconds(millis) + ": the pattern takes too long on this text", e);
        } catch (StackOverflowError e) {
            throw new SearchException(
                    "The pattern repeats too much for this text; write .* or [ab]* for a repeated group", e);
        }
        return new Found(spans, false);
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
