// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;

/** A report file cannot be trusted or understood as a whole. The message says why, without the file's name, and is part of a sentence. */
final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param line from 1, or 0 where the place is said otherwise or not known */
    DamagedException(int line, String reason) {
        super(line > 0 && !reason.contains("line ") ? reason + " (line " + line + ")" : reason);
    }
}
