// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.nio.file.Path;
import java.util.List;
import org.sitmark.train.evaluation.Evaluation;

/**
 * What a training came to.
 *
 * @param card of the stored model
 * @param model its file
 * @param evaluation on the held-out reports
 * @param remarks what a person should know, as sentences: gold that was left out, marks that could not be learned as marked
 */
public record TrainingResult(ModelCard card, Path model, Evaluation evaluation, List<String> remarks) {
    public TrainingResult {
        remarks = List.copyOf(remarks);
    }
}
