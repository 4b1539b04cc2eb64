// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces files so that a crash at any moment leaves the old or the new content, never a mixture: temporary file beside the target, fsync, atomic
 * rename, fsync of the folder.
 */
public final class SafeFile {

    private SafeFile() {}

    /** @throws IOException if the file cannot be written; the old one is intact and no temporary file is left */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, () -> {});
    }

    /** The same; the check runs when the new bytes are safe on disk and keeps the old file if it throws. */
    public static void write(Path file, byte[] content, Check beforeMove) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // not createTempFile: its files are for their owner only, and a corpus may lie on a shared disk
        Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            beforeMove.run();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    /** Makes a rename in the folder durable; Windows does that by itself and opens no folders. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A last look before the new file takes its place. */
    @FunctionalInterface
    public interface Check {
        void run() throws IOException;
    }
}
