// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.sitmark.core.model.Layers;
import org.sitmark.ui.keys.BoundKeys;
import org.sitmark.ui.keys.BoundKeys.Bound;
import org.sitmark.ui.keys.KeyNames;
import org.sitmark.ui.keys.LayerKey;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.label.ItemLabels;

/**
 * Every key that works in the text, as it is bound now: commands of any plug-in by themselves, layers and kinds, and which layer did not get the key
 * that it asked for.
 *
 * @param groups in the order in which they are shown
 */
record KeyList(List<Group> groups) {

    /** Keys that belong together. */
    record Group(String title, List<Entry> entries) {}

    /**
     * A line.
     *
     * @param keys what the caps show
     * @param text what they do
     * @param warning whether it is about something that does not work
     */
    record Entry(List<String> keys, String text, boolean warning) {

        Entry(List<String> keys, String text) {
            this(keys, text, false);
        }
    }

    private static final String DECIDE = "Decide";
    private static final String BOUNDARIES = "Boundaries of the current one";
    private static final String MARK = "Mark";
    private static final String GO = "Go";
    private static final String FEATURES = "Features of the current one";
    private static final String WINDOW = "Window";
    private static final String MINE = "org.sitmark.ui.editor.";

    /** One line of the list: its group, what it says, and the commands whose keys it shows. */
    private record Row(String group, String text, List<String> commands) {

        static Row of(String group, String text, String... commands) {
            return new Row(group, text, List.of(commands));
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(DECIDE, "accept, go to the next", MINE + "accept"),
            Row.of(DECIDE, "reject, or remove a mark", MINE + "reject"),
            Row.of(DECIDE, "accept all in the sentence", MINE + "acceptSentence"),
            Row.of(DECIDE, "accept all alike in this report", MINE + "acceptAllLike"),
            Row.of(DECIDE, "reject all alike in this report", MINE + "rejectAllLike"),
            Row.of(DECIDE, "accept with this kind, or change it", MINE + "setKind"),
            Row.of(DECIDE, "all kinds: 1 for the tenth, or letters", MINE + "chooseKind"),
            Row.of(MARK, "any layer, by its letter", MINE + "markAs"),
            Row.of(MARK, "any layer, then a label", MINE + "markAsAtLabel"),
            Row.of(BOUNDARIES, "end by word", boundary("end", "left", "token"), boundary("end", "right", "token")),
            Row.of(
                    BOUNDARIES,
                    "end by character",
                    boundary("end", "left", "character"),
                    boundary("end", "right", "character")),
            Row.of(
                    BOUNDARIES,
                    "begin by word",
                    boundary("begin", "left", "token"),
                    boundary("begin", "right", "token")),
            Row.of(
                    BOUNDARIES,
                    "begin by character",
                    boundary("begin", "left", "character"),
                    boundary("begin", "right", "character")),
            Row.of(BOUNDARIES, "end at a label, with \u21e7 begin", MINE + "boundary"),
            Row.of(GO, "next, previous suggestion", MINE + "next", MINE + "previous"),
            Row.of(GO, "previous, next mark of any sort", go("item", "back"), go("item", "on")),
            Row.of(GO, "by word", go("word", "back"), go("word", "on")),
            Row.of(GO, "by character", go("character", "back"), go("character", "on")),
            Row.of(GO, "by sentence", go("sentence", "back"), go("sentence", "on")),
            Row.of(GO, "to a mark or word by its label", MINE + "jump"),
            Row.of(GO, "choose among the marks here", MINE + "chooseHere"),
            Row.of(GO, "leave the current one", MINE + "leave"),
            Row.of(GO, "next unfinished report", MINE + "nextUnfinished"),
            Row.of(GO, "previous report", MINE + "previousReport"),
            Row.of(FEATURES, "pick what it links to", MINE + "pickLink"),
            Row.of(FEATURES, "go along its links, and back", MINE + "jumpLink", MINE + "jumpLinkBack"),
            Row.of(WINDOW, "undo, redo", "org.eclipse.ui.edit.undo", "org.eclipse.ui.edit.redo"),
            Row.of(WINDOW, "copy", "org.eclipse.ui.edit.copy"),
            Row.of(WINDOW, "save", "org.eclipse.ui.file.save"),
            Row.of(WINDOW, "these keys", MINE + "showKeys"));

    private static String boundary(String edge, String direction, String unit) {
        return MINE + "moveBoundary(" + MINE + "moveBoundary.direction=" + direction + "," + MINE + "moveBoundary.edge="
                + edge + "," + MINE + "moveBoundary.unit=" + unit + ")";
    }

    private static String go(String unit, String direction) {
        return MINE + "go(" + MINE + "go.direction=" + direction + "," + MINE + "go.unit=" + unit + ")";
    }

    /** The keys as they are bound now. */
    static KeyList now(Layers layers) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        Map<String, Bound> others = new LinkedHashMap<>();
        for (Bound bound : BoundKeys.in(Set.of(BoundKeys.ANNOTATING, BoundKeys.TEXT))) {
            note(keys, bound);
            others.putIfAbsent(bound.command().getId(), bound);
        }
        for (Bound bound : BoundKeys.in(Set.of(BoundKeys.WINDOW, BoundKeys.DIALOG_AND_WINDOW))) {
            note(keys, bound);
        }
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        List.of(DECIDE, MARK, BOUNDARIES, GO, FEATURES).forEach(g -> groups.put(g, new ArrayList<>()));
        List<Entry> window = new ArrayList<>();
        for (Row row : ROWS) {
            List<String> caps = row.commands().stream()
                    .flatMap(c -> limited(
                            keys.getOrDefault(c, Set.of()), row.commands().size())
                            .stream())
                    .toList();
            row.commands().forEach(c -> others.remove(c.replaceAll("\\(.*", "")));
            if (!caps.isEmpty()) {
                (row.group().equals(WINDOW) ? window : groups.get(row.group())).add(new Entry(caps, row.text()));
            }
        }
        addLayers(groups.get(MARK), layers);
        for (Bound bound : others.values()) {
            String title = "Features".equals(bound.category()) ? FEATURES : bound.category();
            List<String> caps = limited(keys.getOrDefault(bound.command().getId(), Set.of()), 1);
            if (!caps.isEmpty()) {
                groups.computeIfAbsent("Annotate".equals(title) ? "More" : title, t -> new ArrayList<>())
                        .add(new Entry(caps, bound.name().toLowerCase(Locale.ROOT)));
            }
        }
        groups.put(WINDOW, window);
        List<Group> result = new ArrayList<>();
        groups.forEach((title, entries) -> {
            if (!entries.isEmpty()) {
                result.add(new Group(title, List.copyOf(entries)));
            }
        });
        return new KeyList(result);
    }

    private static void note(Map<String, Set<String>> keys, Bound bound) {
        if (KeyNames.isTwin(bound.keys())) {
            return;
        }
        String cap = KeyNames.of(bound.keys());
        ParameterizedCommand command = bound.command();
        keys.computeIfAbsent(withParameters(command), c -> new LinkedHashSet<>())
                .add(cap);
        if (!command.getParameterMap().isEmpty()) {
            keys.computeIfAbsent(command.getId(), c -> new LinkedHashSet<>()).add(cap);
        }
    }

    /** Id and parameters in the order of their names. */
    private static String withParameters(ParameterizedCommand command) {
        Map<?, ?> parameters = command.getParameterMap();
        if (parameters.isEmpty()) {
            return command.getId();
        }
        List<String> parts = new ArrayList<>();
        parameters.forEach((name, value) -> parts.add(name + "=" + value));
        Collections.sort(parts);
        return command.getId() + "(" + String.join(",", parts) + ")";
    }

    /** Of a command with numbers as parameters the first and the last key; of one among several in a line one key. */
    private static List<String> limited(Set<String> caps, int commands) {
        List<String> all = List.copyOf(caps);
        if (commands > 1) {
            return all.isEmpty() ? all : all.subList(0, 1);
        }
        return all.size() <= 2 ? all : List.of(all.get(0), "\u2026", all.get(all.size() - 1));
    }

    private static void addLayers(List<Entry> entries, Layers layers) {
        List<Entry> clashes = new ArrayList<>();
        for (LayerKey key : LayerKeys.get().of(layers)) {
            String name = key.layer().name().toLowerCase(Locale.ROOT);
            String kind = key.kind();
            if (key.key() != null) {
                entries.add(new Entry(List.of(key.key()), kind == null ? name : name + ": " + ItemLabels.kind(kind)));
            }
            if (key.clashes()) {
                clashes.add(new Entry(List.of(), key.layer().name() + ": " + key.problem(), true));
            }
        }
        entries.add(new Entry(List.of("\u21e7", "layer's key"), "mark what a label names"));
        entries.addAll(clashes);
    }

    /** Only the lines whose text or keys contain all the words, and groups that still have some. */
    KeyList matching(String words) {
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            List<Entry> entries = group.entries().stream()
                    .filter(e -> contains(group.title() + " " + e.text() + " " + String.join(" ", e.keys()), words))
                    .toList();
            if (!entries.isEmpty()) {
                kept.add(new Group(group.title(), entries));
            }
        }
        return new KeyList(kept);
    }

    private static boolean contains(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split(" ")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
