// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import org.eclipse.jdt.annotation.Nullable;

/** A command cannot do what it should; the message is a sentence that says what to do. */
public final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public CommandFailure(String sentence) {
        this(sentence, null);
    }

    public CommandFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
