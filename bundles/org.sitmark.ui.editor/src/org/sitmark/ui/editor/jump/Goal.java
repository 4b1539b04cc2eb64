// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.List;
import org.sitmark.core.model.Span;
import org.sitmark.ui.palette.RunPainter.Line;

/** What a label is typed for: which places show one, and what happens with the place that is chosen. */
interface Goal {

    /**
     * Places that can be chosen.
     *
     * @param likely in the order in which they deserve short labels
     * @param others the rest, likewise
     */
    record Places(List<Span> likely, List<Span> others) {}

    /** One line for the user: what is being done, and how. */
    Line prompt();

    /** The places inside the stretch of text that is visible. */
    Places places(Span visible);

    /**
     * A label was typed.
     *
     * @param shifted whether Shift was held with its last sign
     */
    void chosen(Span span, boolean shifted);
}
