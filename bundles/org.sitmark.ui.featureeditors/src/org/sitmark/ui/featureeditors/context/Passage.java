// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.util.List;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;

/**
 * The part of a report around an item: enough for rules that read context, small enough to be read anew at each key. Immutable; UTF-16 offsets.
 *
 * @param text the part
 * @param offset where it begins in the report
 * @param segmentation its sentences and tokens, with offsets into the part
 */
public record Passage(String text, int offset, Segmentation segmentation) {

    private static final int MOST = 4000;

    /**
     * The paragraphs that the span touches, and some around them, with the sentences and tokens as people repaired them.
     *
     * @param more how many paragraphs before and behind; blank lines do not count
     */
    public static Passage around(Report of, Span span, Segmenter segmenter, int more) {
        String report = of.text();
        int begin = report.lastIndexOf('\n', span.begin() - 1) + 1;
        for (int i = 0; i < more && begin > 0; i++) {
            begin = previousLine(report, begin);
        }
        int end = lineEnd(report, span.end());
        for (int i = 0; i < more && end < report.length(); i++) {
            end = nextLine(report, end);
        }
        begin = Math.max(begin, wordBefore(report, span.begin() - MOST));
        end = Math.min(end, wordBehind(report, span.end() + MOST));
        Segmentation repaired = segmenter.segment(of, new Span(begin, end));
        var inside = new Segmentation(shifted(repaired.sentences(), begin), shifted(repaired.tokens(), begin));
        return new Passage(report.substring(begin, end), begin, inside);
    }

    private static List<Span> shifted(List<Span> spans, int by) {
        return spans.stream().map(s -> new Span(s.begin() - by, s.end() - by)).toList();
    }

    private static int lineEnd(String report, int from) {
        int end = report.indexOf('\n', from);
        return end < 0 ? report.length() : end;
    }

    /** The beginning of the last line before this one that is not blank. */
    private static int previousLine(String report, int lineBegin) {
        int begin = lineBegin;
        do {
            int end = begin - 1;
            begin = report.lastIndexOf('\n', end - 1) + 1;
            if (!report.substring(begin, end).isBlank()) {
                return begin;
            }
        } while (begin > 0);
        return 0;
    }

    /** The end of the next line behind this one that is not blank. */
    private static int nextLine(String report, int lineEnd) {
        int end = lineEnd;
        while (end < report.length()) {
            int begin = end + 1;
            end = lineEnd(report, begin);
            if (begin <= end && !report.substring(begin, end).isBlank()) {
                return end;
            }
        }
        return report.length();
    }

    private static int wordBefore(String report, int at) {
        int i = Math.max(0, at);
        while (i > 0 && !Character.isWhitespace(report.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int wordBehind(String report, int at) {
        int i = Math.min(report.length(), at);
        while (i < report.length() && !Character.isWhitespace(report.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The part's stretch of the report. */
    public Span span() {
        return new Span(offset, offset + text.length());
    }

    public List<Span> sentences() {
        return segmentation.sentences();
    }

    /** From offsets of the report to offsets of the part; the span must lie in the part. */
    public Span inside(Span ofReport) {
        return new Span(ofReport.begin() - offset, ofReport.end() - offset);
    }

    /** From offsets of the part to offsets of the report. */
    public Span outside(Span ofPart) {
        return new Span(ofPart.begin() + offset, ofPart.end() + offset);
    }

    /** The number of the sentence at an offset of the report, counted from 0; between two sentences that of the one before. */
    public int sentenceAt(int ofReport) {
        int at = ofReport - offset;
        int found = 0;
        for (int i = 0; i < sentences().size(); i++) {
            if (sentences().get(i).begin() <= at) {
                found = i;
            }
        }
        return found;
    }
}
