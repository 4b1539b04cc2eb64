// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.figure.FigureParts;

/** Leaves units and currencies out of figures: "48" of "48 hours", "3.2 billion" of "$3.2 billion". The feature {@code unit} stays. */
public final class UnitConvention implements Convention {

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        return at == null || !suggestion.features().has("unit")
                ? suggestion
                : at.on(
                        FigureParts.firstWithoutUnit(at.w(), at.first(), at.last()),
                        FigureParts.lastWithoutUnit(at.w(), at.first(), at.last()),
                        suggestion);
    }
}
