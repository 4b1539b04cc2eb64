// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import org.eclipse.jdt.annotation.Nullable;

/** An extension is broken; the message names its bundle and id. */
public final class ExtensionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExtensionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
