// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.tests.benchmark.KeyCounts.Purpose;
import org.sitmark.tests.ui.Robot;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.boundary.Tokens;
import org.sitmark.ui.editor.jump.Jump;

/**
 * Annotates a report as somebody would who knows the keys and the gold annotations: sentence by sentence, mending and adding first, then accepting what
 * is left of the sentence at once. Uses real keys only and sees only what the window shows.
 */
final class Expert {

    private static final int FEW = 3;
    private static final int PATIENCE = 12;

    private final ReportEditor editor;
    private final List<Mark> gold;
    private final KeyCounts counts;
    private final List<String> typed = new ArrayList<>();

    Expert(ReportEditor editor, List<Mark> gold, KeyCounts counts) {
        this.editor = editor;
        this.gold = gold;
        this.counts = counts;
    }

    /** Does all of the report. */
    void annotate() {
        counts.oneWord += (int) gold.stream()
                .filter(m -> !m.span().of(editor.report().text()).matches("(?s).*\\s.*"))
                .count();
        Tokens tokens = editor.tokens();
        int end = editor.report().text().length();
        Span sentence = tokens.sentence(tokens.nextSentence(-1));
        while (sentence != null) {
            int next = tokens.nextSentence(sentence.begin());
            // what lies between two sentences belongs to the first
            sentence(new Span(sentence.begin(), Math.max(sentence.end(), Math.min(next, end))));
            sentence = next < end ? tokens.sentence(next) : null;
        }
    }

    private GoldPlan plan() {
        return new GoldPlan(editor.layers(), gold, editor.report());
    }

    private void sentence(Span sentence) {
        for (int i = 0; i < 200; i++) {
            GoldPlan plan = plan();
            Suggestion wrong = plan.openIn(sentence).stream()
                    .filter(s -> !plan.isRight(s))
                    .findFirst()
                    .orElse(null);
            if (wrong == null) {
                break;
            }
            reach(wrong);
            if (currentId() == wrong.id()) {
                mend(wrong);
            }
        }
        for (Mark mark : plan().missing()) {
            if (sentence.contains(mark.begin())) {
                byHand(mark);
            }
        }
        accept(sentence);
    }

    /** Accepts what is left of a sentence, which is right. */
    private void accept(Span sentence) {
        for (int i = 0; i < 100; i++) {
            List<Suggestion> left = plan().openIn(sentence);
            if (left.isEmpty()) {
                return;
            }
            Span here = hereSentence();
            List<Suggestion> atOnce = here == null
                    ? List.of()
                    : left.stream().filter(s -> here.contains(s.begin())).toList();
            if (atOnce.size() > 1
                    || atOnce.size() == 1 && currentId() != atOnce.get(0).id()) {
                type(Purpose.RIGHT, "SPACE");
                counts.add(Purpose.RIGHT, left.size() - plan().openIn(sentence).size(), 0, 0);
            } else if (currentId() == left.get(0).id()) {
                type(Purpose.RIGHT, "CR");
                counts.add(Purpose.RIGHT, 1, 0, 0);
            } else {
                reach(left.get(0));
            }
        }
        throw new IllegalStateException("The sentence at " + sentence + " does not come to an end");
    }

    private @Nullable Span hereSentence() {
        Item current = editor.current();
        return editor.tokens().sentence(current == null ? editor.text().widget().getCaretOffset() : current.begin());
    }

    /** Makes a suggestion the current one. What is right on the way is accepted, which costs no more than to pass it. */
    private void reach(Suggestion target) {
        for (int i = 0; i < 400 && currentId() != target.id(); i++) {
            GoldPlan plan = plan();
            List<Suggestion> open = editor.report().openSuggestions();
            int to = indexOf(open, target.id());
            if (to < 0) {
                return;
            }
            int from = indexOf(open, currentId());
            int way = from < 0 ? FEW + 1 : Math.abs(to - from);
            if (from >= 0 && from < to && way <= FEW && plan.isRight(open.get(from))) {
                type(Purpose.RIGHT, "CR");
                counts.add(Purpose.RIGHT, 1, 0, 0);
            } else if (from >= 0 && way <= FEW) {
                type(Purpose.GOING, from < to ? "TAB" : "SHIFT+TAB");
            } else if (isNextFromHere(open, target)) {
                type(Purpose.GOING, "TAB");
            } else if (!jump(target)) {
                type(Purpose.GOING, from < to ? "TAB" : "SHIFT+TAB");
            }
        }
    }

    private boolean isNextFromHere(List<Suggestion> open, Suggestion target) {
        Item current = editor.current();
        int caret = editor.text().widget().getCaretOffset();
        return open.stream()
                .filter(s -> current != null ? Item.TEXT_ORDER.compare(s, current) > 0 : s.begin() >= caret)
                .findFirst()
                .filter(s -> s.id() == target.id())
                .isPresent();
    }

    private static int indexOf(List<Suggestion> open, int id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private boolean jump(Suggestion target) {
        type(Purpose.GOING, "V");
        String label = labelOf(Jump.shown(editor), target.span());
        if (label == null) {
            type(Purpose.GOING, "ESC");
            return false;
        }
        typeLabel(Purpose.GOING, label, false);
        return currentId() == target.id();
    }

    private int currentId() {
        Item current = editor.current();
        return current == null ? -1 : current.id();
    }

    private void mend(Suggestion suggestion) {
        Mark mark = plan().goldOf(suggestion);
        if (mark == null) {
            type(Purpose.REJECTED, "BACKSPACE");
            counts.add(Purpose.REJECTED, 1, 0, 0);
            return;
        }
        boolean kind =
                !Objects.equals(editor.layers().kindOf(mark), editor.layers().kindOf(suggestion));
        if (!mark.span().equals(suggestion.span())) {
            counts.boundaries++;
            moveTo(Purpose.CORRECTED, mark.span());
        }
        if (kind) {
            counts.kinds++;
            setKind(Purpose.CORRECTED, mark);
        } else {
            type(Purpose.CORRECTED, "CR");
        }
        counts.add(Purpose.CORRECTED, 1, 0, 0);
    }

    private void setKind(Purpose purpose, Mark mark) {
        Layer layer = editor.layers().require(mark.layer());
        int number = layer.kinds().indexOf(String.valueOf(layer.kindOf(mark))) + 1;
        if (number <= 9) {
            type(purpose, Integer.toString(number));
        } else {
            type(purpose, "0", Integer.toString(number - 9));
        }
    }

    /** Moves the boundaries of the current item, a far one to a label and the rest by arrows. */
    private void moveTo(Purpose purpose, Span target) {
        for (int i = 0; i < PATIENCE && !span().equals(target); i++) {
            List<String> end = arrows(false, span().end(), target.end());
            List<String> begin = arrows(true, span().begin(), target.begin());
            if (end.size() > FEW && toLabel(purpose, target, false)
                    || begin.size() > FEW && toLabel(purpose, target, true)) {
                continue;
            }
            // growing first keeps the item from becoming empty
            if (target.end() >= span().end()) {
                end.forEach(k -> type(purpose, k));
                begin.forEach(k -> type(purpose, k));
            } else {
                begin.forEach(k -> type(purpose, k));
                end.forEach(k -> type(purpose, k));
            }
        }
    }

    private Span span() {
        return Objects.requireNonNull(editor.current()).span();
    }

    private boolean toLabel(Purpose purpose, Span target, boolean begin) {
        type(purpose, "B");
        Map<String, Span> labels = Jump.shown(editor);
        String label = labels.entrySet().stream()
                .filter(e -> begin
                        ? e.getValue().begin() == target.begin()
                        : e.getValue().end() == target.end())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (label == null) {
            type(purpose, "ESC");
            return false;
        }
        typeLabel(purpose, label, begin);
        return true;
    }

    /** The arrow keys that bring an edge from one offset to another: by words as long as they do not go too far, then by characters. */
    private List<String> arrows(boolean begin, int from, int to) {
        Tokens tokens = editor.tokens();
        List<String> keys = new ArrayList<>();
        int at = from;
        String alt = begin ? "ALT+" : "";
        while (at != to && keys.size() < 60) {
            boolean right = to > at;
            int word = begin
                    ? right ? tokens.nextBegin(at) : tokens.previousBegin(at)
                    : right ? tokens.nextEnd(at) : tokens.previousEnd(at);
            String arrow = right ? "SHIFT+ARROW_RIGHT" : "SHIFT+ARROW_LEFT";
            if (right ? word <= to : word >= to) {
                keys.add(alt + arrow);
                at = word;
            } else {
                keys.add("CTRL+" + alt + arrow);
                at += right ? 1 : -1;
            }
        }
        return keys;
    }

    private void byHand(Mark mark) {
        Layer layer = editor.layers().require(mark.layer());
        String key = "SHIFT+" + layer.key();
        Map<String, Span> labels = openLabels(key, mark);
        String whole = labelOf(labels, mark.span());
        if (whole != null) {
            typeLabel(Purpose.BY_HAND, whole, false);
        } else {
            String first = beginningAt(labels, mark.begin());
            typeLabel(Purpose.BY_HAND, first, true);
            typeLabel(Purpose.BY_HAND, endingNear(Jump.shown(editor), mark.end()), false);
        }
        if (!span().equals(mark.span())) {
            moveTo(Purpose.BY_HAND, mark.span());
        }
        Item made = Objects.requireNonNull(editor.current());
        if (!Objects.equals(editor.layers().kindOf(made), editor.layers().kindOf(mark))) {
            setKind(Purpose.BY_HAND, mark);
        }
        counts.add(Purpose.BY_HAND, 1, 0, 0);
    }

    /** Shows the labels; where the place is not in sight, pages on. */
    private Map<String, Span> openLabels(String key, Mark mark) {
        for (int i = 0; i < PATIENCE; i++) {
            type(Purpose.BY_HAND, key);
            Map<String, Span> labels = Jump.shown(editor);
            if (labelOf(labels, mark.span()) != null
                    || labels.values().stream().anyMatch(s -> s.begin() <= mark.begin())
                            && labels.values().stream().anyMatch(s -> s.end() >= mark.end())) {
                return labels;
            }
            boolean below = labels.values().stream().allMatch(s -> s.end() < mark.end());
            type(Purpose.BY_HAND, "ESC", below ? "PAGE_DOWN" : "PAGE_UP");
        }
        throw new IllegalStateException(mark + " does not come into sight");
    }

    private static @Nullable String labelOf(Map<String, Span> labels, Span span) {
        return labels.entrySet().stream()
                .filter(e -> e.getValue().equals(span))
                .map(Map.Entry::getKey)
                .min((a, b) -> a.length() - b.length())
                .orElse(null);
    }

    /** The label at which the span begins, or the last one before it. */
    private static String beginningAt(Map<String, Span> labels, int begin) {
        return labels.entrySet().stream()
                .filter(e -> e.getValue().begin() <= begin)
                .max((a, b) -> a.getValue().begin() - b.getValue().begin())
                .orElseThrow()
                .getKey();
    }

    /** The label of the last word that ends inside, or else the first one. */
    private static String endingNear(Map<String, Span> labels, int end) {
        return labels.entrySet().stream()
                .filter(e -> e.getValue().end() <= end)
                .max((a, b) -> a.getValue().end() - b.getValue().end())
                .or(() -> labels.entrySet().stream()
                        .min((a, b) -> a.getValue().begin() - b.getValue().begin()))
                .orElseThrow()
                .getKey();
    }

    private void typeLabel(Purpose purpose, String label, boolean shifted) {
        for (int i = 0; i < label.length(); i++) {
            boolean last = i == label.length() - 1;
            type(purpose, (last && shifted ? "SHIFT+" : "") + label.charAt(i));
        }
    }

    private void type(Purpose purpose, String... keys) {
        Item before = editor.current();
        typed.add(String.join(" ", keys) + " at " + (before == null ? "none" : describe(editor, before)));
        int strokes = Robot.strokes();
        int presses = Robot.presses();
        Robot.type(keys);
        counts.add(purpose, 0, Robot.strokes() - strokes, Robot.presses() - presses);
    }

    /** The last keys and where they were typed, for a message. */
    List<String> lastKeys() {
        return typed.subList(Math.max(0, typed.size() - 60), typed.size());
    }

    /** What still differs from the gold annotations, for a message; empty where nothing does. */
    static List<String> differences(ReportEditor editor, List<Mark> gold) {
        Report report = editor.report();
        List<String> wanted =
                new ArrayList<>(gold.stream().map(m -> describe(editor, m)).toList());
        List<String> there =
                report.marks().stream().map(m -> describe(editor, m)).toList();
        List<String> differences = new ArrayList<>();
        there.stream().filter(t -> !wanted.remove(t)).forEach(t -> differences.add("too much: " + t));
        wanted.forEach(w -> differences.add("missing: " + w));
        report.openSuggestions().forEach(s -> differences.add("open: " + describe(editor, s)));
        return differences;
    }

    private static String describe(ReportEditor editor, Item item) {
        return item.layer() + " " + editor.layers().kindOf(item) + " " + item.span() + " "
                + item.span().of(editor.report().text());
    }
}
