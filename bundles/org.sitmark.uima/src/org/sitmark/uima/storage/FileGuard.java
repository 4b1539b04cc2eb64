// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets one writer at a time come to a report's file, in this program by a lock in memory, in others by a lock on one byte of
 * {@code .sitmark/write.lock} in the corpus folder. A file outside of a corpus is guarded in this program only. The operating system gives the locks of
 * a program that ended back, so none is ever left over.
 */
final class FileGuard implements AutoCloseable {

    private static final int STRIPES = 256;
    private static final Lock[] LOCKS = new Lock[STRIPES];

    static {
        for (int i = 0; i < STRIPES; i++) {
            LOCKS[i] = new ReentrantLock();
        }
    }

    private final Lock lock;
    private final @Nullable FileChannel channel;
    private final @Nullable FileLock fileLock;

    private FileGuard(Lock lock, @Nullable FileChannel channel, @Nullable FileLock fileLock) {
        this.lock = lock;
        this.channel = channel;
        this.fileLock = fileLock;
    }

    /** Waits until nobody else writes this file. */
    static FileGuard enter(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        int stripe = Math.floorMod(absolute.getFileName().toString().hashCode(), STRIPES);
        Lock lock = LOCKS[stripe];
        lock.lock();
        boolean entered = false;
        FileChannel channel = null;
        try {
            Path folder = lockFolder(absolute);
            FileLock fileLock = null;
            if (folder != null) {
                channel = FileChannel.open(
                        folder.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                fileLock = channel.lock(stripe, 1, false);
            }
            FileGuard guard = new FileGuard(lock, channel, fileLock);
            entered = true;
            return guard;
        } finally {
            if (!entered) {
                if (channel != null) {
                    channel.close();
                }
                lock.unlock();
            }
        }
    }

    /** The folder {@code .sitmark} of the corpus, made where it is missing; null for a file that lies in no corpus. */
    private static @Nullable Path lockFolder(Path file) throws IOException {
        Path corpus = file.getParent() == null ? null : file.getParent().getParent();
        if (corpus == null
                || !Files.exists(corpus.resolve("corpus.json")) && !Files.exists(corpus.resolve(".sitmark"))) {
            return null;
        }
        return Files.createDirectories(corpus.resolve(".sitmark"));
    }

    @Override
    public void close() throws IOException {
        try {
            if (fileLock != null) {
                fileLock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
