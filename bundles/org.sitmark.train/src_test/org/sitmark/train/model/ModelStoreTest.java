// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;

class ModelStoreTest {

    private static ModelCard description(String... layers) {
        return new ModelCard(
                1,
                "",
                List.of(layers),
                "test.trainer",
                "",
                new ModelCard.Data("f", 3, 4, 3, 0.2, 1, List.of("a", "b"), List.of("c"), false, null),
                null,
                new TreeMap<>(java.util.Map.of("iterations", "7")),
                new TreeMap<>(),
                List.of(new ModelCard.Score(layers[0], "*", 10, 9, 8, 0.8889, 0.8, 0.8421, 0.7, 0.9, 0.9)),
                null,
                0,
                "",
                "A note.");
    }

    private static ModelCard store(ModelStore store, String... layers) throws IOException {
        return store.store(String.join(",", layers).getBytes(StandardCharsets.UTF_8), description(layers));
    }

    private static List<String> promoted(ModelStore store) throws IOException {
        return store.promoted().stream().map(ModelCard::id).toList();
    }

    @Test
    void whatWasStoredComesBack(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus, TestCorpus.CLOCK);
            assertThat(store.list()).isEmpty();
            ModelCard card = store(store, "entity", "equipment");
            assertThat(card.id()).isEqualTo("entity-equipment-20240506-070809");
            assertThat(card.created()).isEqualTo("2024-05-06T07:08:09Z");
            assertThat(card.bytes()).isEqualTo(16);
            assertThat(new ModelStore(corpus).require(card.id())).isEqualTo(card);
            assertThat(store.list()).containsExactly(card);
            assertThat(Files.readString(store.model(card.id()))).isEqualTo("entity,equipment");
            assertThat(store(store, "entity", "equipment").id()).isEqualTo(card.id() + "-2");
            assertThat(card).hasToString(card.id() + "  entity F1 0.842 [0.700, 0.900]");
            assertThat(card.sawInTraining("a")).isTrue();
            assertThat(card.sawInTraining("c")).isFalse();
            try (var files = Files.list(folder.resolve("c/models"))) {
                assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("."));
            }
        }
    }

    @Test
    void promotingReplacesTheEarlierModelOfTheLayer(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus, TestCorpus.CLOCK);
            String both = store(store, "entity", "equipment").id();
            String entity = store(store, "entity").id();
            String equipment = store(store, "equipment").id();
            store.promote(both);
            assertThat(promoted(store)).containsExactly(both);
            store.promote(entity);
            assertThat(promoted(store)).containsExactly(both, entity);
            assertThat(store.promoted("entity").orElseThrow().id()).isEqualTo(entity);
            assertThat(store.promoted("equipment").orElseThrow().id()).isEqualTo(both);
            assertThat(store.promoted("quote")).isEmpty();
            store.promote(equipment);
            assertThat(corpus.setting(ModelStore.PROMOTED)).contains(both + "," + entity + "," + equipment);
            store.promote(both);
            assertThat(promoted(store)).containsExactly(both);
        }
    }

    @Test
    void promotionsAreTakenBackOneByOne(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus, TestCorpus.CLOCK);
            String first = store(store, "entity").id();
            String second = store(store, "entity").id();
            assertThatThrownBy(store::rollBack).hasMessageContaining("nothing to take back");
            store.promote(first);
            store.promote(second);
            store.promote(second);
            assertThat(store.canRollBack()).contains(second);
            assertThat(store.rollBack()).isEqualTo(second);
            assertThat(promoted(store)).containsExactly(first);
            store.promote(second);
            store.rollBack();
            assertThat(store.rollBack()).isEqualTo(first);
            assertThat(promoted(store)).isEmpty();
            assertThat(corpus.setting(ModelStore.PROMOTED)).isEmpty();
            assertThat(store.canRollBack()).isEmpty();
            assertThat(store.history())
                    .extracting(p -> p.action() + " " + p.model())
                    .containsExactly(
                            "promote " + first,
                            "promote " + second,
                            "rollback " + second,
                            "promote " + second,
                            "rollback " + second,
                            "rollback " + first);
        }
        try (Corpus again = Corpus.open(folder.resolve("c"), Sitmark.installed())) {
            assertThat(new ModelStore(again).history()).hasSize(6);
            assertThat(new ModelStore(again).promoted()).isEmpty();
        }
    }

    @Test
    void refusesAModelThatIsNotTheOneOfItsCard(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus);
            String id = store(store, "entity").id();
            Files.writeString(store.model(id), "x", StandardOpenOption.APPEND);
            assertThatThrownBy(() -> store.promote(id))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed");
            assertThat(promoted(store)).isEmpty();
            assertThat(store.history()).isEmpty();
        }
    }

    @Test
    void refusesModelsThatAreNotThere(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus);
            for (String id : List.of("nope", "../c", "", "a/b", "..")) {
                assertThatThrownBy(() -> store.promote(id))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("none was trained yet");
            }
            String id = store(store, "entity").id();
            assertThatThrownBy(() -> store.require("nope")).hasMessageContaining(id);
        }
    }

    @Test
    void brokenModelsAreToldAndDoNotHideTheOthers(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus);
            String good = store(store, "entity").id();
            Path models = folder.resolve("c/models");
            Files.createDirectories(models.resolve("broken"));
            Files.writeString(models.resolve("broken/card.json"), "{");
            Files.createDirectories(models.resolve("later"));
            Files.writeString(
                    models.resolve("later/card.json"),
                    Files.readString(models.resolve(good + "/card.json")).replace("\"format\" : 1", "\"format\" : 99"));
            corpus.setSetting(ModelStore.PROMOTED, "gone," + good);
            Files.delete(store.model(good));
            assertThat(store.list()).extracting(ModelCard::id).containsExactly(good);
            assertThat(promoted(store)).containsExactly(good);
            assertThat(store.problems())
                    .hasSize(4)
                    .anyMatch(p -> p.contains("broken") && p.contains("no model card"))
                    .anyMatch(p -> p.contains("format 99"))
                    .anyMatch(p -> p.contains("has no model.bin"))
                    .anyMatch(p -> p.contains("gone is promoted"));
        }
    }

    @Test
    void halfALineInTheHistoryIsNoHarm(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus);
            String id = store(store, "entity").id();
            store.promote(id);
            Files.writeString(
                    folder.resolve("c/models/promotions.jsonl"), "{\"time\":\"2024", StandardOpenOption.APPEND);
            assertThat(store.history()).hasSize(1);
            assertThat(store.rollBack()).isEqualTo(id);
        }
    }

    @Test
    void aPromotedModelCannotBeDeleted(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            ModelStore store = new ModelStore(corpus);
            String id = store(store, "entity").id();
            store.promote(id);
            assertThatThrownBy(() -> store.delete(id)).hasMessageContaining("is promoted");
            store.rollBack();
            store.delete(id);
            assertThat(store.list()).isEmpty();
            assertThat(folder.resolve("c/models").resolve(id)).doesNotExist();
        }
    }

    @Test
    void whatACrashLeftBehindIsNoModelAndGoesAway(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 0)) {
            Path old = Files.createDirectories(folder.resolve("c/models/.new-entity-1"));
            Files.writeString(old.resolve("model.bin"), "half");
            Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(0));
            Path young = Files.createDirectories(folder.resolve("c/models/.new-entity-2"));
            ModelStore store = new ModelStore(corpus);
            assertThat(store.list()).isEmpty();
            assertThat(store.problems()).isEmpty();
            store(store, "entity");
            assertThat(old).doesNotExist();
            assertThat(young).exists();
        }
    }
}
