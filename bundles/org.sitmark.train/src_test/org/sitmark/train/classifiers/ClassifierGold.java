// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Small reports with quotes and figures. */
public final class ClassifierGold {

    private static final List<String> PEOPLE = List.of("Mira Hadley", "Oleh Vastin", "the mayor of Velm", "a nurse");
    private static final List<String> SAID = List.of("the bridge was lost", "nobody had left", "it would rain");

    private ClassifierGold() {}

    /** Reports whose quotes have cue and speaker. */
    public static List<Report> quotes(int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder("Report " + i + " from Torvets. ");
            List<Mark> marks = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                String speaker = PEOPLE.get((i + k) % PEOPLE.size());
                String said = SAID.get((i * 2 + k) % SAID.size());
                String sentence = k % 2 == 0
                        ? capital(speaker) + " said that " + said + ". "
                        : "\"" + capital(said) + ",\" " + speaker + " added after talks with the army. ";
                int at = text.length();
                text.append(sentence);
                String content = k % 2 == 0 ? said : "\"" + capital(said) + ",\"";
                String cue = k % 2 == 0 ? "said" : "added";
                String bare = speaker.replaceFirst("^(the|a) ", "");
                Features features = Features.of("type", k % 2 == 0 ? "indirect" : "direct")
                        .with("cue", Link.to(span(at, sentence, cue)))
                        .with("speaker", Link.to(span(at, sentence, k % 2 == 0 ? capitalLike(bare, speaker) : bare)));
                marks.add(new Mark(marks.size() + 1, "quote", span(at, sentence, content), features, null));
            }
            reports.add(Report.of("report-" + i, text.toString(), Map.of(), marks));
        }
        return reports;
    }

    /** Reports in which what stands behind "No." or "grid" is no count, which the rules do not all know. */
    public static List<Report> figures(int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            List<Mark> marks = new ArrayList<>();
            figure(text, marks, "The convoy had ", Integer.toString(12 + i), " trucks. ", "count");
            figure(text, marks, "Post Zulu ", Integer.toString(300 + i), " reported nothing. ", "identifier");
            figure(text, marks, "They drove for ", (2 + i) + " hours", " and rested. ", "duration");
            figure(text, marks, "Post Zulu ", Integer.toString(500 + i), " was quiet. ", "identifier");
            reports.add(Report.of("report-" + i, text.toString(), Map.of(), marks));
        }
        return reports;
    }

    private static void figure(
            StringBuilder text, List<Mark> marks, String before, String figure, String behind, String kind) {
        text.append(before);
        Span span = new Span(text.length(), text.length() + figure.length());
        text.append(figure).append(behind);
        marks.add(new Mark(marks.size() + 1, "figure", span, Features.of("kind", kind), null));
    }

    private static Span span(int at, String sentence, String part) {
        int begin = at + sentence.indexOf(part);
        return new Span(begin, begin + part.length());
    }

    private static String capitalLike(String bare, String speaker) {
        return bare.equals(speaker) ? capital(bare) : bare;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
