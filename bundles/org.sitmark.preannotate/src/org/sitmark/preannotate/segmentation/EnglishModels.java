// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.segmentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/** The English OpenNLP models that come with Sitmark, each loaded once per process. */
final class EnglishModels {

    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

    private EnglishModels() {}

    private static final class Sentences {
        static final SentenceModel MODEL = load(SENTENCES, SentenceModel::new);
    }

    private static final class Tokens {
        static final TokenizerModel MODEL = load(TOKENS, TokenizerModel::new);
    }

    static SentenceModel sentences() {
        return Sentences.MODEL;
    }

    static TokenizerModel tokens() {
        return Tokens.MODEL;
    }

    @FunctionalInterface
    private interface Loader<M> {
        M load(InputStream in) throws IOException;
    }

    private static <M> M load(String name, Loader<M> loader) {
        try (InputStream in = SentenceModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "This installation is broken: the OpenNLP model " + name + " is missing");
            }
            return loader.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "This installation is broken: the OpenNLP model " + name + " is unreadable", e);
        }
    }
}
