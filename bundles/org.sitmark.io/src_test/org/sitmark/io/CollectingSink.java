// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;

/** Keeps what an importer reads. */
public final class CollectingSink implements Importer.Sink {

    public final List<Report> reports = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();

    @Override
    public void report(Report report) {
        reports.add(report);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    /** The one report that was read. */
    public Report only() {
        if (reports.size() != 1) {
            throw new AssertionError("Expected one report, found " + reports);
        }
        return reports.get(0);
    }
}
