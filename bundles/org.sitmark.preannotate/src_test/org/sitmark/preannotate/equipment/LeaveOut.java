// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/**
 * How well the grammar of designations finds names that no list has: a random fifth of the equipment in the gazetteer is left out with all its
 * names, these are put into {@link Carriers}, each beside a sentence with something that only looks like one. As a program it prints the table;
 * files with one name a line (first column of a table) as arguments are measured as they are, as far as the gazetteer does not have them.
 */
final class LeaveOut {

    /**
     * What was counted.
     *
     * @param names that were looked for
     * @param found of them by the grammar, with or without a generic name behind
     * @param suggested by the grammar in all
     * @param right of the suggested: they overlap a name
     */
    record Result(
            String label, int names, int found, int suggested, int right, List<String> missed, List<String> wrong) {

        double recall() {
            return found / (double) Math.max(1, names);
        }

        double precision() {
            return right / (double) Math.max(1, suggested);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-28s names %4d  recall %.3f  suggested %4d  precision %.3f",
                    label,
                    names,
                    recall(),
                    suggested,
                    precision());
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\[([^]]*)]");

    private LeaveOut() {}

    public static void main(String[] args) throws Exception {
        for (int seed = 1; seed <= 5; seed++) {
            Result result = fifth(seed);
            System.out.println(result);
            if (seed == 1) {
                System.out.println("  missed: "
                        + String.join(
                                "; ",
                                result.missed()
                                        .subList(0, Math.min(60, result.missed().size()))));
                System.out.println("  wrong: " + String.join("; ", result.wrong()));
            }
        }
        for (String file : args) {
            System.out.println(ofFile(Path.of(file)));
        }
    }

    /** Leaves out a random fifth of the equipment. */
    static Result fifth(long seed) {
        List<Entry> all = Gazetteers.builtIn("equipment");
        List<String> things =
                new ArrayList<>(new TreeSet<>(all.stream().map(Entry::canonical).toList()));
        Collections.shuffle(things, new Random(seed));
        Set<String> out = new HashSet<>(things.subList(0, things.size() / 5));
        List<Entry> kept =
                all.stream().filter(e -> !out.contains(e.canonical())).toList();
        List<Entry> left = all.stream().filter(e -> out.contains(e.canonical())).toList();
        return measure("left-out fifth, seed " + seed, new Gazetteer(kept, true), left, new Random(seed));
    }

    private static Result ofFile(Path file) throws Exception {
        Gazetteer known = Gazetteers.builtIn("equipment", true);
        List<Entry> names = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)
                .subList(1, Files.readAllLines(file).size())) {
            String[] cells = line.split("\t");
            String name =
                    cells[0].replaceAll("\\s*\\(.*", "").replaceAll("['\"]", "").replaceAll("^[\\d.]+\\s?mm ", "");
            String designation = name.split(" (?=[a-z])")[0];
            String kind = cells.length > 1 && !cells[1].isEmpty() ? cells[1] : "other";
            if (designation.matches("\\p{Lu}.*|\\d.*") && designation.length() > 2 && !designation.contains("/")) {
                names.add(new Entry(
                        designation, "equipment", kind, designation, "", Entry.Letters.USUAL, false, false, "file"));
            }
        }
        return measure(String.valueOf(file.getFileName()), known, names, new Random(1));
    }

    private static Result measure(String label, Gazetteer gazetteer, List<Entry> names, Random random) {
        int looked = 0;
        int found = 0;
        int suggested = 0;
        int right = 0;
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : names) {
            if (!seen.add(entry.form().replaceAll("s$", "")) || isKnown(gazetteer, entry.form())) {
                continue;
            }
            String carrier = Carriers.WITH_NAME.get(looked % Carriers.WITH_NAME.size());
            String distractor = Carriers.WITHOUT_NAME.get(random.nextInt(Carriers.WITHOUT_NAME.size()));
            Sentence sentence =
                    Sentence.of(carrier + (carrier.indexOf('\n') < 0 ? " " : "\n\n") + distractor, entry, random);
            looked++;
            boolean hit = false;
            Words words = sentence.words();
            for (Mention mention : EquipmentFinder.find(words, gazetteer, Steps.uncancelled())) {
                Span span = words.span(mention.first(), mention.last());
                boolean name = sentence.names().stream().anyMatch(n -> n.overlaps(span));
                boolean grammar =
                        mention.rule().startsWith("built") || mention.rule().startsWith("unknown");
                hit |= grammar && name;
                suggested += grammar ? 1 : 0;
                right += grammar && name ? 1 : 0;
                if (grammar && !name) {
                    wrong.add(span.of(words.text()));
                }
            }
            found += hit ? 1 : 0;
            if (!hit) {
                missed.add(carrier.replace("{N}", entry.form()));
            }
        }
        return new Result(label, looked, found, suggested, right, missed, wrong);
    }

    /** Whether another entry finds the name or a part of it. */
    private static boolean isKnown(Gazetteer gazetteer, String form) {
        Words words = Words.of(form);
        for (int i = 0; i < words.size(); i++) {
            if (gazetteer.longestAt(words, i) != null) {
                return true;
            }
        }
        return false;
    }

    private record Sentence(Words words, List<Span> names) {

        static Sentence of(String template, Entry entry, Random random) {
            List<String> heads = Carriers.HEADS.getOrDefault(entry.kind(), Carriers.OTHER_HEADS);
            String[] head = heads.get(random.nextInt(heads.size())).split("/");
            String filled = template.replace("{H}", head[0]).replace("{P}", head[1]);
            Matcher plain = PLACE.matcher(filled);
            filled = plain.replaceAll("$1");
            List<Span> names = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int from = 0;
            for (int at = filled.indexOf("{N}"); at >= 0; at = filled.indexOf("{N}", from)) {
                text.append(filled, from, at);
                names.add(new Span(text.length(), text.length() + entry.form().length()));
                text.append(entry.form());
                from = at + 3;
            }
            text.append(filled.substring(from));
            return new Sentence(new Words(text.toString(), sentences(text.toString())), names);
        }

        private static List<Span> sentences(String text) {
            return org.sitmark.core.extension.Sitmark.installed()
                    .segmenter()
                    .segment(text)
                    .sentences();
        }
    }
}
