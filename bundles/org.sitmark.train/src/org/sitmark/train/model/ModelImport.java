// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.spi.Trainer;

/** Finds the model that a person names, by its id or by a file, and takes in models from elsewhere. */
public final class ModelImport {

    static final String OPENNLP = "org.sitmark.train.opennlp";

    private ModelImport() {}

    /**
     * The model that a word names: the id of a stored model; or a file with the bytes of a stored model; or an OpenNLP name finder model from
     * elsewhere, which is then stored.
     *
     * @param relativeTo what a relative file name is resolved against
     * @param layers the layers that a model from elsewhere serves; may be empty where the model says so itself
     * @throws IOException with a sentence for people if there is no such model, or the file cannot be loaded as one
     */
    public static ModelCard find(Corpus corpus, String idOrFile, Path relativeTo, Set<String> layers)
            throws IOException {
        ModelStore store = new ModelStore(corpus);
        if (store.contains(idOrFile)) {
            return store.require(idOrFile);
        }
        Path file = relativeTo.resolve(idOrFile);
        if (!Files.isRegularFile(file)) {
            List<String> ids = store.list().stream().map(ModelCard::id).toList();
            throw new NoSuchFileException("There is no model and no file '" + idOrFile + "'"
                    + (ids.isEmpty()
                            ? "; no model was trained in this corpus yet"
                            : "; models are " + String.join(", ", ids)));
        }
        return ModelArchive.take(corpus, file, layers);
    }

    /**
     * Stores a model that was looked at, unless it is there already.
     *
     * @param known the card that came with it, or null
     */
    static ModelCard take(Corpus corpus, byte[] content, Set<String> layers, @Nullable ModelCard known)
            throws IOException {
        ModelStore store = new ModelStore(corpus);
        String hash = Cards.sha256(content);
        for (ModelCard card : store.list()) {
            if (card.sha256().equals(hash)) {
                return card;
            }
        }
        String trainer = corpus.sitmark().trainers().stream()
                .map(Extension<Trainer>::id)
                .filter(OPENNLP::equals)
                .findFirst()
                .orElseThrow(() -> new IOException("The trainer " + OPENNLP + " is not installed"));
        ModelCard described = known != null
                ? known
                : new ModelCard(
                        ModelCard.FORMAT,
                        "",
                        List.copyOf(new TreeSet<>(layers)),
                        trainer,
                        "",
                        null,
                        null,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        List.of(),
                        null,
                        0,
                        "",
                        "A model from elsewhere: what it was trained and measured on is not known here.");
        return store.store(content, described);
    }
}
