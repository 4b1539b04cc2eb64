// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.Trainer;

/** What every trainer keeps to. Extend it, name your extension and give gold that is enough to learn from. */
public abstract class TrainerContract {

    private static final long SEED = 17;

    /** Id of the extension, as in plugin.xml. */
    protected abstract String id();

    /** Reports with gold marks of the layers; the trained model must find something in one of them. */
    protected abstract List<Report> gold();

    /** Ids of the layers to learn. */
    protected abstract Set<String> layers();

    private Extension<Trainer> extension() {
        return Sitmark.installed().trainers().stream()
                .filter(e -> e.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no trainer " + id() + "; problems: "
                        + Sitmark.installed().problems()));
    }

    private byte[] train(List<Report> gold, IProgressMonitor monitor) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        Map<String, String> card = extension()
                .create()
                .train(gold, layers(), TestReports.layers(), Sitmark.installed().segmenter(), SEED, model, monitor);
        assertThat(card).as("parameters and versions for the card").isNotEmpty();
        return model.toByteArray();
    }

    private List<Suggestion> suggest(PreAnnotator annotator, Report report) {
        return TestRun.again(annotator, report, List.copyOf(layers()), new NullProgressMonitor());
    }

    @Test
    void isRegisteredWithNameAndDescription() {
        assertThat(extension().name()).isNotBlank().isNotEqualTo(id());
        assertThat(extension().description()).endsWith(".");
    }

    @Test
    void theModelFindsSomethingAndOnlyInItsLayers(@TempDir Path folder) throws IOException {
        Path model = Files.write(folder.resolve("model.bin"), train(gold(), new NullProgressMonitor()));
        PreAnnotator annotator = extension().create().load(model, layers());
        TestRun.prepare(annotator, new NullProgressMonitor());

        assertThat(gold()).anySatisfy(report -> assertThat(suggest(annotator, TestReports.plain(report.text())))
                .isNotEmpty());
        for (String odd : List.of("", " ", "\uD83D\uDE00", "word ".repeat(500))) {
            suggest(annotator, TestReports.plain(odd));
        }
    }

    @Test
    void theSameGoldAndSeedGiveTheSameModel() throws IOException {
        assertThat(train(gold(), new NullProgressMonitor())).isEqualTo(train(gold(), new NullProgressMonitor()));
    }

    @Test
    void theGoldStaysAsItIs() throws IOException {
        List<Report> before = gold();
        List<Report> given = gold();

        train(given, new NullProgressMonitor());

        assertThat(given).isEqualTo(before);
    }

    @Test
    void tooLittleGoldIsSaidInASentence() {
        List<Report> empty = List.of(TestReports.plain("No marks at all."));

        assertThatThrownBy(() -> train(empty, new NullProgressMonitor()))
                .isInstanceOf(IOException.class)
                .message()
                .contains(" ");
        assertThatThrownBy(() -> train(List.of(), new NullProgressMonitor())).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsNoModelIsSaidInASentence(@TempDir Path folder) throws IOException {
        for (String content : List.of("", "no model", "PK\u0003\u0004")) {
            Path file = Files.writeString(folder.resolve("model.bin"), content);
            assertThatThrownBy(
                            () -> TestRun.prepare(extension().create().load(file, layers()), new NullProgressMonitor()))
                    .isInstanceOfAny(IOException.class, AssertionError.class)
                    .hasMessageContaining("model.bin");
        }
    }

    @Test
    void progressIsNeverMoreThanThereIsToDo() throws IOException {
        CheckedMonitor monitor = new CheckedMonitor();

        train(gold(), monitor);

        monitor.verify();
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        CheckedMonitor monitor = CheckedMonitor.cancelledAfter(0);

        assertThatThrownBy(() -> train(gold(), monitor)).isInstanceOf(OperationCanceledException.class);
        assertThat(monitor.looks()).isPositive();
    }
}
