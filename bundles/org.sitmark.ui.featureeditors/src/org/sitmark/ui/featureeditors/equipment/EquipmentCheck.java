// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.equipment;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.equipment.EquipmentReading;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.GazetteerNames;

/**
 * Compares a mention of equipment with the gazetteer.
 *
 * @param verdict how they stand to each other
 * @param words a sentence for people
 * @param proposed what the mention should say, or null where it says so already or nothing is known
 * @param addable the name that the gazetteer lacks; empty where there is none
 */
record EquipmentCheck(
        Verdict verdict, String words, @Nullable Features proposed, String addable) {

    /** How mention and gazetteer stand to each other. */
    enum Verdict {
        KNOWN,
        EMPTY,
        DIFFERS,
        UNKNOWN,
        GENERIC
    }

    /** @param text the mention as it is marked */
    static EquipmentCheck of(Features features, String text, GazetteerNames names) {
        Optional<EquipmentReading> reading = EquipmentReading.read(text, names.gazetteer());
        String designation = features.text("designation");
        String name = designation != null && !designation.isEmpty()
                ? designation
                : reading.map(EquipmentReading::designation).orElse(isName(text) ? text : "");
        Optional<Entry> entry = name.isEmpty() ? Optional.empty() : names.find(name);
        Features wanted = wanted(features, name, entry, reading);
        if (entry.isPresent()) {
            String thing = entry.get().canonical() + ", " + entry.get().kind().replace('_', ' ') + " ("
                    + entry.get().file() + ")";
            if (wanted.equals(features)) {
                return new EquipmentCheck(Verdict.KNOWN, "In the gazetteer: " + thing, null, "");
            }
            boolean contradicts =
                    contradicts(features, wanted, "canonical") || contradicts(features, wanted, "category");
            return new EquipmentCheck(
                    contradicts ? Verdict.DIFFERS : Verdict.EMPTY, "The gazetteer has: " + thing, wanted, "");
        }
        if (!name.isEmpty()) {
            return new EquipmentCheck(
                    Verdict.UNKNOWN,
                    "\u201c" + name + "\u201d is not in the gazetteer.",
                    wanted.equals(features) ? null : wanted,
                    name);
        }
        return new EquipmentCheck(
                Verdict.GENERIC,
                "A generic mention, without a designation.",
                wanted.equals(features) ? null : wanted,
                "");
    }

    /** Whether a mention that no rule can read is a name: generic words have neither capitals nor digits. */
    private static boolean isName(String text) {
        return text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static Features wanted(
            Features features, String name, Optional<Entry> entry, Optional<EquipmentReading> reading) {
        Features wanted = features;
        if (!name.isEmpty()) {
            wanted = wanted.with("designation", name);
        }
        if (entry.isPresent()) {
            return wanted.with("canonical", entry.get().canonical())
                    .with("category", entry.get().kind());
        }
        return reading.isPresent() && !features.has("category")
                ? wanted.with("category", reading.get().category())
                : wanted;
    }

    private static boolean contradicts(Features have, Features wanted, String name) {
        String text = have.text(name);
        return text != null && !text.isEmpty() && !text.equals(wanted.text(name));
    }
}
