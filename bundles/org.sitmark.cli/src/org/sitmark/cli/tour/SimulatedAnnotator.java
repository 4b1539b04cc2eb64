// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;

/**
 * Decides the suggestions of a report as somebody would who knows the gold marks: accepts what is right, corrects what lies on a mark, adds what is
 * missing, rejects the rest, and says that the report is done. Used for one report.
 */
final class SimulatedAnnotator {

    private final Report gold;
    private final Layers layers;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Integer, Integer> idOfGold = new HashMap<>();
    private final SortedMap<String, Effort> efforts = new TreeMap<>();
    private Report state;

    private SimulatedAnnotator(Report open, Report gold, Layers layers) {
        this.state = open;
        this.gold = gold;
        this.layers = layers;
    }

    /**
     * Turns the suggestions of an open report into the gold marks, as one edit.
     *
     * @return what had to be done, by layer
     */
    static SortedMap<String, Effort> decide(ReportSession session, Report gold) throws IOException {
        var annotator =
                new SimulatedAnnotator(session.report(), gold, session.corpus().layers());
        annotator.decide();
        session.apply(new Edit("Confirm as gold has it", annotator.changes));
        return annotator.efforts;
    }

    private void decide() {
        List<Mark> rest = new ArrayList<>();
        for (Mark mark : gold.marks()) { // first those that lie exactly right, so that no neighbour takes them
            Optional<Suggestion> same = candidates(mark).stream()
                    .filter(s -> s.span().equals(mark.span()))
                    .findFirst();
            if (same.isPresent()) {
                accept(same.get(), mark);
            } else {
                rest.add(mark);
            }
        }
        for (Mark mark : rest) {
            Optional<Suggestion> near =
                    candidates(mark).stream().max(Comparator.comparingInt(s -> shared(s.span(), mark.span())));
            if (near.isPresent()) {
                accept(near.get(), mark);
            } else {
                add(mark);
            }
        }
        setLinks();
        for (Suggestion left : state.openSuggestions()) {
            count(left.layer(), new Effort(0, 0, 0, 1));
        }
        apply(Edits.reject(state.openSuggestions()));
        apply(Edits.setInfo(state, ReportInfo.STATE, ReportInfo.State.DONE.text()));
    }

    private List<Suggestion> candidates(Mark mark) {
        return state.suggestionsOverlapping(mark.span()).stream()
                .filter(s -> s.isOpen() && s.layer().equals(mark.layer()))
                .toList();
    }

    private static int shared(Span a, Span b) {
        return Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
    }

    private void accept(Suggestion suggestion, Mark mark) {
        boolean right =
                suggestion.span().equals(mark.span()) && Objects.equals(layers.kindOf(suggestion), layers.kindOf(mark));
        apply(Edits.accept(state, suggestion, mark.span(), withoutLinks(mark.features())));
        idOfGold.put(mark.id(), suggestion.id());
        count(mark.layer(), right ? new Effort(1, 0, 0, 0) : new Effort(0, 1, 0, 0));
    }

    private void add(Mark mark) {
        apply(Edits.add(state, mark.layer(), mark.span(), withoutLinks(mark.features())));
        Mark added = state.marksOverlapping(mark.span()).stream()
                .filter(m -> m.layer().equals(mark.layer()) && m.span().equals(mark.span()))
                .findFirst()
                .orElseThrow();
        idOfGold.put(mark.id(), added.id());
        count(mark.layer(), new Effort(0, 0, 1, 0));
    }

    /** When all marks are there: links name them by id, and an accepted suggestion keeps its own. */
    private void setLinks() {
        for (Mark mark : gold.marks()) {
            Features wanted = mark.features()
                    .mapLinks(link -> link instanceof Link.ToItem to
                            ? new Link.ToItem(idOfGold.getOrDefault(to.id(), to.id()))
                            : link);
            int id = idOfGold.getOrDefault(mark.id(), 0);
            apply(Edits.setFeatures(state.mark(id).orElseThrow(), wanted));
        }
    }

    private static Features withoutLinks(Features features) {
        Features result = features;
        for (Map.Entry<String, Value> entry : features.asMap().entrySet()) {
            if (entry.getValue() instanceof Value.Ref || entry.getValue() instanceof Value.Refs) {
                result = result.without(entry.getKey());
            }
        }
        return result;
    }

    private void count(String layer, Effort effort) {
        efforts.merge(layer, effort, Effort::plus);
    }

    private void apply(Edit edit) {
        changes.addAll(edit.changes());
        state = state.with(edit.changes());
    }
}
