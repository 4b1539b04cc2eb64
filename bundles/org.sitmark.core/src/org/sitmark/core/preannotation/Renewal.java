// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * Makes the edit that puts the suggestions of a new run in the place of the open ones of an earlier run. Nothing that a person decided changes: marks
 * stay, what was rejected is not proposed again, and an open suggestion that is proposed again keeps its id.
 */
final class Renewal {

    /** Two suggestions in one place with one kind are the same proposal. */
    private record Place(String layer, Span span, @Nullable String kind) {}

    private final Report report;
    private final Layers layers;
    private final Predicate<Suggestion> mayGo;
    private final Map<Integer, Link> redirected = new HashMap<>();
    private final Map<Place, Suggestion> old = new HashMap<>();
    private final Map<Place, Suggestion> keptAt = new HashMap<>();

    private Renewal(Report report, Layers layers, Predicate<Suggestion> mayGo) {
        this.report = report;
        this.layers = layers;
        this.mayGo = mayGo;
    }

    /**
     * @param proposed the winners of the run, without overlaps in a layer
     * @param sources ids of the pre-annotators that ran; open suggestions of others stay, where no new one wants their place
     */
    static Edit edit(Report report, Layers layers, List<Suggestion> proposed, Set<String> sources) {
        return new Renewal(report, layers, s -> sources.contains(s.origin().source())).make(proposed);
    }

    /**
     * @param proposed winners of a run that are to be there
     * @param mayGo tells of an open suggestion that is not proposed whether it goes; others go only where a proposed one wants their place
     */
    static Edit edit(Report report, Layers layers, List<Suggestion> proposed, Predicate<Suggestion> mayGo) {
        return new Renewal(report, layers, mayGo).make(proposed);
    }

    private Edit make(List<Suggestion> proposed) {
        report.suggestions().forEach(s -> old.put(place(s), s));
        Map<Integer, Suggestion> kept = new TreeMap<>();
        for (Suggestion suggestion : proposed) {
            Suggestion before = old.get(place(suggestion));
            if (before == null && isWorkedOn(suggestion)) {
                redirected.put(suggestion.id(), Link.to(suggestion.span()));
            } else if (before == null) {
                kept.put(suggestion.id(), suggestion);
            } else {
                redirected.put(suggestion.id(), Link.to(before));
                if (before.isOpen()) {
                    kept.put(
                            before.id(),
                            new Suggestion(
                                    before.id(),
                                    suggestion.layer(),
                                    suggestion.span(),
                                    suggestion.features(),
                                    suggestion.origin(),
                                    Suggestion.State.OPEN));
                }
            }
        }
        kept.values().forEach(s -> keptAt.put(new Place(s.layer(), s.span(), null), s));
        List<Change> changes = new ArrayList<>();
        List<Suggestion> gone = new ArrayList<>();
        for (Suggestion suggestion : report.suggestions()) {
            if (suggestion.isOpen() && !kept.containsKey(suggestion.id()) && mayGo(suggestion, kept)) {
                gone.add(suggestion);
                redirected.put(suggestion.id(), replacement(suggestion));
            }
        }
        for (Mark mark : report.marks()) {
            replace(
                    changes,
                    mark,
                    new Mark(mark.id(), mark.layer(), mark.span(), relinked(mark.features()), mark.origin()));
        }
        gone.forEach(s -> changes.add(Change.remove(s)));
        for (Suggestion suggestion : kept.values()) {
            Suggestion after = new Suggestion(
                    suggestion.id(),
                    suggestion.layer(),
                    suggestion.span(),
                    relinked(suggestion.features()),
                    suggestion.origin(),
                    suggestion.state());
            Item before = report.item(suggestion.id()).orElse(null);
            if (before == null) {
                changes.add(Change.add(after));
            } else {
                replace(changes, before, after);
            }
        }
        return new Edit("Pre-annotate", changes);
    }

    /** Whether a person has begun to work on an open suggestion of its layer in its place. */
    private boolean isWorkedOn(Suggestion proposed) {
        return report.suggestionsOverlapping(proposed.span()).stream()
                .anyMatch(s -> s.isOpen()
                        && s.layer().equals(proposed.layer())
                        && s.origin().edited());
    }

    private boolean mayGo(Suggestion suggestion, Map<Integer, Suggestion> kept) {
        if (suggestion.origin().edited()) {
            return false; // a person has begun to work on it
        }
        return mayGo.test(suggestion)
                || kept.values().stream()
                        .anyMatch(k ->
                                k.layer().equals(suggestion.layer()) && k.span().overlaps(suggestion.span()));
    }

    private Link replacement(Suggestion suggestion) {
        Suggestion other = keptAt.get(new Place(suggestion.layer(), suggestion.span(), null));
        return other == null ? Link.to(suggestion.span()) : Link.to(other);
    }

    private Features relinked(Features features) {
        return features.mapLinks(
                link -> link instanceof Link.ToItem to ? redirected.getOrDefault(to.id(), link) : link);
    }

    private Place place(Suggestion suggestion) {
        return new Place(suggestion.layer(), suggestion.span(), layers.kindOf(suggestion));
    }

    private static void replace(List<Change> changes, Item before, Item after) {
        if (!Objects.equals(before, after)) {
            changes.add(Change.replace(before, after));
        }
    }
}
