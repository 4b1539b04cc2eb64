// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.uima.layer.LayerType;
import org.sitmark.uima.storage.Foreign.LinkPlace;
import org.sitmark.uima.storage.Foreign.Target;

/**
 * Turns the links of one item into ids, and remembers what has to be written after it: bare spans, and links that the feature itself cannot hold.
 */
final class LinkWriter {

    private static final Set<String> ANY = Set.of(LayerType.ANNOTATION, "uima.cas.AnnotationBase", "uima.cas.TOP");

    /** A bare span to be written. */
    record Mention(int id, Span span) {
    }

    /** A link to be written apart; no target where that is gone. */
    record Reference(String feature, int position, int target, int missing) {
    }

    private record Resolved(int id, boolean fits, int missing) {
    }

    private final Report report;
    private final Item owner;
    private final Ids ids;
    private final Map<LinkPlace, Target> targets;
    private final Map<String, LayerType> typesByLayer;
    final List<Mention> mentions = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();

    LinkWriter(Report report, Item owner, Ids ids, Map<LinkPlace, Target> targets, Map<String, LayerType> typesByLayer) {
        this.report = report;
        this.owner = owner;
        this.ids = ids;
        this.targets = targets;
        this.typesByLayer = typesByLayer;
    }

    /**
     * The id that the feature gets, or null where the link is written apart.
     *
     * @param range the type that the feature may point to
     */
    @Nullable
    String id(String feature, Link link, String range) {
        Resolved resolved = resolve(feature, OwnTypes.SINGLE, link, range);
        if (resolved.fits) {
            return Integer.toString(resolved.id);
        }
        references.add(new Reference(feature, OwnTypes.SINGLE, resolved.id, resolved.missing));
        return null;
    }

    /** The ids that the feature gets, or null where any of the links does not fit and so all are written apart. */
    @Nullable
    List<Integer> ids(String feature, List<Link> links, String range) {
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            resolved.add(resolve(feature, i, links.get(i), range));
        }
        if (resolved.stream().allMatch(Resolved::fits)) {
            return resolved.stream().map(Resolved::id).toList();
        }
        for (int i = 0; i < resolved.size(); i++) {
            references.add(new Reference(feature, i, resolved.get(i).id, resolved.get(i).missing));
        }
        return null;
    }

    private Resolved resolve(String feature, int position, Link link, String range) {
        boolean any = ANY.contains(range);
        if (link instanceof Link.ToItem to) {
            Item item = report.item(to.id()).orElse(null);
            if (item == null) {
                return new Resolved(0, false, to.id());
            }
            LayerType type = item instanceof Mark ? typesByLayer.get(item.layer()) : null;
            boolean fits = type == null ? range.equals(OwnTypes.SUGGESTION) : type.fits(range);
            return new Resolved(item.id(), any || fits, 0);
        }
        Span span = ((Link.ToSpan) link).span();
        Target target = targets.get(new LinkPlace(owner.id(), feature, position));
        if (target != null && target.span().equals(span)) {
            return new Resolved(target.id(), target.fits(), 0);
        }
        int id = ids.derived(owner.id(), feature, position);
        mentions.add(new Mention(id, span));
        return new Resolved(id, any || range.equals(OwnTypes.MENTION), 0);
    }
}
