// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.io.IOException;

/** Gold and prediction cannot be compared; the message is a sentence for people and names file or document. */
public final class ScoreException extends IOException {

    private static final long serialVersionUID = 1L;

    public ScoreException(String message) {
        super(message);
    }

    ScoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
