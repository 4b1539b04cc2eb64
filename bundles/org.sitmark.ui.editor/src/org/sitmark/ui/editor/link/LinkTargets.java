// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;

/** Where the links of an item lead. */
public final class LinkTargets {

    /**
     * One end of a link.
     *
     * @param feature name of the link feature
     * @param span the stretch of text that it leads to
     */
    public record Target(String feature, Span span) {}

    private LinkTargets() {}

    /** The targets that are still there, in the order of the features' names. */
    public static List<Target> of(Report report, Item item) {
        List<Target> targets = new ArrayList<>();
        item.features().asMap().forEach((feature, value) -> {
            List<Link> links = value instanceof Value.Ref ref
                    ? List.of(ref.link())
                    : value instanceof Value.Refs refs ? refs.links() : List.of();
            for (Link link : links) {
                link.resolve(report).ifPresent(span -> targets.add(new Target(feature, span)));
            }
        });
        return targets;
    }
}
