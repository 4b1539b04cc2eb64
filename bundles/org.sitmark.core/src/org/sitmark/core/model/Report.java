// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A report at one moment: its text, which never changes, and its marks and suggestions. Immutable and structure-sharing: an edit gives a new
 * report that shares all but a few nodes with the old one, so undo, the editor and background jobs hold snapshots without copies or locks.
 * All offsets are UTF-16 code units.
 */
public final class Report {

    private final String name;
    private final String text;
    private final SortedMap<String, String> info;
    private final SortedSet<Repair> repairs;
    private final PMap<Integer, Item> byId;
    private final PMap<String, ItemIndex> marks;
    private final PMap<String, ItemIndex> suggestions;
    private final PMap<Integer, Note> notes;

    private Report(
            String name,
            String text,
            SortedMap<String, String> info,
            SortedSet<Repair> repairs,
            PMap<Integer, Item> byId,
            PMap<String, ItemIndex> marks,
            PMap<String, ItemIndex> suggestions,
            PMap<Integer, Note> notes) {
        this.name = name;
        this.text = text;
        this.info = info;
        this.repairs = repairs;
        this.byId = byId;
        this.marks = marks;
        this.suggestions = suggestions;
        this.notes = notes;
    }

    /** A report without marks. */
    public static Report of(String name, String text) {
        return new Report(
                name,
                text,
                new TreeMap<>(),
                new TreeSet<>(Repair.ORDER),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    /**
     * A report with items as they were stored or imported.
     *
     * @throws IllegalArgumentException if two items have one id or an item lies outside the text
     */
    public static Report of(String name, String text, Map<String, String> info, Collection<? extends Item> items) {
        return of(name, text, info, items, List.of());
    }

    /** The same with notes. */
    public static Report of(
            String name,
            String text,
            Map<String, String> info,
            Collection<? extends Item> items,
            Collection<Note> notes) {
        List<Change> changes = new ArrayList<>(items.size());
        for (Item item : items) {
            changes.add(Change.add(item));
        }
        for (Note note : notes) {
            changes.add(new Change.OfNote(null, note));
        }
        return new Report(
                        name,
                        text,
                        new TreeMap<>(info),
                        new TreeSet<>(Repair.ORDER),
                        HashTreePMap.empty(),
                        HashTreePMap.empty(),
                        HashTreePMap.empty(),
                        HashTreePMap.empty())
                .with(changes);
    }

    /** Unique in its corpus; also the name of its file without the ending. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** What is known about the report, such as title, date, source and state; see {@link ReportInfo} for the keys. */
    public Map<String, String> info() {
        return Collections.unmodifiableSortedMap(info);
    }

    public @Nullable String info(String key) {
        return info.get(key);
    }

    /** What people decided on boundaries of sentences and tokens, in text order. */
    public SortedSet<Repair> repairs() {
        return Collections.unmodifiableSortedSet(repairs);
    }

    /** The decision on a boundary at this place, if there is one. */
    public Optional<Repair> repair(Repair.Unit unit, int offset) {
        return repairs.stream()
                .filter(r -> r.unit() == unit && r.offset() == offset)
                .findFirst();
    }

    public Optional<Item> item(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Mark> mark(int id) {
        return item(id).filter(Mark.class::isInstance).map(Mark.class::cast);
    }

    public Optional<Suggestion> suggestion(int id) {
        return item(id).filter(Suggestion.class::isInstance).map(Suggestion.class::cast);
    }

    /** All comments and bookmarks in {@link Note#TEXT_ORDER}. */
    public List<Note> notes() {
        return notes.values().stream().sorted(Note.TEXT_ORDER).toList();
    }

    public Optional<Note> note(int id) {
        return Optional.ofNullable(notes.get(id));
    }

    /** Whether there are comments or bookmarks. */
    public boolean hasNotes() {
        return !notes.isEmpty();
    }

    /** Number of marks and suggestions. */
    public int size() {
        return byId.size();
    }

    /** All marks in {@link Item#TEXT_ORDER}. */
    public List<Mark> marks() {
        return sorted(marks).map(Mark.class::cast).toList();
    }

    /** The marks of a layer in text order. */
    public List<Mark> marks(String layer) {
        return index(marks, layer).stream().map(Mark.class::cast).toList();
    }

    public int markCount() {
        return marks.values().stream().mapToInt(ItemIndex::size).sum();
    }

    /** All suggestions, open and rejected, in {@link Item#TEXT_ORDER}. */
    public List<Suggestion> suggestions() {
        return sorted(suggestions).map(Suggestion.class::cast).toList();
    }

    /** The suggestions of a layer, open and rejected, in text order. */
    public List<Suggestion> suggestions(String layer) {
        return index(suggestions, layer).stream().map(Suggestion.class::cast).toList();
    }

    /** The open suggestions in {@link Item#TEXT_ORDER}. */
    public List<Suggestion> openSuggestions() {
        return sorted(suggestions)
                .map(Suggestion.class::cast)
                .filter(Suggestion::isOpen)
                .toList();
    }

    /** Number of open suggestions. */
    public int openCount() {
        return suggestions.values().stream().mapToInt(ItemIndex::openCount).sum();
    }

    /** Number of open suggestions of a layer. */
    public int openCount(String layer) {
        return index(suggestions, layer).openCount();
    }

    /** Number of rejected suggestions. */
    public int rejectedCount() {
        return suggestions.values().stream()
                .mapToInt(i -> i.size() - i.openCount())
                .sum();
    }

    /** Number of marks of a layer. */
    public int markCount(String layer) {
        return index(marks, layer).size();
    }

    /** The indexes of the suggestions, and of the marks if wanted, by layer. */
    Stream<Map.Entry<String, ItemIndex>> indexes(boolean withMarks) {
        return withMarks
                ? Stream.concat(suggestions.entrySet().stream(), marks.entrySet().stream())
                : suggestions.entrySet().stream();
    }

    /** The marks that share a code unit with the span, in {@link Item#TEXT_ORDER}. */
    public List<Mark> marksOverlapping(Span span) {
        return overlapping(marks, span).map(Mark.class::cast).toList();
    }

    /** The suggestions, open and rejected, that share a code unit with the span, in {@link Item#TEXT_ORDER}. */
    public List<Suggestion> suggestionsOverlapping(Span span) {
        return overlapping(suggestions, span).map(Suggestion.class::cast).toList();
    }

    /** The layers that have marks or suggestions here, known or not. */
    public List<String> layersInUse() {
        return Stream.concat(marks.keySet().stream(), suggestions.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * An id for a new item that no other item has. It is derived from the item's place, not counted, so that two people who mark different places
     * of one report do not give one id twice and their files merge.
     */
    public int freeId(String layer, Span span) {
        int hash = (layer.hashCode() * 31 + span.begin()) * 31 + span.end();
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        int id = FIRST_ID + (hash & 0x1fffffff);
        while (byId.containsKey(id) || notes.containsKey(id)) {
            id++;
        }
        return id;
    }

    /** An id for a new note, derived from its place as {@link #freeId} does. */
    public int freeNoteId(Span span) {
        int hash = (span.begin() * 31 + span.end()) * 0x2c1b3c6d;
        hash ^= hash >>> 15;
        int id = FIRST_NOTE + (hash & 0x0fffffff);
        while (notes.containsKey(id) || byId.containsKey(id)) {
            id++;
        }
        return id;
    }

    /** Above the ids of items and of what belongs to them in a stored file. */
    private static final int FIRST_NOTE = 0x50000000;

    /** Ids below are left to other tools' annotations in a stored file, which count from 1. */
    private static final int FIRST_ID = 0x1000000;

    /**
     * The report after the changes.
     *
     * @throws IllegalArgumentException if a change does not fit: its {@code before} is not what the report has, an id would stand twice, or an item
     *         would lie outside the text
     */
    public Report with(Collection<Change> changes) {
        PMap<Integer, Item> ids = byId;
        PMap<String, ItemIndex> newMarks = marks;
        PMap<String, ItemIndex> newSuggestions = suggestions;
        SortedMap<String, String> newInfo = info;
        SortedSet<Repair> newRepairs = repairs;
        PMap<Integer, Note> newNotes = notes;
        for (Change change : changes) {
            if (change instanceof Change.OfNote c) {
                newNotes = changedNotes(newNotes, c);
                continue;
            }
            if (change instanceof Change.OfInfo c) {
                newInfo = changedInfo(newInfo, c);
                continue;
            }
            if (change instanceof Change.OfRepair c) {
                newRepairs = changedRepairs(newRepairs, c);
                continue;
            }
            if (!(change instanceof Change.OfItem c)) {
                continue; // a list of the corpus: the report stays as it is
            }
            Item before = c.before();
            Item after = c.after();
            if (before != null) {
                if (!before.equals(ids.get(before.id()))) {
                    throw new IllegalArgumentException(
                            "Report " + name + " has " + ids.get(before.id()) + " where the edit expects " + before);
                }
                ids = ids.minus(before.id());
                if (before instanceof Mark) {
                    newMarks = newMarks.plus(
                            before.layer(), index(newMarks, before.layer()).minus(before));
                } else {
                    newSuggestions = newSuggestions.plus(
                            before.layer(),
                            index(newSuggestions, before.layer()).minus(before));
                }
            }
            if (after != null) {
                if (ids.containsKey(after.id())) {
                    throw new IllegalArgumentException("Report " + name + " has two items with id " + after.id());
                }
                if (after.end() > text.length()) {
                    throw new IllegalArgumentException(after.layer() + " " + after.span() + " lies outside of report "
                            + name + ", which has " + text.length() + " characters");
                }
                ids = ids.plus(after.id(), after);
                if (after instanceof Mark) {
                    newMarks = newMarks.plus(
                            after.layer(), index(newMarks, after.layer()).plus(after));
                } else {
                    newSuggestions = newSuggestions.plus(
                            after.layer(), index(newSuggestions, after.layer()).plus(after));
                }
            }
        }
        return new Report(name, text, newInfo, newRepairs, ids, newMarks, newSuggestions, newNotes);
    }

    /** The same report under another name. */
    public Report named(String other) {
        return new Report(other, text, info, repairs, byId, marks, suggestions, notes);
    }

    private PMap<Integer, Note> changedNotes(PMap<Integer, Note> old, Change.OfNote change) {
        Note before = change.before();
        Note after = change.after();
        PMap<Integer, Note> result = old;
        if (before != null) {
            if (!before.equals(old.get(before.id()))) {
                throw new IllegalArgumentException(
                        "Report " + name + " has " + old.get(before.id()) + " where the edit expects " + before);
            }
            result = result.minus(before.id());
        }
        if (after != null) {
            if (result.containsKey(after.id())) {
                throw new IllegalArgumentException("Report " + name + " has two notes with id " + after.id());
            }
            if (after.span().end() > text.length()) {
                throw new IllegalArgumentException("A note at " + after.span() + " lies outside of report " + name);
            }
            result = result.plus(after.id(), after);
        }
        return result;
    }

    private SortedSet<Repair> changedRepairs(SortedSet<Repair> old, Change.OfRepair change) {
        Repair before = change.before();
        Repair after = change.after();
        var result = new TreeSet<>(old);
        if (before != null && !result.remove(before)
                || after != null && result.stream().anyMatch(after::isSamePlace)) {
            throw new IllegalArgumentException("Report " + name + " has not " + before + " where the edit expects it");
        }
        if (after != null) {
            if (after.offset() >= text.length()) {
                throw new IllegalArgumentException(after + " lies outside of report " + name);
            }
            result.add(after);
        }
        return result;
    }

    private SortedMap<String, String> changedInfo(SortedMap<String, String> old, Change.OfInfo change) {
        if (!Objects.equals(old.get(change.key()), change.before())) {
            throw new IllegalArgumentException("Report " + name + " has " + change.key() + "=" + old.get(change.key())
                    + " where the edit expects " + change.before());
        }
        var result = new TreeMap<>(old);
        String after = change.after();
        if (after == null) {
            result.remove(change.key());
        } else {
            result.put(change.key(), after);
        }
        return result;
    }

    private static ItemIndex index(PMap<String, ItemIndex> indexes, String layer) {
        ItemIndex index = indexes.get(layer);
        return index == null ? ItemIndex.EMPTY : index;
    }

    private static Stream<Item> sorted(PMap<String, ItemIndex> indexes) {
        return indexes.values().stream().flatMap(ItemIndex::stream).sorted(Item.TEXT_ORDER);
    }

    private static Stream<Item> overlapping(PMap<String, ItemIndex> indexes, Span span) {
        return indexes.values().stream().flatMap(i -> i.overlapping(span)).sorted(Item.TEXT_ORDER);
    }

    /** Equal are two reports with the same name, text, info and items. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report report
                && name.equals(report.name)
                && text.equals(report.text)
                && info.equals(report.info)
                && repairs.equals(report.repairs)
                && byId.equals(report.byId)
                && notes.equals(report.notes);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + text.length();
    }

    @Override
    public String toString() {
        return name + " (" + text.length() + " characters, " + markCount() + " marks)";
    }
}
