// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/**
 * Training data in OpenNLP's forms: its objects, and its text format with one sentence a line, {@code <START:type> … <END>} around names and an
 * empty line before each document, where the finder forgets what it learned from the document before.
 */
public final class NameSamples {

    /** What OpenNLP takes for white space: more than Java does. */
    private static final Predicate<String> HAS_SPACE = token -> token.codePoints()
            .anyMatch(c -> Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR);

    private NameSamples() {}

    /** All sentences of the reports; the first of each report says that a new document begins. */
    public static List<NameSample> of(List<ReportSamples> reports) {
        List<NameSample> result = new ArrayList<>();
        for (ReportSamples report : reports) {
            boolean first = true;
            for (SampleSentence sentence : report.sentences()) {
                result.add(of(sentence, first));
                first = false;
            }
        }
        return result;
    }

    private static NameSample of(SampleSentence sentence, boolean newDocument) {
        Span[] names = sentence.names().stream()
                .map(n -> new Span(n.begin(), n.end(), n.type()))
                .toArray(Span[]::new);
        return new NameSample(sentence.tokens().toArray(new String[0]), names, newDocument);
    }

    /**
     * Writes a report as stock OpenNLP reads it for training; what it reads back are the same tokens and names.
     *
     * @param out takes the lines, each ended by {@code \n}
     * @param separate whether an empty line comes first; leave it out for the first report of a file
     * @return how many sentences had to be left out because the format cannot hold one of their tokens ({@code <END>}, white space in a token)
     * @throws IOException if the text cannot be written
     */
    public static int write(ReportSamples report, boolean separate, Appendable out) throws IOException {
        if (separate) {
            out.append('\n');
        }
        int leftOut = 0;
        for (SampleSentence sentence : report.sentences()) {
            if (isWritable(sentence)) {
                out.append(of(sentence, false).toString().stripTrailing()).append('\n');
            } else {
                leftOut++;
            }
        }
        return leftOut;
    }

    /** Writes the tokens alone, as stock OpenNLP's name finder reads them. */
    public static void writeTokens(ReportSamples report, boolean separate, Appendable out) throws IOException {
        if (separate) {
            out.append('\n');
        }
        for (SampleSentence sentence : report.sentences()) {
            out.append(String.join(" ", sentence.tokens())).append('\n');
        }
    }

    private static boolean isWritable(SampleSentence sentence) {
        return sentence.tokens().stream()
                .noneMatch(token -> token.isEmpty()
                        || HAS_SPACE.test(token)
                        || token.equals("<END>")
                        || token.toUpperCase(Locale.ROOT).startsWith("<START"));
    }
}
