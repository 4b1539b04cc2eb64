// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;

/** Writes reports in one format. Contributed through {@code org.sitmark.core.exporters}; a fresh instance for each run. */
public interface Exporter {

    /**
     * Writes the marks of the reports.
     *
     * @param reports read one after the other, never all in memory; the host has already turned suggestions into marks where they are wanted
     * @param size how many reports there are, for progress
     * @param target a file, or a folder for formats of many files; does not exist yet, its parent does; the host moves it into place when all went well
     */
    void write(Iterator<Report> reports, int size, Layers layers, Path target, IProgressMonitor monitor)
            throws IOException;
}
