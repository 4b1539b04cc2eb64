// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.figure.FigureParts;

/** Whether words such as "at least" and "or more" belong to a figure. Its feature {@code modifier} stays in any case. */
public final class ModifierConvention implements Convention {

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        if (at == null) {
            return suggestion;
        }
        if (choice.equals(Choice.OUT)) {
            return at.on(
                    FigureParts.behindModifier(at.w(), at.first(), at.last()),
                    FigureParts.beforeModifier(at.w(), at.first(), at.last()),
                    suggestion);
        }
        return at.on(
                FigureParts.withModifier(at.w(), at.first(), at.last()),
                FigureParts.withModifierBehind(at.w(), at.first(), at.last()),
                suggestion);
    }
}
