// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.Phrases.Range;
import org.sitmark.preannotate.quote.ReportingVerbs.Verb;
import org.sitmark.preannotate.quote.Speakers.Subject;

/**
 * What a stretch of text has of reported speech, for people who mark quotes by hand: reporting words with who may speak there, and quotation marks
 * in pairs. The rules are those that suggest quotes. Immutable; UTF-16 offsets.
 *
 * @param reportings in text order
 * @param quotations the outermost ones, in text order
 */
public record Speech(List<Reporting> reportings, List<Quotation> quotations) {

    /**
     * A reporting word outside of quotation marks.
     *
     * @param cue the reporting word
     * @param sources the noun phrases that may be its source, the likelier first; at least one
     */
    public record Reporting(Span cue, List<Span> sources) {

        public Reporting {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A stretch in quotation marks.
     *
     * @param span with its marks
     * @param closed whether there is a closing mark
     */
    public record Quotation(Span span, boolean closed) {}

    public Speech {
        reportings = List.copyOf(reportings);
        quotations = List.copyOf(quotations);
    }

    /** Reads a text, best a paragraph or a few. */
    public static Speech of(String text, Segmentation segmentation) {
        List<Quoted> quotes = QuotationMarks.in(text);
        List<Reporting> reportings = new ArrayList<>();
        for (Line line : Lines.of(text, segmentation, quotes)) {
            reportings.addAll(reportings(line));
        }
        return new Speech(
                reportings,
                quotes.stream().map(q -> new Quotation(q.span(), q.closed())).toList());
    }

    /** The reporting words of one sentence. */
    static List<Reporting> reportings(Line line) {
        List<Reporting> reportings = new ArrayList<>();
        var speakers = new Speakers(line, new Phrases(line));
        for (int i = 0; i < line.size(); i++) {
            Reporting reporting = at(line, speakers, i);
            if (reporting != null) {
                reportings.add(reporting);
            }
        }
        return reportings;
    }

    /** direct, mixed or indirect: all, some or nothing of it in quotation marks. */
    public String type(String text, Span content) {
        return QuoteFinder.type(text, QuotationMarks.in(text), content);
    }

    private static @Nullable Reporting at(Line line, Speakers speakers, int i) {
        List<Span> sources = new ArrayList<>();
        if (line.is(i, "according") && line.is(i + 1, "to")) {
            add(line, speakers.right(i + 2), sources);
            return sources.isEmpty() ? null : new Reporting(line.span(i, i + 1), sources);
        }
        Verb verb = ReportingVerbs.builtIn().at(line, i);
        if (verb == null || !line.is(i, Pos.VERB)) {
            return null;
        }
        int group = speakers.groupBegin(i);
        if (speakers.isPassive(i, group)) {
            return null;
        }
        int last = verb.particle().isEmpty() ? i : i + 1;
        boolean inverted = verb.mayFollow() && (line.isQuote(i - 1) || line.is(i - 1, ","));
        Subject left = line.isQuote(i - 1) ? null : speakers.left(group, 0);
        Range before = left == null ? null : left.speaker();
        Range behind = verb.mayFollow() ? speakers.right(last + 1) : null;
        add(line, inverted ? behind : before, sources);
        add(line, inverted ? before : behind, sources);
        return sources.isEmpty() ? null : new Reporting(line.span(i, last), sources);
    }

    private static void add(Line line, @Nullable Range range, List<Span> sources) {
        if (range != null && range.first() >= 0 && !sources.contains(line.span(range.first(), range.last()))) {
            sources.add(line.span(range.first(), range.last()));
        }
    }
}
