// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.mark.Marking;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.RunPainter.Line;

/** What labels can be typed for. */
final class Goals {

    private static final int NEAR = 16;

    private Goals() {}

    private static String name(Layer layer, @Nullable String kind) {
        return layer.name().toLowerCase(Locale.ROOT) + (kind == null ? "" : " " + ItemLabels.kind(kind));
    }

    /** Marks with a layer. Likely stretches come first; with Shift the label only begins a mark, which the next label ends. */
    record MarkWith(
            ReportEditor editor, Layer layer, @Nullable String kind) implements Goal {

        @Override
        public Line prompt() {
            return new Line()
                    .accent("Mark " + name(layer, kind))
                    .plain("type the label of what to mark")
                    .key("\u21e7")
                    .plain("with it: begins here, the next label ends it")
                    .key("Esc")
                    .plain("leave");
        }

        @Override
        public Places places(Span visible) {
            Report report = editor.report();
            List<Span> taken = Stream.<Item>concat(
                            report.marksOverlapping(visible).stream(),
                            report.suggestionsOverlapping(visible).stream().filter(Suggestion::isOpen))
                    .filter(i -> i.layer().equals(layer.id()))
                    .map(Item::span)
                    .toList();
            int here = Words.here(editor);
            List<Span> tokens = editor.tokens().touching(visible);
            Set<Shape> usual = Shape.usual(report, layer.id());
            List<Span> likely = LikelySpans.of(report.text(), tokens).stream()
                    .filter(s -> taken.stream().noneMatch(s::overlaps) && usual.contains(Shape.of(report.text(), s)))
                    .toList();
            List<Span> words = Words.without(Words.of(editor, visible), likely);
            return new Places(Words.byNearness(onePerPlace(likely), here), Words.byNearness(words, here));
        }

        /** Of stretches that begin at one place the longest. */
        private static List<Span> onePerPlace(List<Span> spans) {
            List<Span> kept = new ArrayList<>();
            for (Span span : spans) {
                if (kept.isEmpty() || kept.get(kept.size() - 1).begin() != span.begin()) {
                    kept.add(span);
                }
            }
            return kept;
        }

        @Override
        public void chosen(Span span, boolean shifted) {
            if (shifted) {
                Jump.open(editor, new EndOf(editor, layer, kind, span.begin()));
            } else {
                new Marking(editor).mark(layer, kind, span);
            }
        }
    }

    /** Ends the mark that was begun. */
    record EndOf(ReportEditor editor, Layer layer, @Nullable String kind, int begin) implements Goal {

        @Override
        public Line prompt() {
            return new Line()
                    .accent("Mark " + name(layer, kind))
                    .plain("from here: type the label of its last word")
                    .key("Esc")
                    .plain("leave");
        }

        @Override
        public Places places(Span visible) {
            List<Span> words = Words.of(editor, visible).stream()
                    .filter(w -> w.end() > begin)
                    .toList();
            int near = Math.min(NEAR, words.size());
            return new Places(words.subList(0, near), words.subList(near, words.size()));
        }

        @Override
        public void chosen(Span span, boolean shifted) {
            new Marking(editor).mark(layer, kind, withClosingMark(new Span(begin, span.end())));
        }

        /** A mark that begins with a quotation mark takes the one that follows its last word too. */
        private Span withClosingMark(Span span) {
            String text = editor.report().text();
            char opening = text.charAt(span.begin());
            char closing = opening == '\u201c' ? '\u201d' : opening;
            int end = span.end();
            if (opening != '\u201c' && opening != '"') {
                return span;
            }
            while (end < text.length() && end < span.end() + 2 && ",.!?\u2026".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end < text.length() && text.charAt(end) == closing ? new Span(span.begin(), end + 1) : span;
        }
    }

    /** Goes to a mark, a suggestion or a word. */
    record GoTo(ReportEditor editor) implements Goal {

        @Override
        public Line prompt() {
            return new Line()
                    .accent("Go to")
                    .plain("type the label of a mark, a suggestion or a word")
                    .key("Esc")
                    .plain("leave");
        }

        @Override
        public Places places(Span visible) {
            Report report = editor.report();
            int here = Words.here(editor);
            List<Span> items = Stream.<Item>concat(
                            report.suggestionsOverlapping(visible).stream().filter(Suggestion::isOpen),
                            report.marksOverlapping(visible).stream())
                    .filter(editor::isVisible)
                    .map(Item::span)
                    .filter(s -> s.begin() >= visible.begin())
                    .toList();
            List<Span> distinct = new ArrayList<>();
            items.stream()
                    .filter(s -> distinct.stream().noneMatch(d -> d.begin() == s.begin()))
                    .forEach(distinct::add);
            List<Span> words = Words.without(Words.of(editor, visible), distinct);
            return new Places(Words.byNearness(distinct, here), Words.byNearness(words, here));
        }

        @Override
        public void chosen(Span span, boolean shifted) {
            editor.goTo(span.begin());
        }
    }

    /** Puts a boundary of an item to a word. */
    record Boundary(ReportEditor editor, Item item) implements Goal {

        @Override
        public Line prompt() {
            return new Line()
                    .accent("Move a boundary")
                    .plain("type the label of the last word")
                    .key("\u21e7")
                    .plain("with it: of the first word")
                    .key("Esc")
                    .plain("leave");
        }

        @Override
        public Places places(Span visible) {
            List<Span> words = Words.byNearness(Words.of(editor, visible), item.end());
            int near = Math.min(NEAR, words.size());
            return new Places(words.subList(0, near), words.subList(near, words.size()));
        }

        /** A word before the item can only be its first one, a word after it only its last. */
        @Override
        public void chosen(Span span, boolean shifted) {
            boolean first = span.end() <= item.begin() || shifted && span.begin() < item.end();
            Span moved = first ? new Span(span.begin(), item.end()) : new Span(item.begin(), span.end());
            editor.apply(Edits.setSpan(editor.report(), item, moved));
        }
    }
}
