// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmiStorageTest {

    @Test
    void aReportComesBackAsItWasWritten(@TempDir Path folder) throws Exception {
        var test = new TestLayers();
        Path file = folder.resolve("r.xmi");
        String hash = test.storage.write(file, TestLayers.report(), null, null, test.layers, h -> {});

        var stored = test.storage.read(file, test.layers);

        assertThat(stored.problems()).isEmpty();
        assertThat(stored.report()).isEqualTo(TestLayers.report());
        assertThat(stored.hash()).isEqualTo(hash).isEqualTo(test.storage.hash(file));
    }
}
