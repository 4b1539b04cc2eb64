// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.SafeFile;

/**
 * The trained models of a corpus: {@code models/ID/model.bin} with its {@code card.json}, and which of them are promoted, that is, feed
 * pre-annotation. The promoted ones stand in the setting {@value #PROMOTED} of the corpus, ids separated by commas, in the order of their
 * promotion; a layer is served by the last of them that learned it.
 *
 * <p>Thread-safe. A model is stored whole or not at all.
 */
public final class ModelStore {

    /** The setting that names the promoted models. */
    public static final String PROMOTED = "models.promoted";
    /** The model in its folder. */
    public static final String MODEL_FILE = "model.bin";
    /** The card in its folder. */
    public static final String CARD_FILE = "card.json";

    private static final String FOLDER = "models";
    private static final String HISTORY = "promotions.jsonl";
    private static final String UNFINISHED = ".new-";
    private static final String TRASH = ".trash";
    private static final int DAYS_IN_TRASH = 30;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** One lock for all stores: two windows of this program may show one corpus. */
    private static final Object LOCK = new Object();

    private final Corpus corpus;
    private final Path folder;
    private final Clock clock;

    public ModelStore(Corpus corpus) {
        this(corpus, Clock.systemUTC());
    }

    ModelStore(Corpus corpus, Clock clock) {
        this.corpus = corpus;
        this.folder = corpus.folder().resolve(FOLDER);
        this.clock = clock;
    }

    /** The cards of all models, the newest first. A folder whose card is broken is not among them; see {@link #problems}. */
    public List<ModelCard> list() throws IOException {
        List<ModelCard> cards = new ArrayList<>();
        for (String id : ids()) {
            try {
                cards.add(Cards.read(card(id)));
            } catch (IOException expected) {
                // told by problems()
            }
        }
        cards.sort(Comparator.comparing(ModelCard::created)
                .thenComparing(ModelCard::id)
                .reversed());
        return cards;
    }

    /** What is wrong with models of this corpus, a sentence each: broken cards, promoted models that are gone. */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String id : ids()) {
            try {
                Cards.read(card(id));
                if (!Files.isRegularFile(model(id))) {
                    problems.add("Model " + id + " has no " + MODEL_FILE);
                }
            } catch (IOException e) {
                problems.add("Model " + id + " cannot be used: " + e.getMessage());
            }
        }
        for (String id : promotedIds()) {
            if (!ids().contains(id)) {
                problems.add("Model " + id + " is promoted, but there is no such model");
            }
        }
        return problems;
    }

    /**
     * The card of a model.
     *
     * @throws IOException with a sentence for people if there is no such model or its card is broken
     */
    public ModelCard require(String id) throws IOException {
        if (!isId(id) || !Files.isRegularFile(card(id))) {
            throw new NoSuchFileException("There is no model '" + id + "' in " + corpus.folder()
                    + (ids().isEmpty() ? "; none was trained yet" : "; there are " + String.join(", ", ids())));
        }
        return Cards.read(card(id));
    }

    /** Whether a word names a model of this store. */
    public boolean contains(String id) {
        return isId(id) && Files.isRegularFile(card(id));
    }

    /** The file of a model, a standard OpenNLP model if the trainer makes such. */
    public Path model(String id) {
        return folder.resolve(id).resolve(MODEL_FILE);
    }

    /** The cards of the promoted models, in the order of their promotion; models that are gone are left out. */
    public List<ModelCard> promoted() throws IOException {
        List<ModelCard> cards = new ArrayList<>();
        for (String id : promotedIds()) {
            if (contains(id)) {
                cards.add(Cards.read(card(id)));
            }
        }
        return cards;
    }

    /** The card of the model that finds the marks of a layer. */
    public Optional<ModelCard> promoted(String layer) throws IOException {
        return servedBy(layer);
    }

    /** The card of the classifier that decides a feature of marks. */
    public Optional<ModelCard> promoted(String layer, String feature) throws IOException {
        return servedBy(layer + "/" + feature);
    }

    private Optional<ModelCard> servedBy(String what) throws IOException {
        return promoted().stream().filter(c -> c.serves().contains(what)).reduce((earlier, later) -> later);
    }

    /** The card of the model whose promotion is the last that was not taken back, as {@link #rollBack} would take it back. */
    public Optional<String> canRollBack() throws IOException {
        synchronized (LOCK) {
            return Optional.ofNullable(standing().peek()).map(Promotion::model);
        }
    }

    /**
     * Promotes a model: from now on it feeds pre-annotation in its layers, or decides its feature there. Models that have nothing left to do beside it
     * are no longer promoted.
     *
     * @throws IOException with a sentence for people if there is no such model, its file is not the one that its card speaks of, or the corpus cannot
     *         be written
     */
    public void promote(String id) throws IOException {
        synchronized (LOCK) {
            ModelCard card = require(id);
            String hash = Cards.sha256(Files.readAllBytes(model(id)));
            if (!hash.equals(card.sha256())) {
                throw new IOException(
                        "The file " + model(id) + " is not the one that its card speaks of; it was changed"
                                + " since it was trained, and is not promoted");
            }
            List<String> before = promotedIds();
            List<String> after = afterPromoting(card);
            if (!after.equals(before)) {
                change(new Promotion(now(), Promotion.PROMOTE, id, before, after));
            }
        }
    }

    /** Ids of the models that would be promoted, in order, if this one were. */
    List<String> afterPromoting(ModelCard card) throws IOException {
        List<String> after = new ArrayList<>();
        Set<String> served = new HashSet<>(card.serves());
        for (String other : promotedIds()) {
            if (!other.equals(card.id())
                    && contains(other)
                    && !served.containsAll(require(other).serves())) {
                after.add(other);
            }
        }
        after.add(card.id());
        return after;
    }

    /**
     * Takes back the last promotion that was not taken back yet: the models that were promoted before it are promoted again.
     *
     * @return id of the model that is no longer promoted
     * @throws IOException with a sentence for people if there is no such promotion
     */
    public String rollBack() throws IOException {
        synchronized (LOCK) {
            Promotion last = standing().peek();
            if (last == null) {
                throw new IOException("No model of this corpus was promoted; there is nothing to take back");
            }
            change(new Promotion(now(), Promotion.ROLL_BACK, last.model(), promotedIds(), last.before()));
            return last.model();
        }
    }

    /** All promotions and what was taken back, the oldest first. */
    public List<Promotion> history() throws IOException {
        synchronized (LOCK) {
            Path file = folder.resolve(HISTORY);
            List<Promotion> history = new ArrayList<>();
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    if (!line.isBlank() && line.endsWith("}")) { // a crash may have left half a line
                        history.add(Cards.line(line, Promotion.class));
                    }
                }
            }
            return history;
        }
    }

    /** The promotions that stand, the last on top. */
    private Deque<Promotion> standing() throws IOException {
        Deque<Promotion> stack = new ArrayDeque<>();
        for (Promotion promotion : history()) {
            if (!promotion.isRollBack()) {
                stack.push(promotion);
            } else if (!stack.isEmpty()) {
                stack.pop();
            }
        }
        return stack;
    }

    /** The history first: a crash in between leaves the earlier models promoted, and rolling back is then without effect but harmless. */
    private void change(Promotion promotion) throws IOException {
        Files.createDirectories(folder);
        Path history = folder.resolve(HISTORY);
        StringBuilder all = new StringBuilder();
        for (Promotion earlier : history()) {
            all.append(Cards.line(earlier));
        }
        all.append(Cards.line(promotion));
        SafeFile.write(history, all.toString().getBytes(StandardCharsets.UTF_8));
        corpus.setSetting(PROMOTED, promotion.after().isEmpty() ? null : String.join(",", promotion.after()));
        for (Map.Entry<String, String> setting : settings(promotion).entrySet()) {
            String file = setting.getValue();
            corpus.setSetting(setting.getKey(), file.isEmpty() ? null : file);
        }
    }

    /** The settings that name classifiers, with the files of those that are promoted now; empty where none is any more. */
    private SortedMap<String, String> settings(Promotion promotion) throws IOException {
        SortedMap<String, String> settings = new TreeMap<>();
        for (boolean now : new boolean[] {false, true}) {
            for (String id : now ? promotion.after() : promotion.before()) {
                ModelCard.Decides decides = contains(id) ? require(id).decides() : null;
                if (decides != null) {
                    settings.put(decides.setting(), now ? FOLDER + "/" + id + "/" + MODEL_FILE : "");
                }
            }
        }
        return settings;
    }

    private List<String> promotedIds() {
        return corpus.setting(PROMOTED)
                .filter(s -> !s.isBlank())
                .map(s -> List.of(s.strip().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    /**
     * Stores a model with its card.
     *
     * @param model the bytes of the model
     * @param description all of the card but id, time, size and hash, which are set here
     * @return the card as it was stored
     */
    public ModelCard store(byte[] model, ModelCard description) throws IOException {
        Instant created = clock.instant();
        synchronized (LOCK) {
            Files.createDirectories(folder);
            String id = freeId(name(description), created);
            ModelCard card = new ModelCard(
                    ModelCard.FORMAT,
                    id,
                    description.layers(),
                    description.trainer(),
                    created.truncatedTo(ChronoUnit.SECONDS).toString(),
                    description.data(),
                    description.options(),
                    description.parameters(),
                    description.versions(),
                    description.scores(),
                    description.comparison(),
                    model.length,
                    Cards.sha256(model),
                    description.note(),
                    description.decides(),
                    description.baseline());
            deleteLeftovers(created);
            Path unfinished = folder.resolve(UNFINISHED + id);
            delete(unfinished);
            Files.createDirectory(unfinished);
            try {
                SafeFile.write(unfinished.resolve(MODEL_FILE), model);
                SafeFile.write(unfinished.resolve(CARD_FILE), Cards.write(card));
                Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } catch (IOException e) {
                delete(unfinished);
                throw e;
            }
            return card;
        }
    }

    /**
     * Moves a model that is not promoted to the trash of the corpus, from which {@link #restore} brings it back for thirty days.
     *
     * @throws IOException with a sentence for people if there is no such model or it is promoted
     */
    public void delete(String id) throws IOException {
        synchronized (LOCK) {
            require(id);
            if (promotedIds().contains(id)) {
                throw new IOException(
                        "Model " + id + " is promoted; promote another one or roll back before deleting it");
            }
            Path trash = folder.resolve(TRASH);
            Files.createDirectories(trash);
            emptyTrash(clock.instant().minus(DAYS_IN_TRASH, ChronoUnit.DAYS));
            delete(trash.resolve(id));
            Files.move(folder.resolve(id), trash.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            Files.setLastModifiedTime(trash.resolve(id), FileTime.from(clock.instant()));
        }
    }

    /** Ids of the models in the trash, the one that was deleted last first. */
    public List<String> deleted() throws IOException {
        Path trash = folder.resolve(TRASH);
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(trash)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(trash, Files::isDirectory)) {
                folders.forEach(found::add);
            }
        }
        Map<Path, FileTime> times = new HashMap<>();
        for (Path each : found) {
            times.put(each, Files.getLastModifiedTime(each));
        }
        found.sort(Comparator.comparing((Path p) -> times.get(p)).reversed().thenComparing(Comparator.naturalOrder()));
        return found.stream().map(p -> p.getFileName().toString()).toList();
    }

    /**
     * Takes a model out of the trash.
     *
     * @throws IOException with a sentence for people if it is not there, or a model with its id is in the store
     */
    public void restore(String id) throws IOException {
        synchronized (LOCK) {
            Path in = folder.resolve(TRASH).resolve(id);
            if (!isId(id) || !Files.isDirectory(in)) {
                throw new NoSuchFileException("There is no model '" + id + "' in the trash"
                        + (deleted().isEmpty() ? "" : "; there are " + String.join(", ", deleted())));
            }
            if (Files.exists(folder.resolve(id))) {
                throw new IOException("There is a model " + id + " already");
            }
            Files.move(in, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void emptyTrash(Instant before) throws IOException {
        for (String id : deleted()) {
            Path each = folder.resolve(TRASH).resolve(id);
            if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                delete(each);
            }
        }
    }

    private static String name(ModelCard description) {
        ModelCard.Decides decides = description.decides();
        String layers = String.join("-", new TreeSet<>(description.layers()));
        return decides == null ? layers : layers + "-" + decides.feature();
    }

    private String freeId(String name, Instant created) {
        String stem = name.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + STAMP.format(created);
        String id = stem;
        for (int i = 2; Files.exists(folder.resolve(id)); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private Path card(String id) {
        return folder.resolve(id).resolve(CARD_FILE);
    }

    private static boolean isId(String id) {
        return id.matches("[A-Za-z0-9_-]{1,200}");
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path each : folders) {
                    String id = each.getFileName().toString();
                    if (isId(id)) {
                        ids.add(id);
                    }
                }
            }
        }
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What a crash left behind; what is younger than an hour may be another program's work. */
    private void deleteLeftovers(Instant now) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(now.minus(1, ChronoUnit.HOURS))) {
                    delete(leftover);
                }
            }
        }
    }

    private static void delete(Path unfinished) throws IOException {
        if (Files.isDirectory(unfinished)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(unfinished);
        }
    }

    /** Makes the new folder's name durable; Windows does that by itself and opens no folders. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
