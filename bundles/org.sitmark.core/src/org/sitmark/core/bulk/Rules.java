// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.search.TextQuery;

/**
 * The remembered rules of a corpus: {@code rules/remembered.tsv}, a line each, for people and version control. Pre-annotation applies them to reports
 * that come later. Immutable.
 *
 * <p>The columns are {@code action} ({@code suggest} or {@code never}), {@code layer}, {@code text}, {@code how} (words out of {@code regex},
 * {@code case}, {@code words}, {@code inflected}) and {@code features} ({@code name=value}, separated by semicolons). In text and values a backslash
 * stands before t, n, a semicolon and itself. Lines that begin with # are comments.
 */
public final class Rules {

    /** Where the rules lie in the folder of a corpus. */
    public static final String FILE = "rules/remembered.tsv";

    private static final String HEADER = "action\tlayer\ttext\thow\tfeatures";
    private static final String COMMENT =
            "# What bulk changes taught: \"suggest\" or \"never\" suggest this text in this layer. Edit freely.";

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the rules of a corpus; none where there is no file.
     *
     * @throws IOException naming file and line if one is broken
     */
    public static Rules load(Path corpusFolder) throws IOException {
        Path file = corpusFolder.resolve(FILE);
        List<Rule> rules = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            boolean header = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    header = true;
                    if (line.strip().equals(HEADER)) {
                        continue;
                    }
                }
                try {
                    rules.add(read(line));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return new Rules(rules);
    }

    public List<Rule> asList() {
        return rules;
    }

    /** With one more rule at the end; one with the same text and layer goes. */
    public Rules with(Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.removeIf(r -> r.layer().equals(rule.layer())
                && r.query().text().equals(rule.query().text()));
        changed.add(rule);
        return new Rules(changed);
    }

    /** Without some rules. */
    public Rules without(List<Rule> removed) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.removeAll(removed);
        return new Rules(changed);
    }

    /** Writes the rules into the folder of a corpus. */
    public void save(Path corpusFolder) throws IOException {
        var out = new StringBuilder(COMMENT).append('\n').append(HEADER).append('\n');
        rules.forEach(r -> out.append(write(r)).append('\n'));
        Path file = corpusFolder.resolve(FILE);
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Rule rule) {
        List<String> features = new ArrayList<>();
        rule.features().forEach((name, value) -> features.add(name + "=" + escaped(value)));
        return String.join(
                "\t",
                rule.never() ? "never" : "suggest",
                rule.layer(),
                escaped(rule.query().text()),
                how(rule.query()),
                String.join(";", features));
    }

    private static String how(TextQuery query) {
        List<String> words = new ArrayList<>();
        if (query.regex()) {
            words.add("regex");
        }
        if (query.matchCase()) {
            words.add("case");
        }
        if (query.wholeWords()) {
            words.add("words");
        }
        if (query.inflected()) {
            words.add("inflected");
        }
        return String.join(",", words);
    }

    private static Rule read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || cells[1].isBlank() || cells[2].isBlank()) {
            throw new IllegalArgumentException("a rule needs an action, a layer and a text, with tabs between them");
        }
        if (!cells[0].equals("suggest") && !cells[0].equals("never")) {
            throw new IllegalArgumentException("the action is suggest or never, not '" + cells[0] + "'");
        }
        List<String> how = cells.length > 3 ? Arrays.asList(cells[3].strip().split("\\s*,\\s*")) : List.of();
        for (String word : how) {
            if (!List.of("", "regex", "case", "words", "inflected").contains(word)) {
                throw new IllegalArgumentException("'" + word + "' is not known; how is regex, case, words, inflected");
            }
        }
        Map<String, String> features = new TreeMap<>();
        for (String part : cells.length > 4 ? cells[4].split("(?<!\\\\);") : new String[0]) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + part + "' is no name=value");
                }
                features.put(part.substring(0, equals).strip(), unescaped(part.substring(equals + 1)));
            }
        }
        var query = new TextQuery(
                unescaped(cells[2]),
                how.contains("regex"),
                how.contains("case"),
                how.contains("words"),
                how.contains("inflected"));
        return new Rule(query, cells[0].equals("never"), cells[1].strip(), new TreeMap<>(features));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n")
                .replace(";", "\\;");
    }

    private static String unescaped(String text) {
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                result.append(c);
                continue;
            }
            char next = text.charAt(++i);
            result.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
        }
        return result.toString();
    }
}
