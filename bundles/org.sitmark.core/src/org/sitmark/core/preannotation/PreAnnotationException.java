// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;

/** A pre-annotator cannot start or failed on a report; the message names it and says why. */
public final class PreAnnotationException extends IOException {

    private static final long serialVersionUID = 1L;

    PreAnnotationException(String message, Throwable cause) {
        super(message, cause);
    }
}
