// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.cli.kill.EditScript.Step;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * {@code kill -9} at random moments: whatever was shown as done is there when the corpus is opened again, and can be undone. One corpus goes through
 * all rounds, so that journals and files of earlier crashes are part of the test.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("sitmark.test.kills", 50);
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final String NAME = "report";

    /** What the report must be: the same script on plain values, without disk. */
    private static final class Oracle {

        Report report;
        final Deque<Edit> undo = new ArrayDeque<>();
        final Deque<Edit> redo = new ArrayDeque<>();

        Oracle(Report report) {
            this.report = report;
        }

        void perform(Step step) {
            switch (step.action()) {
                case UNDO -> move(undo, redo, true);
                case REDO -> move(redo, undo, false);
                case SAVE -> {
                    // does not change the state
                }
                default -> apply(step.edit());
            }
        }

        private void apply(Edit edit) {
            if (!edit.isEmpty()) {
                report = report.with(edit.changes());
                undo.push(edit);
                redo.clear();
            }
        }

        private void move(Deque<Edit> from, Deque<Edit> to, boolean inverse) {
            if (!from.isEmpty()) {
                Edit edit = from.pop();
                report = report.with((inverse ? edit.inverse() : edit).changes());
                to.push(edit);
            }
        }
    }

    @Test
    void whatWasShownAsDoneSurvivesKill9(@TempDir Path temp) throws Exception {
        Path folder = temp.resolve("corpus");
        Oracle oracle;
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            oracle = new Oracle(corpus.add(newReport()));
        }
        var random = new Random(20310314);
        int steps = 0;
        int ahead = 0;
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                int done = editUntilKilled(folder, round, random.nextInt(LONGEST_LIFE_MILLIS), killer);
                var script = new EditScript(round);
                for (int i = 0; i < done; i++) {
                    oracle.perform(script.next(oracle.report));
                }
                steps += done;
                if (!matches(folder, oracle)) {
                    // the step that was under way may have reached the disk before it could be shown
                    oracle.perform(script.next(oracle.report));
                    ahead++;
                }
                verify(folder, oracle, round, done);
            }
        } finally {
            killer.shutdownNow();
        }
        System.out.println("kill -9: " + ROUNDS + " kills, " + steps + " steps shown as done, all there; " + ahead
                + " more were on disk before they were shown");
        assertThat(steps).as("The program must get to edit between kills").isGreaterThan(ROUNDS);
    }

    private static boolean matches(Path folder, Oracle oracle) throws IOException {
        try (Corpus corpus = Corpus.open(folder, Sitmark.installed())) {
            return corpus.read(NAME).equals(oracle.report);
        }
    }

    /** Opens the report as a restarted program does, and undoes all that can be undone and redoes it. */
    private static void verify(Path folder, Oracle oracle, int round, int done) throws IOException {
        try (Corpus corpus = Corpus.open(folder, Sitmark.installed());
                ReportSession session = corpus.open(NAME)) {
            String where = "round " + round + ", after " + done + " steps";
            assertThat(session.notices()).as(where).isEmpty();
            assertThat(session.report()).as(where).isEqualTo(oracle.report);
            if (!oracle.undo.isEmpty()) {
                assertThat(session.undoLabel())
                        .as(where)
                        .contains(oracle.undo.element().label());
                assertThat(session.undo()).isTrue();
                oracle.move(oracle.undo, oracle.redo, true);
                assertThat(session.report()).as(where + ", one undone").isEqualTo(oracle.report);
            }
        }
    }

    /** Gives the number of the last step that the program showed as done. */
    private static int editUntilKilled(Path folder, long seed, int millis, ScheduledExecutorService killer)
            throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                EditingProgram.class.getName(),
                folder.toString(),
                NAME,
                Long.toString(seed));
        Path errors = folder.resolveSibling("errors.txt");
        Process program =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        int done = 0;
        boolean ready = false;
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready.")) {
                    ready = true;
                    // the handle's kill leaves what is still in the pipe to be read
                    killer.schedule(program.toHandle()::destroyForcibly, millis, TimeUnit.MILLISECONDS);
                } else if (line.startsWith("done ") && line.endsWith(".")) {
                    done = Integer.parseInt(line.substring(5, line.length() - 1));
                }
            }
            program.waitFor();
        } finally {
            program.destroyForcibly();
        }
        assertThat(ready)
                .as("The editing program must start: %s", Files.readString(errors))
                .isTrue();
        assertThat(Files.readString(errors))
                .as("The editing program must be killed, not fail")
                .isEmpty();
        return done;
    }

    private static Report newReport() {
        var text = new StringBuilder();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int begin = text.length();
            text.append("word").append(i);
            if (i % 4 == 0) {
                items.add(new Suggestion(
                        0x1000001 + i,
                        "entity",
                        new Span(begin, text.length()),
                        Features.of("kind", "person"),
                        new Origin("test", 0.5, "word " + i),
                        Suggestion.State.OPEN));
            }
            text.append(i == 399 ? "." : " ");
        }
        return Report.of(NAME, text.toString(), java.util.Map.of("title", "Kill me"), items);
    }
}
