// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.component.CasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** An engine as anybody writes them with uimaFIT; knows nothing of Sitmark. */
@NonNullByDefault({})
public final class StormEngine extends CasAnnotator_ImplBase {

    public static final String PARAM_WORDS = "words";

    @ConfigurationParameter(name = PARAM_WORDS, defaultValue = "storm")
    private String[] words;

    @ConfigurationParameter(name = "strength", defaultValue = "1")
    private int strength;

    @ConfigurationParameter(name = "fail", defaultValue = "false")
    private boolean fail;

    @Override
    public void process(CAS cas) throws AnalysisEngineProcessException {
        if (fail) {
            throw new AnalysisEngineProcessException(new IllegalStateException("out of wind"));
        }
        Type type = cas.getTypeSystem().getType("com.acme.engine.Storm");
        for (String word : words) {
            Matcher matcher = Pattern.compile(word).matcher(cas.getDocumentText());
            while (matcher.find()) {
                AnnotationFS storm = cas.createAnnotation(type, matcher.start(), matcher.end());
                storm.setStringValue(type.getFeatureByBaseName("sort"), word);
                storm.setIntValue(type.getFeatureByBaseName("strength"), strength);
                storm.setFloatValue(type.getFeatureByBaseName("sure"), 1.5f / (matcher.start() + 1));
                storm.setFeatureValue(type.getFeatureByBaseName("at"), firstEntity(cas));
                cas.addFsToIndexes(storm);
            }
        }
        // what most engines do wrong at times
        cas.addFsToIndexes(cas.createAnnotation(type, 0, 0));
        cas.addFsToIndexes(cas.createAnnotation(type, 3, 9999));
    }

    private static @Nullable AnnotationFS firstEntity(CAS cas) {
        Type entity = cas.getTypeSystem().getType("org.sitmark.types.Entity");
        var all = cas.getAnnotationIndex(entity).iterator();
        return all.hasNext() ? all.next() : null;
    }
}
