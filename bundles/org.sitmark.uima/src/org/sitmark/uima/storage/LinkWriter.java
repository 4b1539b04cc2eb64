// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.ArrayList;
import java.util.HashMap;
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
    record Mention(int id, Span span) {}

    /** A link to be written apart; no target where that is gone. */
    record Reference(String feature, int position, int target, int missing) {}

    private record Resolved(
            int id, boolean fits, int missing, @Nullable Mention mention) {}

    private final Report report;
    private final Item owner;
    private final Ids ids;
    private final Map<LinkPlace, Target> targets;
    private final Map<String, LayerType> typesByLayer;
    private final Map<String, Integer> mentionIds = new HashMap<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();

    LinkWriter(
            Report report, Item owner, Ids ids, Map<LinkPlace, Target> targets, Map<String, LayerType> typesByLayer) {
        this.report = report;
        this.owner = owner;
        this.ids = ids;
        this.targets = targets;
        this.typesByLayer = typesByLayer;
    }

    /**
     * The id that the feature gets, or null where it cannot hold the link.
     *
     * @param range the type that the feature may point to
     */
    @Nullable
    String id(String feature, Link link, String range) {
        Resolved resolved = resolve(feature, OwnTypes.SINGLE, link, range);
        if (!resolved.fits) {
            return null;
        }
        write(resolved);
        return Integer.toString(resolved.id);
    }

    /** The ids that the feature gets, or null where it cannot hold one of the links. */
    @Nullable
    List<Integer> ids(String feature, List<Link> links, String range) {
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            resolved.add(resolve(feature, i, links.get(i), range));
        }
        if (!resolved.stream().allMatch(Resolved::fits)) {
            return null;
        }
        resolved.forEach(this::write);
        return resolved.stream().map(Resolved::id).toList();
    }

    /** Notes a link that is written apart. */
    void apart(String feature, Link link) {
        apart(feature, OwnTypes.SINGLE, link);
    }

    /** Notes links that are written apart. */
    void apart(String feature, List<Link> links) {
        for (int i = 0; i < links.size(); i++) {
            apart(feature, i, links.get(i));
        }
    }

    private void apart(String feature, int position, Link link) {
        Resolved resolved = resolve(feature, position, link, LayerType.ANNOTATION);
        write(resolved);
        references.add(new Reference(feature, position, resolved.id, resolved.missing));
    }

    private void write(Resolved resolved) {
        Mention mention = resolved.mention;
        if (mention != null) {
            mentions.add(mention);
        }
    }

    private Resolved resolve(String feature, int position, Link link, String range) {
        boolean any = ANY.contains(range);
        if (link instanceof Link.ToItem to) {
            Item item = report.item(to.id()).orElse(null);
            if (item == null) {
                return new Resolved(0, false, to.id(), null);
            }
            LayerType type = item instanceof Mark ? typesByLayer.get(item.layer()) : null;
            boolean fits = type == null ? range.equals(OwnTypes.SUGGESTION) : type.fits(range);
            return new Resolved(item.id(), any || fits, 0, null);
        }
        Span span = ((Link.ToSpan) link).span();
        Target target = targets.get(new LinkPlace(owner.id(), feature, position));
        if (target != null && target.span().equals(span)) {
            return new Resolved(target.id(), target.fits(), 0, null);
        }
        Mention mention = new Mention(
                mentionIds.computeIfAbsent(feature + ' ' + position, key -> ids.derived(owner.id(), feature, position)),
                span);
        return new Resolved(mention.id, any || range.equals(OwnTypes.MENTION), 0, mention);
    }
}
