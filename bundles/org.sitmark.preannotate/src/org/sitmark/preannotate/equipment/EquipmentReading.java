// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.List;
import java.util.Optional;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/**
 * What a stretch of text says as a mention of equipment.
 *
 * @param category of the layer
 * @param designation the name part as written; empty where generic
 * @param canonical the gazetteer's name for it; empty where unknown
 */
public record EquipmentReading(String category, String designation, String canonical) {

    /** Reads a mention with the rules that suggest equipment; nothing where they see none or several in it. */
    public static Optional<EquipmentReading> read(String mention, Gazetteer gazetteer) {
        List<Mention> found = EquipmentFinder.find(Words.of(mention), gazetteer, Steps.uncancelled());
        return found.size() == 1
                ? Optional.of(new EquipmentReading(
                        found.get(0).category(),
                        found.get(0).designation(),
                        found.get(0).canonical()))
                : Optional.empty();
    }

    /** The features with what is read in place of what they say; links stay. */
    public Features applyTo(Features features) {
        Features result = features.with("category", category);
        result = designation.isEmpty() ? result.without("designation") : result.with("designation", designation);
        return canonical.isEmpty() ? result.without("canonical") : result.with("canonical", canonical);
    }
}
