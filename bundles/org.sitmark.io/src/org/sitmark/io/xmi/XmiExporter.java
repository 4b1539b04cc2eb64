// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.xmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.corpus.ReportNames;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;
import org.sitmark.core.spi.Storage;

/** Writes a folder with one XMI file for each report and {@code TypeSystem.xml}, which any UIMA tool can read. */
public final class XmiExporter implements Exporter {

    @Override
    public void write(Iterator<Report> reports, int size, Layers layers, Path target, IProgressMonitor monitor)
            throws IOException {
        Storage storage = Sitmark.installed().storage();
        Files.createDirectories(target);
        storage.writeTypeSystem(target, layers);
        SubMonitor progress = SubMonitor.convert(monitor, size);
        while (reports.hasNext()) {
            SubMonitor step = progress.split(1).checkCanceled();
            Report report = reports.next();
            step.subTask(report.name());
            Path file = target.resolve(ReportNames.encode(report.name()) + storage.fileEnding());
            storage.write(file, report, null, null, layers, hash -> {});
        }
    }
}
