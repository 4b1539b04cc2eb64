// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What happened in a corpus. Told on the thread that did it.
 *
 * @param kind what
 * @param report name of the report it happened to, or null where it concerns the corpus
 * @param change of an open report's state, or null
 */
public record CorpusEvent(
        Kind kind, @Nullable String report, @Nullable ReportChange change) {

    /** What can happen. */
    public enum Kind {
        /** A report was imported. */
        ADDED,
        /** An open report's snapshot changed. */
        CHANGED,
        /** A report's file was written. */
        SAVED,
        /** A setting changed, such as the promoted models. */
        SETTING
    }
}
