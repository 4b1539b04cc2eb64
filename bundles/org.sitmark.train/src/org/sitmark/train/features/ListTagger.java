// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.util.StringList;

/**
 * Lists as OpenNLP taggers. OpenNLP's dictionary features cannot say which dictionary a token stands in, and its word cluster features cannot be
 * stored (2.5.11 closes the model file behind the clusters), but a tagger's answer is a feature with a name, and its model may carry a dictionary.
 * The weights of these taggers are not learned: what stands in the list gets the list's tag, all else {@link #NOTHING}.
 */
final class ListTagger {

    /** The tag of what is in no list; a tag of Universal Dependencies, so that OpenNLP does not warn of unknown tags. */
    static final String NOTHING = "X";

    private static final String DICTIONARY = "names.dictionary";
    private static final double LISTED = 12;
    private static final double ELSE = 5;

    private ListTagger() {}

    /** The first token of a listed name is tagged {@code tag.b}, its others {@code tag.i}. */
    static POSModel names(String tag, Dictionary names) throws IOException {
        String generators = "<generator class=\"" + DescriptorCheck.PACKAGE
                + "DefinitionFeatureGeneratorFactory\"/><generator class=\"" + DescriptorCheck.PACKAGE
                + "WindowFeatureGeneratorFactory\"><int name=\"prevLength\">1</int><int name=\"nextLength\">0</int><generator class=\""
                + DescriptorCheck.PACKAGE + "DictionaryFeatureGeneratorFactory\"><str name=\"dict\">" + DICTIONARY
                + "</str></generator></generator>";
        TreeMap<String, Context> weights = new TreeMap<>();
        weights.put("def", new Context(new int[] {0}, new double[] {ELSE}));
        weights.put(":w=dic", new Context(new int[] {1, 2}, new double[] {LISTED, LISTED - 4}));
        weights.put("p1:w=dic", new Context(new int[] {1}, new double[] {-LISTED / 2}));
        return model(generators, Map.of(DICTIONARY, names), weights, List.of(NOTHING, tag + ".b", tag + ".i"));
    }

    /** Each word in any case is tagged with its class. */
    static POSModel words(Map<String, String> classes) throws IOException {
        String generators = "<generator class=\"" + DescriptorCheck.PACKAGE
                + "DefinitionFeatureGeneratorFactory\"/><generator class=\"" + DescriptorCheck.PACKAGE
                + "TokenFeatureGeneratorFactory\"><bool name=\"lowercase\">true</bool></generator>";
        List<String> tags = new ArrayList<>(new TreeSet<>(classes.values()));
        tags.add(0, NOTHING);
        TreeMap<String, Context> weights = new TreeMap<>();
        weights.put("def", new Context(new int[] {0}, new double[] {ELSE}));
        classes.forEach((word, tag) -> weights.put(
                "w=" + word.toLowerCase(Locale.ROOT),
                new Context(new int[] {tags.indexOf(tag)}, new double[] {LISTED})));
        return model(generators, Map.of(), weights, tags);
    }

    /** A dictionary of names in these tokens, with their case. */
    static Dictionary dictionary(Collection<String[]> names) {
        Dictionary dictionary = new Dictionary(true);
        for (String[] tokens : names) {
            if (tokens.length > 0) {
                dictionary.put(new StringList(true, tokens));
            }
        }
        return dictionary;
    }

    private static POSModel model(
            String generators, Map<String, Object> resources, TreeMap<String, Context> weights, List<String> tags) {
        GISModel model = new GISModel(
                weights.values().toArray(new Context[0]),
                weights.keySet().toArray(new String[0]),
                tags.toArray(new String[0]));
        byte[] description = ("<featureGenerators cache=\"true\" name=\"list\">" + generators + "</featureGenerators>")
                .getBytes(StandardCharsets.UTF_8);
        return new POSModel(
                "en", model, 1, new HashMap<>(), new POSTaggerFactory(description, new HashMap<>(resources), null));
    }
}
