// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.util.CasCreationUtils;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.uima.layer.LayerTypes;
import org.sitmark.uima.layer.TypeSystemFile;
import org.sitmark.uima.runtime.UimaRuntime;

/**
 * A UIMA engine with its one CAS, which is emptied for each report. Used by one thread at a time.
 */
final class RunningEngine {

    private final String name;
    private final AnalysisEngine engine;
    private final CAS cas;
    private final CasFiller filler;
    private final List<CasMapper> mappers;

    private RunningEngine(String name, AnalysisEngine engine, CAS cas, CasFiller filler, List<CasMapper> mappers) {
        this.name = name;
        this.engine = engine;
        this.cas = cas;
        this.filler = filler;
        this.mappers = mappers;
    }

    /**
     * Starts an engine.
     *
     * @param name for messages
     * @param className of the engine, or null where there is a descriptor
     * @param descriptor of the engine, or null where there is a class
     * @param corpus what {@code ${corpus}} stands for in parameters, or null
     * @throws IOException with a sentence for people
     */
    static RunningEngine start(
            String name,
            @Nullable String className,
            @Nullable URL descriptor,
            EngineConfiguration configuration,
            Layers layers,
            @Nullable Path corpus)
            throws IOException {
        try {
            return UimaRuntime.call(() -> {
                ResourceManager manager = UimaRuntime.newResourceManager();
                AnalysisEngineDescription description = descriptor == null
                        ? EngineDescriptions.ofClass(String.valueOf(className), configuration)
                        : EngineDescriptions.ofDescriptor(descriptor, manager);
                EngineDescriptions.setParameters(description, configuration.parameters(), corpus);
                AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description, manager, null);
                CAS cas = CasCreationUtils.createCas(
                        List.of(engine.getAnalysisEngineMetaData(), TypeSystemFile.of(layers, LayerTypes.installed())),
                        null,
                        manager);
                List<CasMapper> mappers = CasMapper.of(configuration.mappings(), cas.getTypeSystem(), layers, name);
                return new RunningEngine(
                        name, engine, cas, new CasFiller(layers, configuration.segmentation()), mappers);
            });
        } catch (Exception | LinkageError e) {
            throw failure(name + " cannot start: ", e);
        }
    }

    /** Runs the engine on a report. An engine cannot be stopped in the middle. */
    void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws IOException {
        check(monitor);
        try {
            UimaRuntime.call(() -> {
                cas.reset();
                filler.fill(cas, report);
                engine.process(cas);
                return cas;
            });
        } catch (Exception | LinkageError e) {
            throw failure(name + " failed: ", e);
        }
        check(monitor);
        CasMapper.Taken taken = new CasMapper.Taken(filler.given());
        mappers.forEach(mapper -> mapper.suggest(cas, report, out, taken));
    }

    private static void check(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    /** The innermost reason, since UIMA wraps it in sentences about itself. */
    private static IOException failure(String what, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && (cause instanceof UIMAException || cause.getMessage() == null)) {
            cause = cause.getCause();
        }
        String message =
                cause.getMessage() == null || cause instanceof RuntimeException || cause instanceof LinkageError
                        ? cause.toString()
                        : cause.getMessage();
        return new IOException(what + message, e);
    }
}
