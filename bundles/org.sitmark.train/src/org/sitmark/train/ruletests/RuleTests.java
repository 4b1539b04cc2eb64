// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.ruletests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;

/**
 * The rule tests of a corpus: {@value #FILE}, a test a line, for {@code sitmark rules test}. They say of gazetteers, rules and promoted models together that
 * what a person repaired once stays repaired. Lines that begin with # are for people. Not thread-safe.
 */
public final class RuleTests {

    /** The file in the folder of the corpus. */
    public static final String FILE = "rules/tests.tsv";

    private static final String HEADER =
            "# layer, kind, found or nothing, a sentence with the place in [[ ]]; checked by: sitmark rules test DIR";

    private final Path file;
    private final List<String> lines;

    private RuleTests(Path file, List<String> lines) {
        this.file = file;
        this.lines = new ArrayList<>(lines);
    }

    /** Reads the file; none is an empty one. */
    public static RuleTests of(Path corpusFolder) throws IOException {
        Path file = corpusFolder.resolve(FILE);
        return new RuleTests(file, Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
    }

    private static boolean isTest(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /**
     * All tests in the order of the file.
     *
     * @throws IOException with file, line and reason if one is broken
     */
    public List<RuleTest> all() throws IOException {
        List<RuleTest> tests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isTest(lines.get(i))) {
                try {
                    tests.add(RuleTest.parse(lines.get(i)));
                } catch (IOException e) {
                    throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return tests;
    }

    public boolean contains(RuleTest test) {
        return lines.contains(test.line());
    }

    /**
     * Adds a test at the end, unless it is there; writes the file.
     *
     * @return whether it was added
     */
    public boolean add(RuleTest test) throws IOException {
        if (contains(test)) {
            return false;
        }
        if (lines.isEmpty()) {
            lines.add(HEADER);
        }
        lines.add(test.line());
        write();
        return true;
    }

    /**
     * Takes a test out; writes the file.
     *
     * @return whether it was there
     */
    public boolean remove(RuleTest test) throws IOException {
        boolean removed = lines.remove(test.line());
        if (removed) {
            write();
        }
        return removed;
    }

    private void write() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        SafeFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What became of a test.
     *
     * @param got what was suggested in its place, in words; empty where nothing was
     */
    public record Result(RuleTest test, boolean passed, String got) {}

    /**
     * Runs all pre-annotators of the corpus over the bare sentences.
     *
     * @return a result for each test, in the order of the file
     * @throws IOException with a sentence for people if the file is broken or a pre-annotator fails
     * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
     */
    public List<Result> run(Corpus corpus, @Nullable IProgressMonitor monitor) throws IOException {
        List<RuleTest> tests = all();
        SubMonitor progress = SubMonitor.convert(monitor, "Testing rules", tests.size());
        PreAnnotation preAnnotation = new PreAnnotation(corpus.sitmark(), corpus.runContext());
        List<Result> results = new ArrayList<>();
        for (RuleTest test : tests) {
            List<Suggestion> suggested =
                    preAnnotation.suggest(Report.of("rule test", test.text()), progress.split(1)).stream()
                            .filter(s ->
                                    s.layer().equals(test.layer()) && s.span().overlaps(test.span()))
                            .toList();
            results.add(result(test, suggested, corpus.layers()));
        }
        return results;
    }

    private static Result result(RuleTest test, List<Suggestion> suggested, Layers layers) {
        boolean passed = test.found()
                ? suggested.stream()
                        .anyMatch(s -> s.span().equals(test.span())
                                && test.kind().equals(Objects.requireNonNullElse(layers.kindOf(s), "")))
                : suggested.isEmpty();
        List<String> got = suggested.stream()
                .map(s -> "'" + s.span().of(test.text()) + "' "
                        + Objects.requireNonNullElse(layers.kindOf(s), test.layer()) + " by "
                        + s.origin().source())
                .toList();
        return new Result(test, passed, String.join(", ", got));
    }
}
