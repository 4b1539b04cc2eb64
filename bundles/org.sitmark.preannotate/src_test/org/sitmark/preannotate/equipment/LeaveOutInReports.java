// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/**
 * How well the grammar of designations finds names that no list has in running sentences that somebody wrote: the equipment of the gazetteer is left out
 * a fifth after the other, and each place of a left-out name in the texts is looked for by grammar. Precision is that of what the grammar suggests in the
 * sentences with such places, and, apart, in all of the texts: right is what overlaps a place of the whole gazetteer or a mark of equipment.
 * Arguments: files in the interchange format.
 */
final class LeaveOutInReports {

    private static final int FIFTHS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A text with the places that are right. */
    private record Text(Words words, List<Span> marks) {}

    private int places;
    private int found;
    private int suggestedBeside;
    private int rightBeside;
    private int suggested;
    private int right;
    private final TreeMap<String, Integer> missed = new TreeMap<>();
    private final TreeMap<String, Integer> wrong = new TreeMap<>();

    private LeaveOutInReports() {}

    public static void main(String[] args) throws Exception {
        for (String file : args) {
            LeaveOutInReports count = new LeaveOutInReports();
            List<Text> texts = read(Path.of(file));
            for (int fifth = 0; fifth < FIFTHS; fifth++) {
                count.fifth(fifth, texts);
            }
            System.out.println(Path.of(file).getFileName() + ": " + count);
        }
    }

    private static List<Text> read(Path file) throws Exception {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode document = JSON.readTree(line);
            String text = document.path("text").asText();
            Segmentation segmentation = Sitmark.installed().segmenter().segment(text);
            List<Span> marks = new ArrayList<>();
            for (JsonNode mark : document.path("marks")) {
                if (mark.path("layer").asText().equals("equipment")) {
                    marks.add(new Span(
                            text.offsetByCodePoints(0, mark.path("begin").asInt()),
                            text.offsetByCodePoints(0, mark.path("end").asInt())));
                }
            }
            texts.add(new Text(new Words(text, segmentation.sentences()), marks));
        }
        return texts;
    }

    private void fifth(int fifth, List<Text> texts) {
        List<Entry> all = Gazetteers.builtIn("equipment");
        List<String> things =
                new ArrayList<>(new TreeSet<>(all.stream().map(Entry::canonical).toList()));
        Collections.shuffle(things, new Random(1));
        Set<String> out = new HashSet<>();
        for (int i = fifth; i < things.size(); i += FIFTHS) {
            out.add(things.get(i));
        }
        Gazetteer whole = Gazetteers.builtIn("equipment", true);
        Gazetteer kept = new Gazetteer(
                all.stream().filter(e -> !out.contains(e.canonical())).toList(), true);
        for (Text text : texts) {
            List<Span> known = new ArrayList<>();
            List<Span> looked = new ArrayList<>();
            for (Mention mention : EquipmentFinder.find(text.words, whole, Steps.uncancelled())) {
                Span span = text.words.span(mention.first(), mention.last());
                if (!mention.canonical().isEmpty()) {
                    known.add(span);
                    if (out.contains(mention.canonical())) {
                        looked.add(span);
                    }
                }
            }
            count(text, kept, known, looked);
        }
    }

    private void count(Text text, Gazetteer kept, List<Span> known, List<Span> looked) {
        Words w = text.words;
        List<Span> grammar = new ArrayList<>();
        for (Mention mention : EquipmentFinder.find(w, kept, Steps.uncancelled())) {
            if (mention.rule().startsWith("built") || mention.rule().startsWith("unknown")) {
                grammar.add(w.span(mention.first(), mention.last()));
            }
        }
        for (Span place : looked) {
            places++;
            if (overlaps(grammar, place)) {
                found++;
            } else {
                missed.merge(place.of(w.text()), 1, Integer::sum);
            }
        }
        for (Span span : grammar) {
            boolean isRight = overlaps(known, span) || overlaps(text.marks, span);
            boolean beside = looked.stream().anyMatch(p -> w.sameSentence(w.at(p.begin()), w.at(span.begin())));
            suggestedBeside += beside ? 1 : 0;
            rightBeside += beside && isRight ? 1 : 0;
            suggested++;
            right += isRight ? 1 : 0;
            if (!isRight) {
                wrong.merge(span.of(w.text()), 1, Integer::sum);
            }
        }
    }

    private static boolean overlaps(List<Span> spans, Span span) {
        return spans.stream().anyMatch(s -> s.overlaps(span));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "places of left-out names %d, recall %.3f; precision beside them %.3f (%d), in all texts %.3f (%d, each text read five times)%n  missed: %s%n  wrong: %s",
                places,
                found / (double) Math.max(1, places),
                rightBeside / (double) Math.max(1, suggestedBeside),
                suggestedBeside,
                right / (double) Math.max(1, suggested),
                suggested,
                missed,
                wrong);
    }
}
