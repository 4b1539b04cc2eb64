// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * Makes the edits of a report. Every method reads a snapshot and returns a value; nothing changes until a session applies it. An edit that would
 * change nothing is empty.
 *
 * <p>Marks of one layer never overlap: an edit that adds, grows or accepts a mark removes the marks and the open suggestions of its layer that it
 * would overlap, since a person has decided that place. Links to what went point to the mark that took its place.
 */
public final class Edits {

    private Edits() {}

    /** Marks a span by hand. */
    public static Edit add(Report report, String layer, Span span, Features features) {
        var mark = new Mark(report.freeId(layer, span), layer, span, features, null);
        List<Change> changes = makeRoom(report, mark);
        changes.add(Change.add(mark));
        return new Edit("Mark " + layer, changes);
    }

    /** Removes marks; links to them become links to their span. */
    public static Edit remove(Report report, Collection<Mark> marks) {
        Map<Integer, Link> gone = new HashMap<>();
        for (Mark mark : marks) {
            gone.put(mark.id(), Link.to(mark.span()));
        }
        List<Change> changes = relink(report, gone);
        for (Mark mark : marks) {
            changes.add(Change.remove(mark));
        }
        return new Edit(marks.size() == 1 ? "Remove " + marks.iterator().next().layer() : "Remove marks", changes);
    }

    /** Moves the boundaries of a mark or of an open suggestion. */
    public static Edit setSpan(Report report, Item item, Span span) {
        if (item.span().equals(span)) {
            return new Edit("Move boundary", List.of());
        }
        if (item instanceof Suggestion suggestion) {
            return new Edit("Move boundary", List.of(Change.replace(suggestion, suggestion.withSpan(span))));
        }
        Mark moved = ((Mark) item).withSpan(span);
        List<Change> changes = makeRoom(report, moved);
        changes.add(Change.replace(item, moved));
        return new Edit("Move boundary", changes);
    }

    /** Sets the features of a mark or of an open suggestion. */
    public static Edit setFeatures(Item item, Features features) {
        List<Change> changes = new ArrayList<>();
        addUnlessSame(
                changes,
                item,
                item instanceof Suggestion suggestion
                        ? suggestion.withFeatures(features)
                        : ((Mark) item).withFeatures(features));
        return new Edit("Change " + item.layer(), item.features().equals(features) ? List.of() : changes);
    }

    /** Puts a mark into another layer: it keeps its id, span and origin and takes the given features. */
    public static Edit setLayer(Report report, Mark mark, String layer, Features features) {
        var moved = new Mark(mark.id(), layer, mark.span(), features, mark.origin());
        List<Change> changes = makeRoom(report, moved);
        addUnlessSame(changes, mark, moved);
        return new Edit("Change to " + layer, changes);
    }

    /** Accepts suggestions as they are; each becomes a mark with its id. Later ones give way to earlier ones of their layer. */
    public static Edit accept(Report report, Collection<Suggestion> suggestions) {
        List<Change> changes = new ArrayList<>();
        Report state = report;
        for (Suggestion suggestion : suggestions) {
            if (!state.suggestion(suggestion.id()).filter(suggestion::equals).isPresent()) {
                continue; // gave way to an accepted neighbour
            }
            Mark mark = suggestion.accepted();
            List<Change> step = makeRoom(state, mark);
            step.add(Change.replace(suggestion, mark));
            changes.addAll(step);
            state = state.with(step);
        }
        String label = suggestions.size() == 1
                ? "Accept " + suggestions.iterator().next().layer()
                : "Accept " + suggestions.size() + " suggestions";
        return new Edit(label, changes);
    }

    /** Accepts one suggestion with other features or boundaries, as one step. */
    public static Edit accept(Report report, Suggestion suggestion, Span span, Features features) {
        Mark mark = suggestion.accepted();
        if (!span.equals(mark.span())) {
            mark = mark.withSpan(span);
        }
        if (!features.equals(mark.features())) {
            mark = mark.withFeatures(features);
        }
        List<Change> changes = makeRoom(report, mark);
        changes.add(Change.replace(suggestion, mark));
        return new Edit("Accept " + suggestion.layer(), changes);
    }

    /**
     * Puts another suggestion in the place of an open one, which a run found there too; a person has chosen it, so a later run leaves it. Links of others
     * to what goes lead to it.
     *
     * @param other its id need not be free; it gets one that is
     */
    public static Edit exchange(Report report, Suggestion current, Suggestion other) {
        Suggestion chosen = new Suggestion(
                report.freeId(other.layer(), other.span()),
                other.layer(),
                other.span(),
                other.features(),
                other.origin().asEdited(),
                Suggestion.State.OPEN);
        List<Change> changes = makeRoom(report, chosen.accepted());
        if (changes.stream().noneMatch(c -> c.equals(Change.remove(current)))) {
            changes.add(Change.remove(current));
        }
        changes.add(Change.add(chosen));
        return new Edit("Take another suggestion", changes);
    }

    /** Rejects open suggestions; they are kept, so that a later run does not propose them again. */
    public static Edit reject(Collection<Suggestion> suggestions) {
        List<Change> changes = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            addUnlessSame(changes, suggestion, suggestion.withState(Suggestion.State.REJECTED));
        }
        String label = suggestions.size() == 1
                ? "Reject " + suggestions.iterator().next().layer()
                : "Reject " + suggestions.size() + " suggestions";
        return new Edit(label, changes);
    }

    /** Opens rejected suggestions again. */
    public static Edit reopen(Collection<Suggestion> suggestions) {
        List<Change> changes = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            addUnlessSame(changes, suggestion, suggestion.withState(Suggestion.State.OPEN));
        }
        return new Edit("Reopen suggestions", changes);
    }

    /** Adds a note; its id must be free, see {@link Report#freeNoteId}. */
    public static Edit addNote(Note note) {
        return new Edit(
                note.kind() == Note.Kind.COMMENT ? "Comment" : "Bookmark", List.of(new Change.OfNote(null, note)));
    }

    /** Changes a note, which keeps its id. */
    public static Edit setNote(Note before, Note after) {
        return new Edit(
                after.resolved() == before.resolved()
                        ? "Change comment"
                        : after.resolved() ? "Resolve comment" : "Reopen comment",
                before.equals(after) ? List.of() : List.of(new Change.OfNote(before, after)));
    }

    /** Removes a note. */
    public static Edit removeNote(Note note) {
        return new Edit(
                note.kind() == Note.Kind.COMMENT ? "Remove comment" : "Remove bookmark",
                List.of(new Change.OfNote(note, null)));
    }

    /** Sets or, with null, removes an entry of the report's info. */
    public static Edit setInfo(Report report, String key, @Nullable String value) {
        String before = report.info(key);
        return new Edit(
                "Set " + key,
                Objects.equals(before, value) ? List.of() : List.of(new Change.OfInfo(key, before, value)));
    }

    /**
     * Splits or joins sentences or tokens at an offset; marks and suggestions keep their characters. What was decided there before the other way is
     * taken back, so that the segmenter's own boundary holds again.
     *
     * @param split whether there is to be a boundary where there is none now, or the other way round
     */
    public static Edit setBoundary(Report report, Repair.Unit unit, int offset, boolean split) {
        Repair wanted = new Repair(unit, offset, split);
        Repair before = report.repair(unit, offset).orElse(null);
        String label = (split ? "Split " : "Join ") + unit.text() + "s";
        if (wanted.equals(before)) {
            return new Edit(label, List.of());
        }
        return new Edit(label, List.of(new Change.OfRepair(before, before == null ? wanted : null)));
    }

    /**
     * The same edit as a person's work on the report: a report that was new is in progress with it, so that half of the work is not taken for gold.
     * An empty edit stays empty, and a note is no work on the annotations.
     */
    public static Edit byPerson(Report report, Edit edit) {
        boolean ofState = edit.changes().stream()
                .anyMatch(c -> c instanceof Change.OfInfo info && info.key().equals(ReportInfo.STATE));
        boolean ofNotes = edit.changes().stream().allMatch(Change.OfNote.class::isInstance);
        if (edit.isEmpty() || ofState || ofNotes || ReportInfo.stateOf(report) != ReportInfo.State.NEW) {
            return edit;
        }
        List<Change> changes = new ArrayList<>(edit.changes());
        changes.add(new Change.OfInfo(
                ReportInfo.STATE, report.info(ReportInfo.STATE), ReportInfo.State.IN_PROGRESS.text()));
        return new Edit(edit.label(), changes, edit.group());
    }

    /** What must go so that the mark does not overlap others of its layer; what was linked to them is linked to the mark. */
    private static List<Change> makeRoom(Report report, Mark mark) {
        List<Item> overlapped = new ArrayList<>(report.marksOverlapping(mark.span()));
        report.suggestionsOverlapping(mark.span()).stream()
                .filter(Suggestion::isOpen)
                .forEach(overlapped::add);
        overlapped.removeIf(other -> !other.layer().equals(mark.layer()) || other.id() == mark.id());
        if (overlapped.isEmpty()) {
            return new ArrayList<>();
        }
        Map<Integer, Link> redirected = new HashMap<>();
        for (Item other : overlapped) {
            redirected.put(other.id(), new Link.ToItem(mark.id()));
        }
        // a mark that replaces an older state of itself is changed by the caller, who must find it as it was
        redirected.put(mark.id(), new Link.ToItem(mark.id()));
        List<Change> changes = relink(report, redirected);
        overlapped.forEach(other -> changes.add(Change.remove(other)));
        return changes;
    }

    /** Gives the links of all items that stay new targets; the keys of the map are the ids of items that go. */
    private static List<Change> relink(Report report, Map<Integer, Link> targets) {
        List<Change> changes = new ArrayList<>();
        UnaryOperator<Link> redirect =
                link -> link instanceof Link.ToItem to ? targets.getOrDefault(to.id(), link) : link;
        for (Mark mark : report.marks()) {
            if (!targets.containsKey(mark.id())) {
                addUnlessSame(
                        changes,
                        mark,
                        new Mark(
                                mark.id(),
                                mark.layer(),
                                mark.span(),
                                mark.features().mapLinks(redirect),
                                mark.origin()));
            }
        }
        for (Suggestion suggestion : report.suggestions()) {
            if (!targets.containsKey(suggestion.id())) {
                addUnlessSame(
                        changes,
                        suggestion,
                        new Suggestion(
                                suggestion.id(),
                                suggestion.layer(),
                                suggestion.span(),
                                suggestion.features().mapLinks(redirect),
                                suggestion.origin(),
                                suggestion.state()));
            }
        }
        return changes;
    }

    private static void addUnlessSame(List<Change> changes, Item before, Item after) {
        if (!before.equals(after)) {
            changes.add(Change.replace(before, after));
        }
    }
}
