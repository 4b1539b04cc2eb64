// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** The scanner behind {@link BracketParser}: one pass over the source finds the plain text and the annotations. Used once. */
final class BracketReader {

    /** An annotation as it is written: no layer for a bare span, no id where none is given. */
    record Annotation(
            int offset,
            Span span,
            @Nullable String layer,
            @Nullable String decision,
            @Nullable String id,
            Map<String, String> features) {}

    private record Open(int offset, int begin) {}

    private static final Pattern HEAD =
            Pattern.compile("\\s*+(?:([A-Za-z][\\w.-]*+)(\\?(?:\\d(?:\\.\\d++)?)?|!)?)?(?:#([\\w.-]++))?");
    private static final Pattern FEATURE =
            Pattern.compile("\\s++([A-Za-z_]\\w*+)=(\"(?:[^\"\\\\]|\\\\[\"\\\\])*+\"|[^\\s\"|\\]]++)");
    private static final Pattern TAIL = Pattern.compile("\\s*+(?=[|\\]])");
    private static final String LITERALS = "[]|\\";

    private final String name;
    private final String source;
    private final @Nullable Layers layers;
    private final StringBuilder text = new StringBuilder();
    private final List<Annotation> annotations = new ArrayList<>();

    BracketReader(String name, String source, @Nullable Layers layers) {
        this.name = name;
        this.source = source;
        this.layers = layers;
    }

    /** Reads the part of the source between the offsets. */
    Report report(int from, int to, Map<String, String> info) {
        scan(from, to);
        return new BracketReport(name, source, layers).build(text.toString(), info, annotations);
    }

    private void scan(int from, int to) {
        Deque<Open> open = new ArrayDeque<>();
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> {
                    if (at + 1 >= to || LITERALS.indexOf(source.charAt(at + 1)) < 0) {
                        throw error(at, "A backslash stands before [, ], | or \\ only; write \\\\ for a backslash");
                    }
                    text.append(source.charAt(at + 1));
                    at += 2;
                }
                case '[' -> {
                    open.push(new Open(at, text.length()));
                    at++;
                }
                case ']' -> throw error(at, "A bracket is closed without an annotation; write \\] for a bracket");
                case '|' -> {
                    if (open.isEmpty()) {
                        throw error(at, "An annotation outside of brackets; write \\| for a bar");
                    }
                    at = annotations(at, new Span(open.pop().begin(), text.length()));
                }
                default -> {
                    text.append(c);
                    at++;
                }
            }
        }
        if (!open.isEmpty()) {
            throw error(open.peek().offset(), "This bracket is never closed");
        }
    }

    /** Reads from the first bar up to the closing bracket. */
    private int annotations(int bar, Span span) {
        int at = bar;
        while (source.charAt(at) == '|') {
            at = annotation(at, span);
        }
        return at + 1;
    }

    private int annotation(int bar, Span span) {
        Matcher head = HEAD.matcher(source).region(bar + 1, source.length());
        if (!head.lookingAt() || head.group(1) == null && head.group(3) == null) {
            throw error(bar, "Expected a layer or #id after the bar");
        }
        if (span.isEmpty()) {
            throw error(bar, "An annotation of nothing");
        }
        int at = head.end();
        Map<String, String> features = new LinkedHashMap<>();
        Matcher feature = FEATURE.matcher(source).region(at, source.length());
        while (feature.lookingAt()) {
            if (features.put(feature.group(1), feature.group(2)) != null) {
                throw error(feature.start(1), "\"" + feature.group(1) + "\" stands twice");
            }
            at = feature.end();
            feature.region(at, source.length());
        }
        Matcher tail = TAIL.matcher(source).region(at, source.length());
        if (!tail.lookingAt()) {
            throw error(at, "Expected name=value, | or ] here");
        }
        if (head.group(1) == null && !features.isEmpty()) {
            throw error(bar, "A bare span has no features");
        }
        annotations.add(new Annotation(bar, span, head.group(1), head.group(2), head.group(3), features));
        return tail.end();
    }

    private BracketSyntaxException error(int offset, String reason) {
        return new BracketSyntaxException(name, source, offset, reason);
    }
}
