// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/**
 * Which items of a report link to which, looked up from the target. Reads the report once and then follows its changes, so that an edit costs the same
 * in any report. Not thread-safe.
 */
public final class LinkIndex {

    /** Speakers are linked to as spans, with their title; a longer span than this around an item is not meant for it. */
    private static final int LONGEST_SPAN = 200;

    private final Map<Integer, Set<Integer>> toItems = new HashMap<>();
    private final NavigableMap<Integer, Set<Integer>> toSpans = new TreeMap<>();

    public LinkIndex(Report report) {
        report.marks().forEach(m -> add(m, true));
        report.suggestions().forEach(s -> add(s, true));
    }

    /** Follows changes that were applied to the report. */
    public void changed(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.OfItem c) {
                addIfThere(c.before(), false);
                addIfThere(c.after(), true);
            }
        }
    }

    private void addIfThere(@Nullable Item item, boolean added) {
        if (item != null) {
            add(item, added);
        }
    }

    private void add(Item source, boolean added) {
        for (Value value : source.features().asMap().values()) {
            for (Link link : links(value)) {
                if (link instanceof Link.ToItem to) {
                    put(toItems, to.id(), source.id(), added);
                } else if (link instanceof Link.ToSpan to) {
                    put(toSpans, to.span().begin(), source.id(), added);
                }
            }
        }
    }

    private static void put(Map<Integer, Set<Integer>> map, int key, int source, boolean added) {
        if (added) {
            map.computeIfAbsent(key, k -> new TreeSet<>()).add(source);
        } else {
            map.computeIfPresent(key, (k, sources) -> {
                sources.remove(source);
                return sources.isEmpty() ? null : sources;
            });
        }
    }

    static List<Link> links(Value value) {
        return value instanceof Value.Ref ref
                ? List.of(ref.link())
                : value instanceof Value.Refs refs ? refs.links() : List.of();
    }

    /**
     * What links to the item or to a stretch of text that covers it, in text order; rejected suggestions do not count.
     *
     * @param report the snapshot that this index has followed to
     */
    public List<LinkEnd> into(Report report, Item item) {
        Set<Integer> sources = new TreeSet<>(toItems.getOrDefault(item.id(), Set.of()));
        toSpans.subMap(item.begin() - LONGEST_SPAN, true, item.begin(), true)
                .values()
                .forEach(sources::addAll);
        sources.remove(item.id());
        List<Item> found = new ArrayList<>();
        for (int id : sources) {
            report.item(id)
                    .filter(s -> !(s instanceof Suggestion suggestion) || suggestion.isOpen())
                    .ifPresent(found::add);
        }
        found.sort(Item.TEXT_ORDER);
        List<LinkEnd> ends = new ArrayList<>();
        for (Item source : found) {
            source.features().asMap().forEach((feature, value) -> {
                if (links(value).stream().anyMatch(l -> leadsTo(l, item))) {
                    ends.add(new LinkEnd(feature, source.span(), source, true));
                }
            });
        }
        return ends;
    }

    private static boolean leadsTo(Link link, Item item) {
        if (link instanceof Link.ToItem to) {
            return to.id() == item.id();
        }
        Span span = ((Link.ToSpan) link).span();
        return span.covers(item.span()) && span.length() <= LONGEST_SPAN;
    }

    /** Where the item's own links lead, in the order of the features' names; targets that are gone are left out. */
    public static List<LinkEnd> from(Report report, Item item) {
        List<LinkEnd> ends = new ArrayList<>();
        item.features().asMap().forEach((feature, value) -> {
            for (Link link : links(value)) {
                Item target =
                        link instanceof Link.ToItem to ? report.item(to.id()).orElse(null) : null;
                link.resolve(report).ifPresent(span -> ends.add(new LinkEnd(feature, span, target, false)));
            }
        });
        return ends;
    }
}
