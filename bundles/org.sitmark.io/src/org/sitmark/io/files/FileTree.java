// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a folder that is imported. */
public final class FileTree {

    private FileTree() {}

    /**
     * The regular files in a folder and below that the filter takes, in the order of their paths. Hidden ones, whose names begin with a dot, are
     * never taken, and links are not followed, so that nothing outside of the folder is read.
     */
    public static List<Path> files(Path folder, Predicate<Path> filter) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(filter)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(folder + " cannot be read: " + e.getCause(), e);
        }
    }

    /** Whether the name of the file ends in one of the endings, in upper or lower case. */
    public static boolean endsWith(Path file, String... endings) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
