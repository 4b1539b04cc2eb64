// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** The English part-of-speech model that comes with OpenNLP. The model is loaded once per process, each thread has its own tagger. */
public final class PosTagger {

    private static final String NAME = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private static final ThreadLocal<POSTaggerME> TAGGER = ThreadLocal.withInitial(() -> new POSTaggerME(Holder.MODEL));

    private PosTagger() {}

    private static final class Holder {
        static final POSModel MODEL = load();
    }

    /** One tag for each token of a sentence. */
    public static String[] tag(String[] tokens) {
        return TAGGER.get().tag(tokens);
    }

    private static POSModel load() {
        try (InputStream in = POSModel.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(
                        "This installation is broken: the OpenNLP model " + NAME + " is missing");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "This installation is broken: the OpenNLP model " + NAME + " is unreadable", e);
        }
    }
}
