// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;

/**
 * A segmenter without a model, for tests whose class path has no other: a sentence ends at a line end or after a full stop, question or exclamation
 * mark before a blank; a token is a run of letters and digits or a single other sign. Stateless.
 */
public final class WordSegmenter implements Segmenter {

    private static final Pattern SENTENCE = Pattern.compile("\\S(?:.*?(?:[.?!](?=\\s)|\\S(?=\\s*(?:[\\r\\n]|\\z))))?");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\s]");

    @Override
    public Segmentation segment(String text) {
        return new Segmentation(spans(SENTENCE, text), spans(TOKEN, text));
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
