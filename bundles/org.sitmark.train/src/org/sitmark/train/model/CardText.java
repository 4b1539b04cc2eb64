// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitmark.train.evaluation.KindScore;

/** A card in lines for people: the same in the window and on the command line. */
public final class CardText {

    private CardText() {}

    public static List<String> of(ModelCard card) {
        List<String> lines = new ArrayList<>();
        lines.add(card.id());
        lines.add("Layers: " + String.join(", ", card.layers()));
        lines.add("Made: " + card.created() + ", " + String.format(Locale.ROOT, "%,d", card.bytes())
                + " bytes, SHA-256 " + card.sha256());
        ModelCard.Data data = card.data();
        if (data != null) {
            lines.add("Data: " + data.reports() + " reports with " + data.marks() + " marks in " + data.groups()
                    + " groups that do not repeat each other");
            lines.add("Split: " + data.train().size() + " to learn from"
                    + (data.trainedOnAll() ? ", then all" : "") + ", "
                    + data.heldOut().size()
                    + " to measure on, seed " + data.seed());
            lines.add("Fingerprint: " + data.fingerprint());
        }
        if (!card.parameters().isEmpty()) {
            lines.add("Parameters:");
            card.parameters().forEach((name, value) -> lines.add("  " + name + " = " + value));
        }
        if (!card.versions().isEmpty()) {
            lines.add("Versions:");
            card.versions().forEach((name, value) -> lines.add("  " + name + " " + value));
        }
        if (!card.scores().isEmpty()) {
            lines.add("Strict scores on the reports to measure on:");
            for (ModelCard.Score score : card.scores()) {
                KindScore shown = score.shown();
                lines.add(String.format(
                        Locale.ROOT,
                        "  %s %s: P %.3f, R %.3f, F1 %.3f, 95 %% between %.3f and %.3f",
                        shown.layer(),
                        shown.isWholeLayer() ? "all" : shown.kind(),
                        shown.strict().precision(),
                        shown.strict().recall(),
                        shown.strict().f1(),
                        shown.f1().low(),
                        shown.f1().high()));
            }
        }
        if (!card.note().isEmpty()) {
            lines.add("Note: " + card.note());
        }
        return lines;
    }
}
