// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.quote.Pos;
import org.sitmark.preannotate.quote.PosTagger;

/** Parts of speech of the report that a thread works on, sentence by sentence as they are asked for. Used by one thread. */
final class SentenceTags {

    private record Last(WeakReference<Segmentation> segmentation, SentenceTags tags) {}

    private static final ThreadLocal<@Nullable Last> LAST = new ThreadLocal<>();

    private final String text;
    private final List<Span> sentences;
    private final List<Span> tokens;
    private final @Nullable Pos[] tags;

    private SentenceTags(String text, Segmentation segmentation) {
        this.text = text;
        sentences = segmentation.sentences();
        tokens = segmentation.tokens();
        tags = new Pos[tokens.size()];
    }

    static SentenceTags of(ReportView view) {
        Segmentation segmentation = view.segmentation();
        Last last = LAST.get();
        if (last != null && last.segmentation.get() == segmentation && last.tags.text.equals(view.text())) {
            return last.tags;
        }
        SentenceTags made = new SentenceTags(view.text(), segmentation);
        LAST.set(new Last(new WeakReference<>(segmentation), made));
        return made;
    }

    /** Part of speech of the token that covers an offset; PUNCT where there is none. */
    Pos at(int offset) {
        int token = first(tokens, offset);
        if (token == tokens.size() || tokens.get(token).begin() > offset) {
            return Pos.PUNCT;
        }
        @Nullable Pos known = tags[token];
        if (known == null) {
            tag(offset);
            known = tags[token];
        }
        return known == null ? Pos.X : known;
    }

    private void tag(int offset) {
        int sentence = first(sentences, offset);
        if (sentence == sentences.size()) {
            return;
        }
        int from = first(tokens, sentences.get(sentence).begin());
        int to = from;
        List<String> words = new ArrayList<>();
        while (to < tokens.size()
                && tokens.get(to).begin() < sentences.get(sentence).end()) {
            words.add(tokens.get(to++).of(text).replace('\u2019', '\''));
        }
        String[] found = PosTagger.tag(words.toArray(String[]::new));
        for (int i = from; i < to; i++) {
            tags[i] = Pos.of(found[i - from]);
        }
    }

    /** Index of the first span that ends after the offset. */
    private static int first(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
