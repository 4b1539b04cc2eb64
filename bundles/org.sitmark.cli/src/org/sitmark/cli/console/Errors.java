// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.sitmark.core.extension.ExtensionException;

/** Says what an exception means to the person who gave the command. */
public final class Errors {

    private Errors() {}

    /** One sentence, which for the unexpected tells how to see more. */
    public static String sentence(Throwable error) {
        if (error instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return sentence(unchecked.getCause());
        }
        if (error instanceof ExceptionInInitializerError first && first.getCause() != null) {
            return sentence(first.getCause());
        }
        if (error instanceof OperationCanceledException) {
            return "Cancelled; what was finished before is kept";
        }
        if (error instanceof FileSystemException file) {
            return sentence(file);
        }
        if (error instanceof OutOfMemoryError) {
            return "Not enough memory; give more, such as SITMARK_JAVA_OPTS=-Xmx4g";
        }
        String message = error.getMessage();
        if (message != null
                && (error instanceof CommandFailure
                        || error instanceof IOException
                        || error instanceof ExtensionException
                        || error instanceof IllegalArgumentException)) {
            return message;
        }
        return "Something went wrong that should not (" + error
                + "); run it again with --verbose and report what it prints";
    }

    private static String sentence(FileSystemException error) {
        String file = error.getFile();
        if (error instanceof NoSuchFileException) {
            return "There is no file or folder " + file;
        }
        if (error instanceof AccessDeniedException) {
            return file + " cannot be read or written: permission denied";
        }
        if (error instanceof FileAlreadyExistsException) {
            return file + " exists already";
        }
        if (error instanceof NotDirectoryException) {
            return file + " is no folder";
        }
        String reason = error.getReason();
        return reason == null || file == null ? String.valueOf(error.getMessage()) : file + ": " + reason;
    }
}
