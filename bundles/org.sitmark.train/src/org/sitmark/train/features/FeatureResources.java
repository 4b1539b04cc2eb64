// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.postag.POSModel;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteers;

/**
 * Makes the lists and taggers that a feature set names; they become part of the model. Names of gazetteers are cut into the tokens that texts are
 * cut into. What comes with Sitmark is made once per process. Thread-safe.
 */
public final class FeatureResources {

    /** What can be named, for people. */
    static final String KNOWN =
            "english.postagger, words.postagger, list-LAYER.postagger, list-KIND.postagger (kinds of entity),"
                    + " list-equipment-words.postagger, and the same lists as list-….dictionary";

    private static final String ENGLISH = "english.postagger";
    private static final String WORDS = "words.postagger";
    private static final String LIST = "list-";
    private static final String TAGGER = ".postagger";
    private static final String DICTIONARY = ".dictionary";
    private static final String EQUIPMENT_WORDS = "equipment-words";
    private static final String ENGLISH_MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    private static final Map<String, Object> BUILT_IN = new ConcurrentHashMap<>();

    private final @Nullable RunContext context;
    private final Segmenter segmenter;

    /**
     * @param context of the corpus with lists of its own; null where there is none
     * @param segmenter cuts names into tokens
     */
    public FeatureResources(@Nullable RunContext context, Segmenter segmenter) {
        this.context = context;
        this.segmenter = segmenter;
    }

    /** Whether there can be a list of this name: a file in the folder, or one that is made. */
    static boolean isKnown(String name, @Nullable Path folder) {
        if (folder != null && name.endsWith(DICTIONARY) && Files.isRegularFile(folder.resolve(name))) {
            return true;
        }
        return name.equals(ENGLISH)
                || name.equals(WORDS)
                || name.startsWith(LIST) && (name.endsWith(TAGGER) || name.endsWith(DICTIONARY));
    }

    /**
     * All that a feature set names.
     *
     * @throws IOException with a sentence for people if a list of the corpus or of the feature set is broken
     */
    public Map<String, Object> of(FeatureSet features) throws IOException {
        Map<String, Object> made = new HashMap<>();
        for (String name : features.resources()) {
            Path folder = features.folder();
            Path file = folder == null ? null : folder.resolve(name);
            if (file != null && name.endsWith(DICTIONARY) && Files.isRegularFile(file)) {
                made.put(name, read(file));
            } else {
                made.put(name, make(name));
            }
        }
        return made;
    }

    private static Dictionary read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Dictionary(in);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " cannot be read as an OpenNLP dictionary: " + e.getMessage(), e);
        }
    }

    private Object make(String name) throws IOException {
        RunContext corpus = context;
        boolean own = name.startsWith(LIST)
                && corpus != null
                && !Gazetteers.files(corpus).isEmpty();
        Object known = own ? null : BUILT_IN.get(name + segmenter.getClass().getName());
        if (known == null) {
            known = made(name);
            if (!own) {
                BUILT_IN.put(name + segmenter.getClass().getName(), known);
            }
        }
        return known;
    }

    private Object made(String name) throws IOException {
        if (name.equals(ENGLISH)) {
            try (InputStream in = POSModel.class.getResourceAsStream(ENGLISH_MODEL)) {
                if (in == null) {
                    throw new IOException(
                            "This installation is broken: the OpenNLP model " + ENGLISH_MODEL + " is missing");
                }
                return new POSModel(in);
            }
        }
        if (name.equals(WORDS)) {
            return ListTagger.words(LexiconClasses.all());
        }
        String list = name.substring(LIST.length(), name.lastIndexOf('.'));
        Dictionary dictionary = ListTagger.dictionary(names(list));
        return name.endsWith(TAGGER) ? ListTagger.names(list, dictionary) : dictionary;
    }

    private List<String[]> names(String list) throws IOException {
        Map<String, String[]> names = new TreeMap<>();
        if (list.equals(EQUIPMENT_WORDS)) {
            LexiconClasses.equipment().forEach(form -> put(names, form));
        } else {
            for (Entry entry : entries(list)) {
                if (!entry.context()) { // it would need a hint that the thing is meant
                    forms(entry).forEach(form -> put(names, form));
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    /** All entries of a layer, or those of a kind of entity. */
    private List<Entry> entries(String list) throws IOException {
        List<Entry> entries = new ArrayList<>(entriesOf(list));
        if (entries.isEmpty()) {
            entriesOf("entity").stream().filter(e -> e.kind().equals(list)).forEach(entries::add);
        }
        return entries;
    }

    private List<Entry> entriesOf(String layer) throws IOException {
        RunContext corpus = context;
        return corpus == null ? Gazetteers.builtIn(layer) : Gazetteers.entries(layer, corpus);
    }

    private static List<String> forms(Entry entry) {
        List<String> forms = new ArrayList<>(List.of(entry.form()));
        switch (entry.letters()) {
            case USUAL -> {
                if (entry.form().length() > 4) {
                    forms.add(entry.form().toUpperCase(Locale.ROOT));
                }
            }
            case ANY -> forms.add(entry.form().toLowerCase(Locale.ROOT));
            case EXACT -> {}
        }
        return forms;
    }

    private void put(Map<String, String[]> names, String form) {
        String[] tokens =
                segmenter.segment(form).tokens().stream().map(t -> t.of(form)).toArray(String[]::new);
        names.put(form, tokens);
    }
}
