// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of model files, as far as they are small enough to be looked at. */
final class ModelBytes {

    private ModelBytes() {}

    /**
     * All bytes of a file. What is checked and loaded is this one copy, so that it cannot change in between.
     *
     * @throws IOException with file and reason if it is missing, empty or too large
     */
    static byte[] of(Path file, ModelLimits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    "There is no model file " + file + (Files.exists(file) ? "; that is a folder" : ""));
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new IOException(file + " is empty; it is no OpenNLP model");
        }
        if (size > limits.fileBytes()) {
            throw new IOException(
                    file + " has " + size + " bytes; models over " + limits.fileBytes() + " bytes are not loaded");
        }
        return Files.readAllBytes(file);
    }

    /** Why OpenNLP or the check refused a model, for people. */
    static String reason(Throwable e) {
        String message = e.getMessage();
        Throwable cause = e.getCause();
        if (message == null || cause != null && message.equals(cause.toString())) {
            return cause == null ? e.toString() : reason(cause);
        }
        return message;
    }
}
