// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A trainer whose models decide a feature of marks whose place is known. The host measures how often they are right on held-out gold marks and
 * compares them with what is decided without a model. A promoted model is named by a setting of the corpus, where the pre-annotator finds it that
 * asks it.
 */
public interface ClassifierTrainer extends Trainer {

    /**
     * What is decided.
     *
     * @param layer id of the layer
     * @param feature of its marks
     * @param setting of the corpus that names the file of the promoted model, from the corpus folder
     */
    record Decides(String layer, String feature, String setting) {}

    Decides decides();

    /**
     * The classifier of a model.
     *
     * @throws IOException with file and reason if it is no such model
     */
    SpanClassifier classifier(Path model) throws IOException;

    /** What is decided without a model of the corpus' own. */
    SpanClassifier rules();
}
