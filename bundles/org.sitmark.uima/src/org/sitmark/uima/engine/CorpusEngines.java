// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

/**
 * Runs the engines of a corpus: each {@code engines/NAME.xml}, a UIMA descriptor, with {@code engines/NAME.json} beside it, an
 * {@link EngineConfiguration}. Since a descriptor decides which code runs and a corpus may come from anywhere, an engine runs only after the person has
 * put its fingerprint into {@link TrustedEngines}.
 */
public final class CorpusEngines implements PreAnnotator {

    private final List<RunningEngine> engines = new ArrayList<>();

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        engines.clear();
        Optional<Path> folder =
                context.corpusFolder().map(f -> f.resolve("engines")).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return;
        }
        List<Path> descriptors = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.xml")) {
            files.forEach(descriptors::add);
        }
        descriptors.sort(null);
        SubMonitor progress = SubMonitor.convert(monitor, descriptors.size());
        for (Path descriptor : descriptors) {
            progress.split(1);
            engines.add(start(descriptor, context));
        }
    }

    private static RunningEngine start(Path descriptor, RunContext context) throws IOException {
        String fileName = String.valueOf(descriptor.getFileName());
        Path json = descriptor.resolveSibling(fileName.replaceFirst("\\.xml$", ".json"));
        if (!Files.isRegularFile(json)) {
            throw new IOException("engines/" + fileName + " has no " + json.getFileName()
                    + " beside it, which says what becomes a suggestion");
        }
        TrustedEngines.check(descriptor, json);
        EngineConfiguration configuration =
                EngineConfiguration.parse("engines/" + json.getFileName(), Files.readAllBytes(json));
        return RunningEngine.start(
                "engines/" + fileName,
                null,
                descriptor.toUri().toURL(),
                configuration,
                context.layers(),
                context.corpusFolder().orElse(null));
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, engines.size());
        for (RunningEngine engine : engines) {
            engine.suggest(report, out, progress.split(1));
        }
    }
}
