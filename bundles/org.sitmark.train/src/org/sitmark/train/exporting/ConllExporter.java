// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.sitmark.core.spi.Option;
import org.sitmark.train.data.SampleSentence;

/**
 * Columns as in CoNLL-2003 (Tjong Kim Sang and De Meulder 2003): word, part of speech, chunk, tag, with a space between, an empty line after each
 * sentence and {@code -DOCSTART-} before each report. Part of speech and chunk are not known and stand as {@code -X-}.
 */
public final class ConllExporter extends PartedExporter {

    /** All that a reader of columns may take for their end. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x85\\uFEFF]+");

    private static final String UNKNOWN = " -X- -X- ";

    @Option("How names stand on tokens: BIO or BIOES")
    public TagScheme scheme = TagScheme.BIO;

    @Override
    String file() {
        return "reports.conll";
    }

    @Override
    void write(Prepared prepared, BufferedWriter out, List<String> remarks) throws IOException {
        out.append("-DOCSTART-").append(UNKNOWN).append(TagScheme.OUTSIDE).append("\n\n");
        int split = 0;
        for (SampleSentence sentence : prepared.samples().sentences()) {
            SampleSentence words = words(sentence);
            split += words.tokens().size() - sentence.tokens().size();
            List<String> tags = scheme.tags(words);
            for (int i = 0; i < tags.size(); i++) {
                out.append(words.tokens().get(i))
                        .append(UNKNOWN)
                        .append(tags.get(i))
                        .append('\n');
            }
            if (!tags.isEmpty()) {
                out.append('\n');
            }
        }
        if (split != 0) {
            remarks.add(prepared.report().name()
                    + ": tokens with a space inside are several rows, as the columns cannot hold them");
        }
    }

    /** The sentence with tokens that have spaces inside as several, and without tokens that are nothing else. */
    private static SampleSentence words(SampleSentence sentence) {
        if (sentence.tokens().stream()
                .noneMatch(t -> t.isEmpty() || SPACE.matcher(t).find())) {
            return sentence;
        }
        List<String> tokens = new java.util.ArrayList<>();
        int[] starts = new int[sentence.tokens().size() + 1];
        for (int i = 0; i < sentence.tokens().size(); i++) {
            starts[i] = tokens.size();
            for (String word : SPACE.split(sentence.tokens().get(i))) {
                if (!word.isEmpty()) {
                    tokens.add(word);
                }
            }
        }
        starts[sentence.tokens().size()] = tokens.size();
        List<SampleSentence.Name> names = sentence.names().stream()
                .map(n -> new SampleSentence.Name(starts[n.begin()], starts[n.end()], n.type()))
                .filter(n -> n.begin() < n.end())
                .toList();
        return new SampleSentence(tokens, names);
    }

    @Override
    void writeLabels(SortedSet<String> types, Path target) throws IOException {
        Files.write(target.resolve("labels.txt"), scheme.labels(types));
    }
}
