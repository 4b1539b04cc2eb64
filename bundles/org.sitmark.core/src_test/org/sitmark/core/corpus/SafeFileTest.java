// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

    @Test
    void aFailedCheckKeepsTheOldFileAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");
        assertThatThrownBy(() -> SafeFile.write(file, new byte[] {1}, () -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(f -> f.equals(file)).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void othersMayReadANewFileAsTheyMayAnyOther(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        Path safe = folder.resolve("safe");
        SafeFile.write(safe, new byte[] {1});
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(safe)).isEqualTo(Files.getPosixFilePermissions(plain));
        }
        assertThat(safe).hasBinaryContent(new byte[] {1});
    }
}
