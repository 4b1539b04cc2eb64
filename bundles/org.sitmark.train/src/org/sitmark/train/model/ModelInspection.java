// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Version;
import org.sitmark.core.model.Layers;
import org.sitmark.preannotate.model.NameFinderModels;
import org.sitmark.preannotate.model.OpenNlpNameFinderAnnotator;
import org.sitmark.preannotate.model.OutcomeTypes;

/**
 * What a model file from elsewhere is, told before it is taken in. It was checked then: nothing of it asks for foreign code, it is complete, and OpenNLP could
 * load and run it. Immutable.
 *
 * @param bytes size of the file
 * @param version of OpenNLP that wrote it, as its manifest says
 * @param language as its manifest says
 * @param layers that it serves: as it says itself, else as the caller says
 * @param kinds that it finds in each of the layers, sorted; a layer without kinds has its own id
 * @param ignored what it finds that belongs to none of the layers, sorted
 * @param remarks what a person should know before using it, as sentences
 */
public record ModelInspection(
        long bytes,
        String version,
        String language,
        SortedSet<String> layers,
        SortedMap<String, SortedSet<String>> kinds,
        SortedSet<String> ignored,
        List<String> remarks) {

    private static final long LARGE = 50L << 20;

    /**
     * Looks at a file.
     *
     * @param layers what a model serves that does not say so itself; may be empty
     * @param language of the texts that it is for, or an empty string
     * @throws IOException with a sentence for people if it cannot be used: damaged, no name finder, of a version that this one cannot read, with foreign
     *         code, for layers that are not installed, or with none of their kinds
     */
    public static ModelInspection of(Path file, Set<String> layers, Layers known, String language) throws IOException {
        TokenNameFinderModel model = NameFinderModels.read(file);
        Set<String> said = OpenNlpNameFinderAnnotator.layersOf(model);
        SortedSet<String> serves = new TreeSet<>(said.isEmpty() ? layers : said);
        SortedSet<String> types = types(model);
        if (serves.isEmpty()) {
            throw new IOException(
                    "The model does not say which layers it learned; name them. It finds " + String.join(", ", types));
        }
        for (String layer : serves) {
            if (known.byId(layer).isEmpty()) {
                throw new IOException("The model learned layer '" + layer + "', which is not installed");
            }
        }
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
        SortedSet<String> ignored = new TreeSet<>();
        OutcomeTypes meanings = new OutcomeTypes(serves, known);
        for (String type : types) {
            Optional<OutcomeTypes.Meaning> meaning = meanings.meaning(type);
            if (meaning.isEmpty()) {
                ignored.add(type);
            } else {
                String kind = meaning.get().kind();
                kinds.computeIfAbsent(meaning.get().layer(), l -> new TreeSet<>())
                        .add(kind == null ? meaning.get().layer() : kind);
            }
        }
        if (kinds.isEmpty()) {
            throw new IOException("The model finds " + String.join(", ", types) + "; none of these is a kind of "
                    + String.join(" or ", serves));
        }
        String version = String.valueOf(model.getManifestProperty("OpenNLP-Version"));
        String spoken = String.valueOf(model.getLanguage());
        return new ModelInspection(
                Files.size(file),
                version,
                spoken,
                serves,
                kinds,
                ignored,
                remarks(file, version, spoken, language, ignored, serves));
    }

    private static List<String> remarks(
            Path file, String version, String spoken, String language, Set<String> ignored, Set<String> serves)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        String now = Version.currentVersion().toString();
        if (!version.equals(now)) {
            remarks.add("It was made with OpenNLP " + version + "; this is " + now
                    + ". It loads and runs, but what an earlier version took for a word or a feature may differ.");
        }
        if (!language.isEmpty() && !spoken.equals("x-unspecified") && !sameLanguage(spoken, language)) {
            remarks.add("It is for the language '" + spoken + "', the reports are in '" + language + "'.");
        }
        if (!ignored.isEmpty()) {
            remarks.add("It also finds " + String.join(", ", ignored) + ", which "
                    + (ignored.size() == 1 ? "is no kind" : "are no kinds") + " of " + String.join(" or ", serves)
                    + " and will be left out.");
        }
        if (Files.size(file) > LARGE) {
            remarks.add("It has " + (Files.size(file) >> 20) + " MB, which is kept in memory while it is promoted.");
        }
        return remarks;
    }

    private static boolean sameLanguage(String one, String other) {
        return iso3(one).equals(iso3(other));
    }

    private static String iso3(String language) {
        try {
            String three = Locale.forLanguageTag(language).getISO3Language();
            return three.isEmpty() ? language : three;
        } catch (java.util.MissingResourceException e) {
            return language;
        }
    }

    /** The names of its outcomes without the place in a name. */
    private static SortedSet<String> types(TokenNameFinderModel model) {
        SortedSet<String> types = new TreeSet<>();
        for (String outcome : model.getNameFinderSequenceModel().getOutcomes()) {
            int dash = outcome.lastIndexOf('-');
            String place = dash < 0 ? outcome : outcome.substring(dash + 1);
            if (!place.equals("other")) {
                types.add(dash < 0 ? "default" : outcome.substring(0, dash));
            }
        }
        return types;
    }

    /** What it finds, in words such as {@code entity: location, person}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, SortedSet<String>> each : kinds.entrySet()) {
            words.append(words.isEmpty() ? "" : "; ")
                    .append(each.getKey())
                    .append(": ")
                    .append(String.join(", ", each.getValue()));
        }
        return words.toString();
    }
}
