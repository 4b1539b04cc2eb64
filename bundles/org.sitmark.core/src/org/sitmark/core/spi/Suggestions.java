// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;

/** Where a pre-annotator puts what it finds. Used by one thread. */
public interface Suggestions {

    /**
     * Suggests an annotation in the pre-annotator's layer.
     *
     * @param span UTF-16 offsets inside the text, not empty; white space at its ends is cut off
     * @param features checked against the layer's type: an unknown feature or value is an error that names the pre-annotator
     * @param score how sure the source is, 0 to 1
     * @param provenance what fired, for people: a gazetteer entry, a rule's name, a model's outcome
     * @return a link to the new suggestion, for use in the features of later ones
     * @throws IllegalArgumentException if the span is empty or outside the text, or features or score are not allowed
     */
    default Link add(Span span, Features features, double score, String provenance) {
        return add(layer(), span, features, score, provenance);
    }

    /** The same in another layer, for pre-annotators that serve several. */
    Link add(String layer, Span span, Features features, double score, String provenance);

    /** The layer that the pre-annotator is registered for; the first where it serves several. */
    String layer();
}
