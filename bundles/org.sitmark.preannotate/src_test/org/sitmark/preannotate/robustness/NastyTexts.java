// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.robustness;

import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** Sorts of text that break programs: what scanners, tables, chats and malice make of a report. */
enum NastyTexts {
    NO_SPACES((text, random) -> text.replaceAll("\\s", "")),
    ALL_CAPS((text, random) -> text.toUpperCase(Locale.ROOT)),
    ONE_WORD_A_LINE((text, random) -> text.replaceAll("\\s+", "\n")),
    OCR_NOISE(NastyTexts::noise),
    TABLE((text, random) -> "| " + text.replaceAll("[,;.] ", " | ").replace("\n", " |\n| ") + " |"),
    LIST((text, random) -> "- " + text.replaceAll("[.;] ", ";\n- ").replace(" - ", ": ")),
    MIXED_SCRIPTS((text, random) ->
            mixed(text, random, "Київ", "كييف", "基辅", "Москва", "12 танків", "١٢", "१२", "დრონი", "ὅπλον")),
    UNBALANCED_MARKS((text, random) ->
            mixed(text, random, "\"", "\u201C", "\u201D", "\u00AB", "\u2018", "''", "(", "]", "\u201E")),
    ONE_LINE((text, random) -> text.replace('\n', ' ')),
    NO_ENDS((text, random) -> text.replaceAll("[.!?\\n]", "")),
    EMOJI((text, random) -> mixed(
            text,
            random,
            "\uD83D\uDE80",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDFA\uD83C\uDDE6",
            "\u2764\uFE0F")),
    COMBINING_MARKS((text, random) ->
            text.replace("e", "e\u0301").replace("a", "a\u0308\u0323").replace("1", "1\u0332")),
    ZERO_WIDTH((text, random) ->
            text.replace("a", "a\u200B").replace(" ", "\u2060 \uFEFF").replace("o", "o\u00AD")),
    CONTROLS((text, random) ->
            mixed(text, random, "\u0000", "\u0007", "\u001B[31m", "\u0085", "\u2028", "\u2029", "\r", "\f")),
    RIGHT_TO_LEFT((text, random) ->
            "\u202E" + mixed(text, random, "\u200F", "\u202B", "\u2067דוח\u2069", "قال إن", "\u061C")),
    SAID_THAT((text, random) -> "He said that ".repeat(Math.max(1, text.length() / 13))),
    NESTED_BRACKETS((text, random) ->
            "([{".repeat(text.length() / 6) + text.substring(0, text.length() / 3) + "}])".repeat(text.length() / 9)),
    NESTED_MARKS((text, random) -> "\u201C\u2018".repeat(text.length() / 4)
            + text.substring(0, text.length() / 4)
            + "\u2019\u201D".repeat(text.length() / 8)),
    DIGITS((text, random) -> digits(text.length(), random, "")),
    DIGITS_AND_SEPARATORS((text, random) -> digits(text.length(), random, ",.-/:x% +")),
    ORDINALS((text, random) -> "3rd ".repeat(text.length() / 4)),
    NUMBER_WORDS((text, random) -> "two hundred and ".repeat(text.length() / 16)),
    UNITS((text, random) -> "1 m s-1/kg-2 ".repeat(text.length() / 13)),
    DESIGNATIONS((text, random) -> "T-72B3/BV-2S19 ".repeat(text.length() / 15)),
    DESIGNATION((text, random) -> "A-1".repeat(text.length() / 3)),
    NAMES((text, random) -> "Ann Example, ".repeat(text.length() / 13)),
    MINISTRIES((text, random) -> "Ministry of ".repeat(text.length() / 12)),
    CITATIONS((text, random) -> "(Smith et al., 2014a,b; [12, 13-15], ".repeat(text.length() / 37)),
    SURROGATES((text, random) -> mixed(text, random, "\uD83D", "\uDE00", "\uDBFF", "\uDC00x")),
    RANDOM((text, random) -> random(text.length(), random));

    /** An invented report with something of every layer. */
    static final String REPORT = """
            LOZHANY, Examplia, 14 March (Example Wire) - At least 40 T-72B3 tanks and "two dozen" 152mm howitzers were lost, Gen. Ann Example said on Friday.
            "We left at 06:30," the Ministry of Defence's spokesman, Col. J. Smith-Jones, told reporters: the 31st Mechanised Brigade (31 MB) held 12.5% of it.
            - tanks - 838 (+17),
            - cost: US$ 3.2 billion; 48.2140° N, 36.9075° E; Resolution 2249
            """;

    private final BiFunction<String, Random, String> change;

    NastyTexts(BiFunction<String, Random, String> change) {
        this.change = change;
    }

    /** The text made nasty; about as long. */
    String of(String text, Random random) {
        return change.apply(text, random);
    }

    /** A nasty text of about this many characters. */
    String ofLength(int length) {
        String text = REPORT.repeat(length / REPORT.length() + 1).substring(0, length);
        return of(text, new Random(length));
    }

    private static String noise(String text, Random random) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (random.nextInt(12)) {
                case 0 -> out.append("l1I|O0o5S8B".charAt(random.nextInt(11)));
                case 1 -> out.append(c).append(random.nextBoolean() ? " " : "-\n");
                case 2 -> out.append("~^*_.'`".charAt(random.nextInt(7)));
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Puts pieces between the words, and now and then into one. */
    private static String mixed(String text, Random random, String... pieces) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c);
            if (c == ' ' && random.nextInt(2) == 0 || random.nextInt(40) == 0) {
                out.append(pieces[random.nextInt(pieces.length)]).append(c == ' ' ? " " : "");
            }
        }
        return out.toString();
    }

    private static String digits(int length, Random random, String between) {
        StringBuilder out = new StringBuilder(length);
        while (out.length() < length) {
            boolean separator = !between.isEmpty() && random.nextInt(4) == 0;
            out.append(
                    separator ? between.charAt(random.nextInt(between.length())) : (char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    private static String random(int length, Random random) {
        String letters =
                "abcABC 123.,-\"'\u201C\u201D()%$\u20AC\u00B0\n\t/x\u00A0\u2013\u00E9\u0142\uD83D\uDE00\u0301:;\u2019";
        StringBuilder out = new StringBuilder(length);
        while (out.length() < length) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}
