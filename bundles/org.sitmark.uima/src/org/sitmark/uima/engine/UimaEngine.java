// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.uima.runtime.UimaRuntime;

/**
 * Any UIMA, uimaFIT or DKPro engine as a pre-annotator, without Java:
 *
 * <pre>
 * &lt;preAnnotator id="com.acme.names" name="Names" layer="entity" class="org.sitmark.uima.engine.UimaEngine"&gt;
 *   &lt;option name="engine" value="org.dkpro.core.opennlp.OpenNlpNamedEntityRecognizer"/&gt;
 *   &lt;option name="parameters" value="modelLocation:resource:com/acme/ner.bin"/&gt;
 *   &lt;option name="type" value="de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"/&gt;
 *   &lt;option name="kindFrom" value="value"/&gt;
 *   &lt;option name="kinds" value="PERSON:person,LOCATION:location"/&gt;
 * &lt;/preAnnotator&gt;
 * </pre>
 *
 * The engine gets the text, its language, DKPro's sentences and tokens, and the marks and suggestions that are known so far as annotations of their
 * layers' types. What it adds of its type becomes suggestions.
 */
public final class UimaEngine implements PreAnnotator {

    @Option("Class of the engine, or path of its descriptor in the plug-in, which ends with .xml")
    public String engine = "";

    @Option(
            "Parameters of the engine as name:value, separated by semicolons; a value resource:PATH is a file of the plug-in")
    public String parameters = "";

    @Option(
            "Names of the type systems that the engine uses beside DKPro's and those of its descriptor, separated by commas")
    public String typeSystems = "";

    @Option("Whether the engine is given sentences and tokens; false for one that makes its own")
    public boolean segmentation = true;

    @Option("The engine's annotation type that becomes suggestions")
    public String type = "";

    @Option("Layer of the suggestions; the one that the pre-annotator is registered for where this is empty")
    public String layer = "";

    @Option("Feature of the type that tells the kind")
    public String kindFrom = "";

    @Option("Kinds of the layer as value:kind, separated by commas; * stands for all other values")
    public String kinds = "";

    @Option("Features that are taken over, as feature of the layer:feature of the type, separated by commas")
    public String features = "";

    @Option("Number feature of the type that tells how sure the engine is")
    public String scoreFrom = "";

    @Option("Score of suggestions where the engine tells none")
    public double score = EngineMapping.DEFAULT_SCORE;

    private @Nullable RunContext context;
    private @Nullable RunningEngine running;

    @Override
    public void prepare(RunContext runContext, IProgressMonitor monitor) throws IOException {
        context = runContext;
        if (engine.isEmpty() || type.isEmpty()) {
            throw new IOException("The options engine and type have to be set");
        }
        if (!layer.isEmpty()) {
            running = start(runContext, layer);
        }
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) throws IOException {
        RunningEngine started = running;
        RunContext known = context;
        if (started == null && known != null) {
            // only now the host says which layer this is registered for
            started = start(known, out.layer());
            running = started;
        }
        if (started == null) {
            throw new IllegalStateException("suggest before prepare");
        }
        started.suggest(report, out, monitor);
    }

    private RunningEngine start(RunContext runContext, String layerId) throws IOException {
        boolean isDescriptor = engine.endsWith(".xml");
        URL descriptor = isDescriptor ? UimaRuntime.loader().getResource(engine) : null;
        if (isDescriptor && descriptor == null) {
            throw new IOException("There is no file " + engine + " in any plug-in with layers or pre-annotators");
        }
        EngineMapping mapping = new EngineMapping(
                type,
                layerId,
                kindFrom,
                EngineConfiguration.pairs("kinds", kinds, ','),
                EngineConfiguration.pairs("features", features, ','),
                scoreFrom,
                score);
        EngineConfiguration configuration = new EngineConfiguration(
                EngineConfiguration.pairs("parameters", parameters, ';'),
                EngineConfiguration.list(typeSystems),
                segmentation,
                List.of(mapping));
        return RunningEngine.start(
                engine,
                engine,
                descriptor,
                configuration,
                runContext.layers(),
                runContext.corpusFolder().orElse(null));
    }
}
