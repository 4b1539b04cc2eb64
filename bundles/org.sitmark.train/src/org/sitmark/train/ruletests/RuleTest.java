// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.ruletests;

import java.io.IOException;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.train.errors.Finding;

/**
 * A sentence with a place in which something must be suggested, or nothing. Immutable.
 *
 * @param layer id of the layer
 * @param kind what must be suggested; empty where nothing may be, or the layer has no kinds
 * @param found whether it must be suggested with exactly this place and kind; else no suggestion of the layer may overlap the place
 * @param text the sentence, on one line
 * @param span the place in it, UTF-16
 */
public record RuleTest(String layer, String kind, boolean found, String text, Span span) {

    private static final String FOUND = "found";
    private static final String NOTHING = "nothing";
    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    public RuleTest {
        if (span.end() > text.length() || !text.equals(oneLine(text)) || text.contains(OPEN) || text.contains(CLOSE)) {
            throw new IllegalArgumentException("No rule test can be made of this sentence: " + text);
        }
    }

    /**
     * The test that a finding asks for: what gold has there must be suggested, or, where gold has nothing, nothing.
     *
     * @throws IllegalArgumentException with a sentence for people if the sentence cannot be written into a line
     */
    public static RuleTest of(Finding finding, Report report, Segmentation segmentation) {
        Item gold = finding.gold();
        Span place = finding.span();
        int begin = place.begin();
        int end = place.end();
        for (Span sentence : segmentation.sentences()) {
            if (sentence.begin() < place.end() && place.begin() < sentence.end()) {
                begin = Math.min(begin, sentence.begin());
                end = Math.max(end, sentence.end());
            }
        }
        String before = oneLine(report.text().substring(begin, place.begin()));
        String covered = oneLine(place.of(report.text()));
        String after = oneLine(report.text().substring(place.end(), end));
        String kind = finding.goldKind();
        return new RuleTest(
                finding.layer(),
                gold == null || kind == null ? "" : kind,
                gold != null,
                before + covered + after,
                new Span(before.length(), before.length() + covered.length()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s", " ");
    }

    /** A line of the file: layer, kind, {@code found} or {@code nothing}, and the sentence with the place in double brackets, with tabs between. */
    String line() {
        return String.join("\t", layer, kind, found ? FOUND : NOTHING, marked());
    }

    /** The sentence with the place in double brackets. */
    public String marked() {
        return text.substring(0, span.begin()) + OPEN + span.of(text) + CLOSE + text.substring(span.end());
    }

    /** @throws IOException with the reason if it is no such line */
    static RuleTest parse(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4 || !cells[2].equals(FOUND) && !cells[2].equals(NOTHING)) {
            throw new IOException("a line has layer, kind, found or nothing, and a sentence, with tabs between");
        }
        int open = cells[3].indexOf(OPEN);
        int close = cells[3].indexOf(CLOSE, Math.max(0, open));
        if (open < 0 || close <= open + OPEN.length()) {
            throw new IOException("the sentence has no place in [[ and ]]");
        }
        String before = cells[3].substring(0, open);
        String covered = cells[3].substring(open + OPEN.length(), close);
        try {
            return new RuleTest(
                    cells[0],
                    cells[1],
                    cells[2].equals(FOUND),
                    before + covered + cells[3].substring(close + CLOSE.length()),
                    new Span(before.length(), before.length() + covered.length()));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
