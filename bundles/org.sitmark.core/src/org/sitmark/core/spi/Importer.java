// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;

/** Reads reports from files of one format. Contributed through {@code org.sitmark.core.importers}; a fresh instance for each run. */
public interface Importer {

    /**
     * Reads all reports of a file or folder. Texts are given as they are in the file (line ends and a byte order mark included, as far as the
     * format allows): the host replaces what XML cannot hold and makes names unique.
     *
     * @param file an existing file or folder
     * @param layers the layers of the corpus, to check marks against
     * @param out takes the reports in the order of the file
     * @throws IOException with file, line and reason if the file is not of this format; reports given so far stay imported
     */
    void read(Path file, Layers layers, Sink out, IProgressMonitor monitor) throws IOException;

    /** Takes what an importer reads. */
    interface Sink {

        /** A report with its marks, if the format has such; the name is a proposal. */
        void report(Report report) throws IOException;

        /**
         * A report from a format of its own kind, with what other tools put into the file.
         *
         * @param foreign what {@link Storage#read} gave with the report
         * @param types the type-system descriptor that declares it
         */
        default void report(Report report, Object foreign, Path types) throws IOException {
            report(report);
        }

        /** Whether marks are wanted; an importer may spare itself reading them, and warnings about them, where they are not. */
        default boolean wantsMarks() {
            return true;
        }

        /** Something a person should know, such as a mark of an unknown layer that was left out. */
        void warning(String message);
    }
}
