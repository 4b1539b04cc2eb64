// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.stemmer.PorterStemmer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.preannotate.words.Steps;

/**
 * OpenNLP's English sentence detector and tokenizer with repairs: "Gen." ends no sentence, a designation such as "Su-25" stays one token, headings and
 * list lines are sentences of their own. Linear in the length of the text whatever is in it. Thread-safe.
 */
public final class OpenNlpSegmenter implements Segmenter {

    /** Longer blocks without a line break are handed to OpenNLP in parts. */
    private static final int BLOCK = 20_000;

    private static final ThreadLocal<SentenceDetectorME> SENTENCES =
            ThreadLocal.withInitial(() -> new SentenceDetectorME(EnglishModels.sentences()));
    private static final ThreadLocal<Tokens> TOKENS = ThreadLocal.withInitial(Tokens::new);

    @Override
    public Segmentation segment(String text) {
        return segment(text, new NullProgressMonitor());
    }

    @Override
    public Segmentation segment(String text, IProgressMonitor monitor) {
        List<Span> sentences = new ArrayList<>();
        for (Span block : Blocks.of(text, BLOCK)) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            sentences(text, block, sentences);
        }
        List<Span> tokens = new ArrayList<>(text.length() / 5 + 1);
        Tokens tokenizer = TOKENS.get();
        var steps = new Steps(monitor);
        for (Span sentence : sentences) {
            steps.next();
            tokenizer.split(text, sentence, tokens);
        }
        return new Segmentation(sentences, tokens);
    }

    /** Porter's stem of an English word. */
    @Override
    public String stem(String word) {
        return new PorterStemmer().stem(word);
    }

    private static void sentences(String text, Span block, List<Span> out) {
        String part = block.of(text);
        opennlp.tools.util.Span[] found = SENTENCES.get().sentPosDetect(part);
        int begin = 0;
        for (int i = 0; i < found.length; i++) {
            int end = i == found.length - 1 ? part.length() : found[i].getEnd();
            if (i < found.length - 1
                    && SentenceRepair.goesOn(part, begin, found[i].getEnd(), found[i + 1].getStart())) {
                continue;
            }
            add(text, block.begin() + begin, block.begin() + end, out);
            begin = end;
        }
        if (found.length == 0) {
            add(text, block.begin(), block.end(), out);
        }
    }

    private static void add(String text, int begin, int end, List<Span> out) {
        while (begin < end && Blocks.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Blocks.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            out.add(new Span(begin, end));
        }
    }
}
