// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;

/**
 * The tokens around a place in a text, by the segmenter that pre-annotation uses. Only the paragraph around the place is segmented, so that a key
 * answers at once in a text of any length; paragraphs are remembered. UI thread only.
 */
public final class Tokens {

    private static final int REMEMBERED = 64;
    private static final int LONGEST_PARAGRAPH = 20_000;
    /** Lines that were broken to fit a page are about this long at least. */
    private static final int HARD_WRAPPED = 50;

    private final String text;
    private final Segmenter segmenter;
    private final Map<Span, Segmentation> paragraphs = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Span, Segmentation> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Report report;

    public Tokens(Report report, Segmenter segmenter) {
        this.report = report;
        this.text = report.text();
        this.segmenter = segmenter;
    }

    /** The report is in another state now. */
    public void setReport(Report now) {
        if (!now.repairs().equals(report.repairs())) {
            paragraphs.clear();
        }
        report = now;
    }

    /** The token that contains the offset, or the one that ends there; null where there is none. */
    public @Nullable Span at(int offset) {
        Span before = null;
        for (Span token : around(offset)) {
            if (token.contains(offset)) {
                return token;
            }
            if (token.end() == offset) {
                before = token;
            }
        }
        return before;
    }

    /** The smallest span of whole tokens that covers the span; the span without surrounding white space where there are no tokens. */
    public Span snap(Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return new Span(begin, end);
        }
        Span first = at(begin);
        Span last = at(end - 1);
        return new Span(
                first != null && first.contains(begin) ? first.begin() : begin,
                last != null && last.contains(end - 1) ? last.end() : end);
    }

    /** The next offset after this one at which a token begins, or the text's end. */
    public int nextBegin(int offset) {
        for (int from = offset; from < text.length(); from = paragraph(from).end() + 1) {
            for (Span token : around(from)) {
                if (token.begin() > offset) {
                    return token.begin();
                }
            }
        }
        return text.length();
    }

    /** The next offset after this one at which a token ends, or the text's end. */
    public int nextEnd(int offset) {
        for (int from = offset; from < text.length(); from = paragraph(from).end() + 1) {
            for (Span token : around(from)) {
                if (token.end() > offset) {
                    return token.end();
                }
            }
        }
        return text.length();
    }

    /** The last offset before this one at which a token begins, or 0. */
    public int previousBegin(int offset) {
        for (int from = offset; from >= 0; from = paragraph(from).begin() - 1) {
            List<Span> tokens = around(from);
            for (int i = tokens.size() - 1; i >= 0; i--) {
                if (tokens.get(i).begin() < offset) {
                    return tokens.get(i).begin();
                }
            }
        }
        return 0;
    }

    /** The last offset before this one at which a token ends, or 0. */
    public int previousEnd(int offset) {
        for (int from = offset; from >= 0; from = paragraph(from).begin() - 1) {
            List<Span> tokens = around(from);
            for (int i = tokens.size() - 1; i >= 0; i--) {
                if (tokens.get(i).end() < offset) {
                    return tokens.get(i).end();
                }
            }
        }
        return 0;
    }

    /** The tokens that touch the span, in text order. */
    public List<Span> touching(Span span) {
        List<Span> found = new ArrayList<>();
        for (int from = span.begin(); from <= span.end(); from = paragraph(from).end() + 1) {
            around(from).stream()
                    .filter(t -> t.begin() < span.end() && t.end() > span.begin())
                    .forEach(found::add);
        }
        return found;
    }

    /** The sentence around the offset, or the last one before it in its paragraph; null where the paragraph has none before it. */
    public @Nullable Span sentence(int offset) {
        Span found = null;
        for (Span sentence : segmented(offset).sentences()) {
            if (sentence.begin() <= offset) {
                found = sentence;
            }
        }
        return found;
    }

    /** The sentences that touch the span, in text order. */
    public List<Span> sentencesTouching(Span span) {
        List<Span> found = new ArrayList<>();
        for (int from = span.begin(); from <= span.end(); from = paragraph(from).end() + 1) {
            segmented(from).sentences().stream()
                    .filter(s -> s.begin() < span.end() && s.end() > span.begin())
                    .forEach(found::add);
        }
        return found;
    }

    /** The next offset after this one at which a sentence begins, or the text's end. */
    public int nextSentence(int offset) {
        for (int from = offset; from < text.length(); from = paragraph(from).end() + 1) {
            for (Span sentence : segmented(from).sentences()) {
                if (sentence.begin() > offset) {
                    return sentence.begin();
                }
            }
        }
        return text.length();
    }

    /** The last offset before this one at which a sentence begins, or 0. */
    public int previousSentence(int offset) {
        for (int from = offset; from >= 0; from = paragraph(from).begin() - 1) {
            List<Span> sentences = segmented(from).sentences();
            for (int i = sentences.size() - 1; i >= 0; i--) {
                if (sentences.get(i).begin() < offset) {
                    return sentences.get(i).begin();
                }
            }
        }
        return 0;
    }

    private List<Span> around(int offset) {
        return segmented(offset).tokens();
    }

    private Segmentation segmented(int offset) {
        return paragraphs.computeIfAbsent(paragraph(offset), this::segment);
    }

    private Segmentation segment(Span paragraph) {
        return segmenter.segment(report, paragraph);
    }

    /**
     * The line of the report around the offset, with those around it that a sentence may go on over, as the segmenter or a person may have said. The
     * same for each offset in it.
     */
    private Span paragraph(int offset) {
        Span result = line(offset);
        while (result.begin() > 0) {
            Span before = line(result.begin() - 1);
            if (!goesOn(before, result.begin())) {
                break;
            }
            result = new Span(before.begin(), result.end());
        }
        while (result.end() < text.length()) {
            Span next = line(result.end() + 1);
            if (next.end() <= result.end() || !goesOn(line(result.end()), next.begin())) {
                break;
            }
            result = new Span(result.begin(), next.end());
        }
        return result;
    }

    /** Whether a sentence may go on from a line to the next one. A blank line goes on where a person joined sentences over it. */
    private boolean goesOn(Span line, int next) {
        int first = next;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return false;
        }
        if (!report.repairs().isEmpty()
                && report.repair(Repair.Unit.SENTENCE, first)
                        .filter(r -> !r.split())
                        .isPresent()) {
            return true;
        }
        int last = line.end() - 1;
        while (last >= line.begin() && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        boolean blank = last < line.begin() || text.substring(next, first).indexOf('\n') >= 0;
        boolean far = line.begin() / LONGEST_PARAGRAPH != next / LONGEST_PARAGRAPH;
        if (blank || far) {
            return false;
        }
        return Character.isLowerCase(text.charAt(first))
                || last - line.begin() >= HARD_WRAPPED && ".:;!?".indexOf(text.charAt(last)) < 0;
    }

    /** The line of the text around the offset; of a very long one the part that holds the offset. */
    private Span line(int offset) {
        int at = Math.min(Math.max(0, offset), text.length());
        int begin = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - at % LONGEST_PARAGRAPH);
        int end = text.indexOf('\n', at);
        end = Math.min(end < 0 ? text.length() : end, begin - begin % LONGEST_PARAGRAPH + LONGEST_PARAGRAPH);
        return new Span(begin, Math.max(begin, end));
    }
}
