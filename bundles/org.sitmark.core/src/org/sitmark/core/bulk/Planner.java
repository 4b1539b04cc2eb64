// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.search.Hit;

/**
 * Says what an action does at a place, and with which changes. A bulk action never removes or cuts a mark that it was not asked for: where a mark of
 * the same layer is in the way the place is left out. Immutable.
 */
public final class Planner {

    private final BulkAction action;
    private final Layers layers;

    /** @throws IllegalArgumentException with a sentence for people if the action does not fit the layers */
    public Planner(BulkAction action, Layers layers) {
        action.check(layers);
        this.action = action;
        this.layers = layers;
    }

    /**
     * What would happen at a place, as the report was when the place was found; without looking at the report again. Its changes are those of
     * {@link Hit#alone}, not of the report.
     */
    public Outcome preview(Hit hit) {
        return at(hit.alone(), hit.shifted(hit.span()), hit.item());
    }

    /** What happens at a place of a report as it is now; to one item, or where that is null to what lies exactly there. */
    Outcome at(Report report, Span span, @Nullable Item item) {
        return switch (action.verb()) {
            case MARK -> mark(report, span);
            case CHANGE -> onItems(report, span, item, "nothing to change here", this::change);
            case REMOVE -> onItems(report, span, item, "nothing to remove here", Planner::remove);
            case ACCEPT -> onItems(report, span, item, "no open suggestion here", Planner::accept);
            case REJECT -> onItems(report, span, item, "no open suggestion here", Planner::reject);
        };
    }

    private Outcome mark(Report report, Span span) {
        Layer layer = layers.require(String.valueOf(action.layer()));
        Features features = action.set(layer, Features.NONE);
        for (Mark mark : report.marksOverlapping(span)) {
            if (!mark.layer().equals(layer.id())) {
                continue;
            }
            if (!mark.span().equals(span)) {
                return Outcome.blocked("overlaps " + describe(report, mark));
            }
            return Outcome.nothing(
                    action.set(layer, mark.features()).equals(mark.features())
                            ? "is marked so already"
                            : "is marked already, as " + kind(mark));
        }
        boolean rejected = false;
        String replaced = "";
        Suggestion same = null;
        for (Suggestion suggestion : report.suggestionsOverlapping(span)) {
            if (!suggestion.layer().equals(layer.id())) {
                continue;
            }
            boolean exact = suggestion.span().equals(span);
            if (!suggestion.isOpen()) {
                rejected |= exact;
            } else if (exact) {
                same = suggestion;
            } else {
                replaced = ", in place of the suggestion " + quote(report, suggestion.span());
            }
        }
        Edit edit = same == null
                ? Edits.add(report, layer.id(), span, features)
                : Edits.accept(report, same, span, action.set(layer, same.features()));
        String text = same == null ? "mark" + replaced : "accept the suggestion " + kind(same);
        return new Outcome(
                rejected ? Outcome.Kind.DOUBTFUL : Outcome.Kind.READY,
                rejected ? "mark, though it was rejected here" : text,
                edit.changes());
    }

    /** Says what happens to one item, or null if nothing of this kind can. */
    private interface OnItem {
        @Nullable
        Outcome on(Report report, Item item);
    }

    private static Outcome onItems(Report report, Span span, @Nullable Item wanted, String otherwise, OnItem step) {
        List<Change> changes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Outcome refused = null;
        Report state = report;
        for (Item found : targets(report, span, wanted)) {
            Optional<Item> now = state.item(found.id());
            Outcome outcome = now.isEmpty() ? null : step.on(state, now.get());
            if (outcome == null) {
                continue;
            }
            if (!outcome.isPossible()) {
                refused = outcome;
                continue;
            }
            changes.addAll(outcome.changes());
            texts.add(outcome.text());
            state = state.with(outcome.changes());
        }
        if (!changes.isEmpty()) {
            return new Outcome(Outcome.Kind.READY, String.join("; ", texts), changes);
        }
        return refused == null ? Outcome.nothing(otherwise) : refused;
    }

    private static List<Item> targets(Report report, Span span, @Nullable Item wanted) {
        if (wanted != null) {
            return report.item(wanted.id()).map(List::of).orElse(List.of());
        }
        List<Item> exact = new ArrayList<>();
        report.marksOverlapping(span).forEach(exact::add);
        report.suggestionsOverlapping(span).forEach(exact::add);
        exact.removeIf(i -> !i.span().equals(span));
        return exact;
    }

    private @Nullable Outcome change(Report report, Item item) {
        if (item instanceof Suggestion s && !s.isOpen()) {
            return null;
        }
        String wanted = action.layer();
        Layer to = layers.require(wanted == null ? item.layer() : wanted);
        boolean moves = !to.id().equals(item.layer());
        Features features;
        try {
            features = action.set(to, moves ? Features.NONE : item.features());
        } catch (IllegalArgumentException e) {
            return Outcome.nothing(String.valueOf(e.getMessage())); // of a layer that has no such feature or value
        }
        if (!moves && features.equals(item.features())) {
            return Outcome.nothing("is so already");
        }
        String text = kind(item) + " \u2192 " + action.label().replaceFirst("^Change to ", "");
        if (!moves) {
            return new Outcome(
                    Outcome.Kind.READY, text, Edits.setFeatures(item, features).changes());
        }
        for (Mark mark : report.marksOverlapping(item.span())) {
            if (mark.layer().equals(to.id())) {
                return Outcome.blocked("overlaps " + describe(report, mark));
            }
        }
        List<Change> changes = item instanceof Mark mark
                ? Edits.setLayer(report, mark, to.id(), features).changes()
                : List.of(Change.replace(item, inLayer((Suggestion) item, to.id(), features)));
        return new Outcome(Outcome.Kind.READY, text, changes);
    }

    private static Suggestion inLayer(Suggestion s, String layer, Features features) {
        return new Suggestion(s.id(), layer, s.span(), features, s.origin().asEdited(), s.state());
    }

    private static @Nullable Outcome remove(Report report, Item item) {
        if (item instanceof Mark mark) {
            return new Outcome(
                    Outcome.Kind.READY,
                    "remove " + kind(mark),
                    Edits.remove(report, List.of(mark)).changes());
        }
        return reject(report, item);
    }

    private static @Nullable Outcome reject(Report report, Item item) {
        if (!(item instanceof Suggestion s)) {
            return null;
        }
        return s.isOpen()
                ? new Outcome(
                        Outcome.Kind.READY,
                        "reject " + kind(s),
                        Edits.reject(List.of(s)).changes())
                : Outcome.nothing("is rejected already");
    }

    private static @Nullable Outcome accept(Report report, Item item) {
        if (!(item instanceof Suggestion s) || !s.isOpen()) {
            return null;
        }
        for (Mark mark : report.marksOverlapping(s.span())) {
            if (mark.layer().equals(s.layer())) {
                return Outcome.blocked("overlaps " + describe(report, mark));
            }
        }
        return new Outcome(
                Outcome.Kind.READY,
                "accept " + kind(s),
                Edits.accept(report, List.of(s)).changes());
    }

    private static String kind(Item item) {
        for (String name : List.of("kind", "category", "type")) {
            String kind = item.features().text(name);
            if (kind != null) {
                return item.layer() + " " + kind;
            }
        }
        return item.layer();
    }

    private static String describe(Report report, Item item) {
        return kind(item) + " " + quote(report, item.span());
    }

    private static String quote(Report report, Span span) {
        String text = span.of(report.text()).strip().replaceAll("\\s+", " ");
        return "\u201c" + (text.length() > 40 ? text.substring(0, 39) + "\u2026" : text) + "\u201d";
    }
}
