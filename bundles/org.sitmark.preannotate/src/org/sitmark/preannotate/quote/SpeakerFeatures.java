// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.quote.SpeakerScene.Around;
import org.sitmark.preannotate.quote.SpeakerScene.Traits;
import org.sitmark.preannotate.words.Fold;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.WordList;

/**
 * What a candidate for a speaker is like, as features of a log-linear model: how it was found, where it stands, what sort of phrase it is, what is
 * remembered of it. No word of the text is a feature but those of closed classes, so that a model cannot learn names. Used by one thread.
 */
final class SpeakerFeatures {

    private static final Set<String> SINGULAR = WordList.of("he she");
    private static final Set<String> FIRST = WordList.of("i we me us my our");
    private static final Set<String> THING = WordList.of("it this that these those which who one");
    private static final Set<String> PREPOSITIONS =
            WordList.of("of to by from with in on at for against between about");
    private static final Set<String> POSSESSIVES = WordList.of("his her its their our my your");

    private static final class Roles {
        static final Set<String> WORDS = read();

        private static Set<String> read() {
            Set<String> words = new java.util.HashSet<>();
            for (Table.Row row : Table.builtIn("lexicons/titles.tsv").rows()) {
                row.list("title").forEach(t -> words.add(Fold.fold(t)));
            }
            return words;
        }
    }

    private final Around around;
    private final String pattern;
    private final String type;

    /** @param pattern how the rules found the quote, or null */
    SpeakerFeatures(Around around, Statement.@Nullable Pattern pattern, String type) {
        this.around = around;
        this.pattern = pattern == null ? "none" : pattern.name();
        this.type = type;
    }

    List<String> of(Span span, Traits traits) {
        List<String> features = new ArrayList<>();
        features.add("bias");
        origin(traits, features);
        place(span, features);
        shape(span, features);
        features.add("kind=" + kind(traits));
        features.add("before=" + traits.before);
        features.add("before=" + traits.before + "&pattern=" + pattern);
        return features;
    }

    /** Of somebody who spoke before, but stands outside of the text that was read. */
    List<String> ofOutside(Traits traits) {
        List<String> features = new ArrayList<>();
        features.add("bias");
        origin(traits, features);
        features.add("side=left-3");
        features.add("side=left-3&type=" + type);
        features.add("side=left-3&pattern=" + pattern);
        features.add("gap=lfar");
        features.add("before=" + traits.before);
        features.add("before=" + traits.before + "&pattern=" + pattern);
        return features;
    }

    private static String kind(Traits traits) {
        return String.valueOf(traits.kind);
    }

    private void origin(Traits traits, List<String> features) {
        StringBuilder signature = new StringBuilder();
        add(features, signature, traits.pattern != null, "rule");
        add(features, signature, traits.own == 1, "own1");
        add(features, signature, traits.own == 2, "own2");
        add(features, signature, traits.ofOther, "other");
        add(features, signature, traits.kind != null, "name");
        add(features, signature, traits.phrase, "phrase");
        add(features, signature, traits.before > 0, "spoke");
        features.add("from=" + signature);
        features.add("rule=" + (traits.pattern != null) + "&pattern=" + pattern);
        features.add("rule=" + (traits.pattern != null) + "&type=" + type);
        features.add("own=" + traits.own + "&type=" + type + "&cue=" + (around.own != null));
    }

    private static void add(List<String> features, StringBuilder signature, boolean holds, String name) {
        if (holds) {
            features.add("is=" + name);
            signature.append(name).append('+');
        }
    }

    private void place(Span span, List<String> features) {
        int at = around.lineOf(span);
        Span content = around.content;
        boolean left = span.end() <= content.begin();
        int lines = at < around.first ? at - around.first : at > around.last ? at - around.last : 0;
        String side = (left ? "left" : "right") + Math.max(-3, Math.min(2, lines));
        features.add("side=" + side);
        features.add("side=" + side + "&type=" + type);
        features.add("side=" + side + "&pattern=" + pattern);
        int gap = left ? content.begin() - span.end() : span.begin() - content.end();
        features.add("gap=" + side.substring(0, 1) + bucket(gap / 6));
        var own = around.own;
        if (own != null) {
            Span cue = own.cue();
            boolean before = span.end() <= cue.begin();
            int away = before ? cue.begin() - span.end() : span.begin() - cue.end();
            features.add("cue=" + (before ? "left" : "right") + bucket(away / 6));
            boolean between = before == (cue.end() <= content.begin());
            features.add("cueOrder=" + (before ? "s" : "c") + (cue.end() <= content.begin() ? "<" : ">") + between);
        }
        if (at >= 0) {
            Line line = around.line(at);
            features.add("starts=" + (span.begin() <= line.begin(Math.min(1, line.size() - 1))));
        }
    }

    private static String bucket(int n) {
        return n <= 0 ? "0" : n == 1 ? "1" : n <= 3 ? "3" : n <= 7 ? "7" : n <= 15 ? "15" : "far";
    }

    private void shape(Span span, List<String> features) {
        int at = around.lineOf(span);
        if (at < 0) {
            return;
        }
        Line line = around.line(at);
        int first = token(line, span.begin());
        int last = token(line, Math.max(span.begin(), span.end() - 1));
        String form = form(line, first, last);
        features.add("form=" + form);
        features.add("form=" + form + "&pattern=" + pattern);
        features.add("words=" + bucket(last - first));
        boolean finite = line.isFiniteAuxiliary(last + 1) || line.mayBeFinite(last + 1);
        boolean comma = line.is(last + 1, ",");
        features.add("next="
                + (finite ? "verb" : comma ? "comma" : line.pos(last + 1).name()));
        String before = line.low(first - 1);
        boolean article = Phrases.ARTICLES.contains(before);
        int outside = article ? first - 2 : first - 1;
        features.add("article=" + (article ? before : "none"));
        features.add("prev="
                + (PREPOSITIONS.contains(line.low(outside))
                        ? line.low(outside)
                        : line.pos(outside).name()));
        boolean possessive = line.is(last + 1, "'s") || line.is(last + 1, "'");
        if (possessive) {
            features.add("possessive");
        }
    }

    private String form(Line line, int first, int last) {
        String low = line.low(last);
        if (first == last && SINGULAR.contains(low)) {
            return "he";
        }
        if (first == last && FIRST.contains(low)) {
            return "I";
        }
        if (first == last && low.equals("they")) {
            return "they";
        }
        if (first == last && THING.contains(low)) {
            return "it";
        }
        if (first == last && POSSESSIVES.contains(low)) {
            return "his";
        }
        boolean role = false;
        boolean proper = false;
        boolean number = false;
        for (int i = first; i <= last; i++) {
            role |= Roles.WORDS.contains(line.low(i));
            proper |= line.is(i, Pos.PROPN);
            number |= line.startsWithDigit(i);
        }
        String head = line.is(last, Pos.PROPN) ? "name" : proper ? "mixed" : "noun";
        return head + (role ? "+role" : "") + (number ? "+number" : "");
    }

    private int token(Line line, int offset) {
        int i = 0;
        while (i + 1 < line.size() && line.begin(i + 1) <= offset) {
            i++;
        }
        return i;
    }
}
