// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

/** A search that cannot run or was stopped; the message is a sentence for people. */
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1L;

    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
