// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;

/**
 * The clauses of a text that the rules take for indirect or mixed speech, as a classifier sees them: is it speech, and where does it end. Features are
 * classes of words, reporting verbs and function words, never names. Only measured by now, see {@code releng/adr/0117}. Used by one thread.
 */
public final class ClauseReader {

    private static final int FAR = 80;

    private final Line line;
    private final Phrases phrases;

    private ClauseReader(Line line) {
        this.line = line;
        this.phrases = new Phrases(line);
    }

    /**
     * A place where a clause may end.
     *
     * @param offset UTF-16
     * @param ruled whether the rules end it here
     */
    public record End(int offset, boolean ruled, List<String> features) {
        public End {
            features = List.copyOf(features);
        }
    }

    /**
     * A clause that the rules take for speech.
     *
     * @param features of the question whether it is
     * @param ends where it may end, in text order; only that of the rules where another cannot be read
     */
    public record Clause(Span content, List<String> features, List<End> ends) {
        public Clause {
            features = List.copyOf(features);
            ends = List.copyOf(ends);
        }
    }

    /** The clauses of a text, in text order; what is all in quotation marks is none. */
    public static List<Clause> read(String text, Segmentation segmentation) {
        List<Quoted> quotes = QuotationMarks.in(text);
        List<Line> lines = Lines.of(text, segmentation, quotes);
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        for (Statement statement : QuoteFinder.find(text, lines, new NullProgressMonitor())) {
            while (at < lines.size()
                    && lines.get(at).end(lines.get(at).size() - 1)
                            <= statement.content().begin()) {
                at++;
            }
            String type = QuoteFinder.type(text, quotes, statement.content());
            if (at < lines.size() && !type.equals("direct")) {
                clauses.add(new ClauseReader(lines.get(at)).clause(statement, type));
            }
        }
        return clauses;
    }

    private Clause clause(Statement statement, String type) {
        int first = token(statement.content().begin());
        int last = token(statement.content().end() - 1);
        return new Clause(statement.content(), speech(statement, type, first, last), ends(statement, first, last));
    }

    private List<String> speech(Statement statement, String type, int first, int last) {
        List<String> features = new ArrayList<>();
        String pattern = statement.pattern().name();
        features.add("bias");
        features.add("pattern=" + pattern);
        features.add("pattern=" + pattern + "&type=" + type);
        Span cue = statement.cue();
        if (cue != null) {
            int at = token(cue.begin());
            ReportingVerbs.Verb verb = ReportingVerbs.builtIn().at(line, at);
            String lemma = verb == null ? line.low(at) : verb.lemma();
            String form = line.low(at).endsWith("ing") ? "ing" : line.low(at).endsWith("s") ? "s" : "ed";
            features.add("verb=" + lemma);
            features.add("verb=" + lemma + "&pattern=" + pattern);
            features.add("form=" + form + "&pattern=" + pattern);
            features.add("before=" + line.pos(at - 1) + "&" + form);
            features.add("behind=" + line.pos(at + 1) + "&" + pattern);
        }
        Span speaker = statement.speaker();
        features.add("speaker=" + (speaker == null ? "none" : form(speaker)));
        features.add("speaker=" + (speaker == null ? "none" : form(speaker)) + "&pattern=" + pattern);
        features.add("begins=" + line.pos(first));
        features.add("finite=" + phrases.verbIn(first, last + 1));
        features.add("words=" + Math.min(8, (last - first) / 3));
        return features;
    }

    private String form(Span span) {
        int last = token(span.end() - 1);
        if (span.begin() < line.begin(0)) {
            return "far";
        }
        return phrases.isPersonalPronoun(last) ? line.low(last) : line.pos(last).name();
    }

    private List<End> ends(Statement statement, int first, int last) {
        List<End> ends = new ArrayList<>();
        Span cue = statement.cue();
        boolean forward = cue != null && cue.end() <= statement.content().begin();
        for (int i = first + 1; forward && i < line.size() && i < first + FAR; i++) {
            boolean boundary = phrases.isBoundary(i)
                    || line.is(i, Pos.CCONJ)
                    || line.is(i, Pos.ADP)
                    || line.is(i, "(")
                    || i == line.size() - 1;
            if (!boundary || i - 1 == last) {
                continue;
            }
            int end = i - 1;
            while (end > first && line.is(end, Pos.PUNCT) && !line.is(end, ")")) {
                end--;
            }
            if (end != last
                    && end > first
                    && (ends.isEmpty() || ends.get(ends.size() - 1).offset() != line.end(end))) {
                ends.add(new End(line.end(end), false, end(statement, first, end)));
            }
        }
        ends.add(new End(statement.content().end(), true, ruledEnd(statement, first, last)));
        return ends;
    }

    private List<String> ruledEnd(Statement statement, int first, int last) {
        List<String> features = end(statement, first, last);
        features.add("ruled");
        features.add("ruled&" + statement.pattern());
        features.add("ruled&next=" + next(last));
        return features;
    }

    private List<String> end(Statement statement, int first, int end) {
        List<String> features = new ArrayList<>();
        int next = end + 1;
        int behind = line.is(next, ",") ? next + 1 : next;
        features.add("bias");
        features.add("next=" + next(end));
        features.add("next=" + next(end) + "&verb=" + verbFollows(behind));
        features.add("word="
                + (isFunction(behind) ? line.low(behind) : line.pos(behind).name()) + "&" + line.is(next, ","));
        features.add("word="
                + (isFunction(behind) ? line.low(behind) : line.pos(behind).name()) + "&" + line.pos(behind + 1));
        features.add("last=" + line.pos(end));
        features.add("finite=" + phrases.verbIn(first, end + 1));
        features.add("finiteBehind=" + phrases.verbIn(next, line.size()));
        features.add("sentenceEnd=" + (next >= line.size() - 1));
        features.add("words=" + Math.min(10, (end - first) / 3));
        features.add("side=" + (end < token(statement.content().end() - 1) ? "shorter" : "longer"));
        return features;
    }

    private String next(int end) {
        int next = end + 1;
        return next >= line.size()
                ? "none"
                : line.is(next, Pos.PUNCT) ? line.low(next) : line.pos(next).name();
    }

    private boolean isFunction(int i) {
        return line.is(i, Pos.CCONJ) || line.is(i, Pos.SCONJ) || line.is(i, Pos.ADP) || phrases.isRelative(i);
    }

    private boolean verbFollows(int i) {
        int at = i;
        while (line.is(at, Pos.ADV) || line.is(at, Pos.CCONJ)) {
            at++;
        }
        return line.isFiniteAuxiliary(at) || line.mayBeFinite(at);
    }

    private int token(int offset) {
        int i = 0;
        while (i + 1 < line.size() && line.begin(i + 1) <= offset) {
            i++;
        }
        return i;
    }
}
