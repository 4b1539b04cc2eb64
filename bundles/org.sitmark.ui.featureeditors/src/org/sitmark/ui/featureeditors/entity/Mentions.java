// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.featureeditors.context.Neighbours;

/** Where a report mentions a name: as marks, as suggestions, and as text that nobody has marked. */
final class Mentions {

    private static final String LAYER = "entity";
    private static final int MOST = 500;

    /**
     * A mention.
     *
     * @param span where it stands
     * @param item the mark or open suggestion there, or null
     */
    record Mention(Span span, @Nullable Item item) {}

    private Mentions() {}

    /** All mentions of the name that stands in a span, in text order, that one too; a surname stands for the whole name of a person. */
    static List<Mention> of(Report report, Span span, @Nullable String kind) {
        String name = key(span.of(report.text()));
        List<Mention> found = new ArrayList<>();
        char last = lastOf(report.text(), span);
        for (Item item : Neighbours.all(report, LAYER)) {
            if (!mayEndAlike(last, lastOf(report.text(), item.span()))) {
                continue; // most are other names, and a long report has thousands
            }
            String other = key(item.span().of(report.text()));
            boolean surname = "person".equals(kind)
                    && "person".equals(item.features().text("kind"))
                    && (name.endsWith(" " + other) || other.endsWith(" " + name));
            if (other.equals(name) || surname) {
                found.add(new Mention(item.span(), item));
            }
        }
        for (Span free : occurrences(report.text(), span.of(report.text()))) {
            if (Neighbours.in(report, free, LAYER).isEmpty() && found.size() < MOST) {
                found.add(new Mention(free, null));
            }
        }
        found.sort(Comparator.comparing(Mention::span));
        return found;
    }

    private static char lastOf(String text, Span span) {
        return span.isEmpty() ? 0 : text.charAt(span.end() - 1);
    }

    /** Beyond ASCII the case of a letter may depend on its neighbours. */
    private static boolean mayEndAlike(char one, char other) {
        return one >= 0x80 || other >= 0x80 || Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    /** Whole-word occurrences with the same letters. */
    private static List<Span> occurrences(String text, String name) {
        List<Span> spans = new ArrayList<>();
        int at = name.isBlank() ? -1 : text.indexOf(name);
        while (at >= 0 && spans.size() < MOST) {
            int end = at + name.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                spans.add(new Span(at, end));
            }
            at = text.indexOf(name, end);
        }
        return spans;
    }

    /** What the other mentions of the name mostly say of its kind, or null where they say nothing. */
    static @Nullable String usual(List<Mention> mentions, Span except, String feature) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Mention mention : mentions) {
            Item item = mention.item();
            String text = item == null || mention.span().equals(except)
                    ? null
                    : item.features().text(feature);
            if (text != null && !text.isEmpty()) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Gives all marks and suggestions of the name the kind and the identifier of one of them. */
    static Edit alike(List<Mention> mentions, Item item) {
        List<Change> changes = new ArrayList<>();
        for (Mention mention : mentions) {
            Item other = mention.item();
            if (other != null && other.id() != item.id()) {
                Features features = other.features();
                for (String feature : List.of("kind", "identifier")) {
                    String text = item.features().text(feature);
                    if (text != null && !text.isEmpty()) {
                        features = features.with(feature, text);
                    }
                }
                changes.addAll(Edits.setFeatures(other, features).changes());
            }
        }
        return new Edit("Change all mentions", changes);
    }

    private static String key(String name) {
        return name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
