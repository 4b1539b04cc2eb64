// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.tests.benchmark.KeyCounts.Purpose;
import org.sitmark.tests.ui.Robot;

/** How few keys the pre-annotated sample takes to become its gold; the whole corpus with {@code -Dsitmark.keystrokes=30}. */
class KeystrokesTest {

    private static final int REPORTS = Integer.getInteger("sitmark.keystrokes", 2);

    @AfterEach
    void closeEditors() {
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(true);
    }

    @Test
    void theDocumentNamesTheStepsThatAreCalculatedWith() throws Exception {
        Path document = Path.of("..", "..", "releng", "benchmarks", "keystrokes.md");
        assertThat(Files.readString(document)).contains(KeystrokeReport.steps());
    }

    @Test
    void anExpertMakesTheGoldOfTheSampleWithFewKeys(@TempDir Path folder) throws Exception {
        Robot.awaitStart();
        KeyCounts counts = KeystrokeBenchmark.run(folder.resolve("corpus"), REPORTS);
        System.out.println(KeystrokeReport.measured(counts));
        System.out.println(KeystrokeReport.compared(counts));
        String document = System.getProperty("sitmark.keystrokes.document");
        if (document != null) {
            Files.writeString(Path.of(document), KeystrokeReport.document(counts));
        }
        assertThat(counts.gold()).isPositive();
        assertThat(counts.perThing(Purpose.RIGHT)).isLessThanOrEqualTo(1.5);
        assertThat((double) counts.strokes() / counts.gold()).isLessThanOrEqualTo(1.5);
        if (counts.things(Purpose.BY_HAND) > 5) {
            assertThat(counts.perThing(Purpose.BY_HAND)).isLessThanOrEqualTo(4);
        }
    }
}
