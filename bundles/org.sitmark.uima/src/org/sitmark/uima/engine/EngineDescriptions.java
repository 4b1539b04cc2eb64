// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.fit.internal.ResourceManagerFactory;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.FsIndexCollection;
import org.apache.uima.resource.metadata.TypePriorities;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.apache.uima.util.XMLParser.ParsingOptions;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.uima.runtime.UimaRuntime;

/** Makes descriptions of engines with explicit type systems: what uimaFIT would find by scanning the class path is never looked for. */
final class EngineDescriptions {

    /** The type systems of DKPro Core, which its components take for granted. */
    private static final List<String> DKPRO = Stream.of(
                    "Morpheme",
                    "POS",
                    "TweetPOS",
                    "metadata",
                    "metadata_customized",
                    "NamedEntity",
                    "LexicalPhrase",
                    "LexicalUnits",
                    "LexicalUnits_customized",
                    "Chunks",
                    "Constituency",
                    "Dependency",
                    "PennTree")
            .map("desc.type."::concat)
            .toList();

    private static final ParsingOptions PLAIN = new ParsingOptions(false, false);

    static {
        // uimaFIT makes resource managers of its own inside engines; with another loader UIMA would take them for parts
        // of a PEAR file
        ResourceManagerFactory.setResourceManagerCreator(UimaRuntime::newResourceManager);
    }

    private EngineDescriptions() {}

    /** An engine given by its class, as uimaFIT and DKPro write them. */
    static AnalysisEngineDescription ofClass(String className, EngineConfiguration configuration)
            throws UIMAException, IOException {
        Class<?> found;
        try {
            found = Class.forName(className, true, UimaRuntime.loader());
        } catch (ClassNotFoundException e) {
            throw new IOException(
                    "There is no class " + className + " in any plug-in with layers or pre-annotators", e);
        }
        if (!AnalysisComponent.class.isAssignableFrom(found)) {
            throw new IOException(className + " is no UIMA analysis component");
        }
        TypePriorities noPriorities =
                UIMAFramework.getResourceSpecifierFactory().createTypePriorities();
        FsIndexCollection noIndexes =
                UIMAFramework.getResourceSpecifierFactory().createFsIndexCollection();
        return AnalysisEngineFactory.createEngineDescription(
                found.asSubclass(AnalysisComponent.class),
                typeSystem(configuration, true),
                noPriorities,
                noIndexes,
                new Capability[0]);
    }

    /** An engine given by a UIMA descriptor, primitive or aggregate. */
    static AnalysisEngineDescription ofDescriptor(URL url, ResourceManager manager) throws UIMAException, IOException {
        AnalysisEngineDescription description =
                UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(url), PLAIN);
        description.resolveImports(manager);
        return description;
    }

    /**
     * The type systems that a configuration names.
     *
     * @param dkpro whether to add those of DKPro that are installed
     */
    static TypeSystemDescription typeSystem(EngineConfiguration configuration, boolean dkpro) throws UIMAException {
        List<String> names = new ArrayList<>(configuration.typeSystems());
        if (dkpro) {
            DKPRO.stream()
                    .filter(name -> UimaRuntime.loader().getResource(name.replace('.', '/') + ".xml") != null)
                    .forEach(names::add);
        }
        TypeSystemDescription description =
                TypeSystemDescriptionFactory.createTypeSystemDescription(names.toArray(String[]::new));
        description.resolveImports(UimaRuntime.newResourceManager());
        return description;
    }

    /**
     * Sets parameters that are given as text.
     *
     * @param corpus what {@code ${corpus}} stands for, or null where there is none
     */
    static void setParameters(
            AnalysisEngineDescription description, Map<String, String> parameters, @Nullable Path corpus)
            throws IOException {
        var metaData = description.getAnalysisEngineMetaData();
        var declared = metaData.getConfigurationParameterDeclarations();
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            ConfigurationParameter parameter = declared.getConfigurationParameter(null, entry.getKey());
            if (parameter == null) {
                throw new IOException("The engine has no parameter '" + entry.getKey() + "'; it has "
                        + new TreeSet<>(Stream.of(declared.getConfigurationParameters())
                                .map(ConfigurationParameter::getName)
                                .toList()));
            }
            String value = resolve(entry.getValue(), corpus);
            metaData.getConfigurationParameterSettings()
                    .setParameterValue(
                            entry.getKey(),
                            parameter.isMultiValued() ? array(parameter, value) : typed(parameter, value));
        }
    }

    private static String resolve(String value, @Nullable Path corpus) throws IOException {
        if (value.contains("${corpus}")) {
            if (corpus == null) {
                throw new IOException("'" + value + "' needs a corpus, but there is none");
            }
            return value.replace("${corpus}", corpus.toAbsolutePath().toString());
        }
        if (value.startsWith("resource:")) {
            String path = value.substring("resource:".length());
            URL url = UimaRuntime.loader().getResource(path);
            if (url == null) {
                throw new IOException("There is no file " + path + " in any plug-in with layers or pre-annotators");
            }
            return url.toString();
        }
        return value;
    }

    private static Object typed(ConfigurationParameter parameter, String value) throws IOException {
        try {
            return switch (parameter.getType()) {
                case ConfigurationParameter.TYPE_INTEGER -> Integer.valueOf(value);
                case ConfigurationParameter.TYPE_FLOAT -> Float.valueOf(value);
                case ConfigurationParameter.TYPE_BOOLEAN -> Boolean.valueOf(value);
                default -> value;
            };
        } catch (NumberFormatException e) {
            throw new IOException(
                    "Parameter " + parameter.getName() + " takes a number of type " + parameter.getType() + ", not '"
                            + value + "'",
                    e);
        }
    }

    private static Object array(ConfigurationParameter parameter, String value) throws IOException {
        List<Object> values = new ArrayList<>();
        for (String each : EngineConfiguration.list(value)) {
            values.add(typed(parameter, each));
        }
        return switch (parameter.getType()) {
            case ConfigurationParameter.TYPE_INTEGER -> values.toArray(Integer[]::new);
            case ConfigurationParameter.TYPE_FLOAT -> values.toArray(Float[]::new);
            case ConfigurationParameter.TYPE_BOOLEAN -> values.toArray(Boolean[]::new);
            default -> values.stream().map(Objects::toString).toArray(String[]::new);
        };
    }
}
