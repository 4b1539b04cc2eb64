// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * What a report file holds beside the report: other tools' annotations and views, and what the layers cannot hold. Elements are kept as the lines that
 * will be written. Immutable, as nobody changes its parts.
 *
 * @param namespaces prefixes that the lines use
 * @param rootAttributes of the root element by name
 * @param sofa id of the text's sofa
 * @param sofaAttributes all but the text, by name
 * @param documentAnnotation the document annotation of the text where it is a plain one, whose language follows the report's
 * @param lines other elements, in the order of the file
 * @param views views of other sofas
 * @param members what other tools have indexed in the text's view, sorted
 * @param ids of all elements here, sorted
 * @param referenced ids of items and bare spans that elements here point to, with the span that they had
 * @param extras what marks have beside the features of their layer, by id
 * @param targets where links of items lead to elements here, which the model sees as bare spans
 */
record Foreign(
        Namespaces namespaces,
        Map<String, String> rootAttributes,
        int sofa,
        Map<String, String> sofaAttributes,
        @Nullable XmiNode documentAnnotation,
        List<String> lines,
        List<String> views,
        int[] members,
        int[] ids,
        Map<Integer, Span> referenced,
        Map<Integer, Extra> extras,
        Map<LinkPlace, Target> targets) {

    /**
     * What an element has beside the known.
     *
     * @param attributes by name
     * @param children escaped
     */
    record Extra(Map<String, String> attributes, String children) {}

    /** A link of an item: the {@code position}-th of a feature, {@link OwnTypes#SINGLE} where it is no list. */
    record LinkPlace(int owner, String feature, int position) {}

    /**
     * An element that a link leads to.
     *
     * @param fits whether the feature itself can hold it, without a {@link OwnTypes#REFERENCE}
     */
    record Target(int id, Span span, boolean fits) {}
}
