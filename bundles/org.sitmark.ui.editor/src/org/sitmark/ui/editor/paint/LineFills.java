// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Span;

/** Which mark colours which part of a line where marks of several layers overlap: the innermost, so that none hides another. */
final class LineFills {

    /** A stretch of text and the mark that gives its ground. */
    record Fill(Span span, Mark mark) {}

    /**
     * A stretch of text with its looks.
     *
     * @param mark that gives the ground, or null
     */
    record Part(Span span, @Nullable Mark mark, boolean dimmed) {}

    private LineFills() {}

    /** The fills cut at the edges of what is dimmed, and what is dimmed between them; both lists are in text order without overlaps. */
    static List<Part> parts(List<Fill> fills, List<Span> dimmed) {
        var edges = new TreeSet<Integer>();
        fills.forEach(f -> edges.addAll(List.of(f.span().begin(), f.span().end())));
        dimmed.forEach(d -> edges.addAll(List.of(d.begin(), d.end())));
        List<Part> parts = new ArrayList<>();
        int begin = -1;
        for (int edge : edges) {
            int from = begin;
            begin = edge;
            if (from < 0) {
                continue;
            }
            Mark mark = null;
            for (Fill fill : fills) {
                mark = fill.span().contains(from) ? fill.mark() : mark;
            }
            boolean dim = dimmed.stream().anyMatch(d -> d.contains(from));
            if (mark != null || dim) {
                parts.add(new Part(new Span(from, edge), mark, dim));
            }
        }
        return parts;
    }

    /** The fills of a line in text order. */
    static List<Fill> of(Span line, List<Mark> marks) {
        List<Fill> result = new ArrayList<>();
        if (marks.isEmpty()) {
            return result;
        }
        var edges = new TreeSet<Integer>();
        for (Mark mark : marks) {
            edges.add(Math.max(line.begin(), mark.begin()));
            edges.add(Math.min(line.end(), mark.end()));
        }
        int begin = -1;
        for (int edge : edges) {
            if (begin >= 0) {
                addInnermost(result, begin, edge, marks);
            }
            begin = edge;
        }
        return result;
    }

    private static void addInnermost(List<Fill> result, int begin, int end, List<Mark> marks) {
        Mark innermost = null;
        for (Mark mark : marks) {
            if (mark.begin() <= begin
                    && mark.end() >= end
                    && (innermost == null
                            || mark.span().length() < innermost.span().length())) {
                innermost = mark;
            }
        }
        if (innermost == null) {
            return;
        }
        int last = result.size() - 1;
        if (last >= 0
                && result.get(last).mark() == innermost
                && result.get(last).span().end() == begin) {
            result.set(last, new Fill(new Span(result.get(last).span().begin(), end), innermost));
        } else {
            result.add(new Fill(new Span(begin, end), innermost));
        }
    }
}
