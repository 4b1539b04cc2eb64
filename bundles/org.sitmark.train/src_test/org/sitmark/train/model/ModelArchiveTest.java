// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.corpus.Corpus;

class ModelArchiveTest {

    private static ModelCard trained(Corpus corpus) throws IOException {
        return new Training(corpus)
                .run(
                        TrainingRequest.of(Set.of("entity"))
                                .withTrainer(ModelImport.OPENNLP, Map.of("iterations", "5")),
                        null)
                .card();
    }

    /** The model file with another manifest. */
    private static Path with(Path model, Path to, Consumer<Properties> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(model));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("manifest.properties")) {
                    Properties manifest = new Properties();
                    manifest.load(new java.io.ByteArrayInputStream(content));
                    change.accept(manifest);
                    ByteArrayOutputStream changed = new ByteArrayOutputStream();
                    manifest.store(changed, null);
                    content = changed.toByteArray();
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        return Files.write(to, bytes.toByteArray());
    }

    @Test
    void aModelIsGivenAwayWithItsCardAndANoteAndTakenIn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("m.zip");
        ModelCard card;
        try (Corpus corpus = TestCorpus.create(folder.resolve("a"), 8)) {
            card = trained(corpus);
            corpus.setSetting(ModelArchive.LICENCE, "CC BY 4.0, by Example");
            ModelArchive.export(corpus, card.id(), file);
            byte[] first = Files.readAllBytes(file);
            ModelArchive.export(corpus, card.id(), file);
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
            assertThat(ModelArchive.take(corpus, file, Set.of()).id())
                    .as("it is there already")
                    .isEqualTo(card.id());
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            String note = "";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                note = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(note).contains("CC BY 4.0, by Example", card.data() == null ? "" : "fingerprint");
        }
        try (Corpus other = TestCorpus.create(folder.resolve("b"), 0)) {
            ModelInspection found = ModelArchive.inspect(other, file, Set.of());
            assertThat(found.words()).isEqualTo("entity: location, person");
            assertThat(new ModelStore(other).list()).isEmpty();
            ModelCard taken = ModelArchive.take(other, file, Set.of());
            assertThat(taken.scores()).isEqualTo(card.scores());
            assertThat(taken.data()).isEqualTo(card.data());
            assertThat(taken.sha256()).isEqualTo(card.sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.0", "1.8.4", "1.9.4", "2.0.0", "2.5.0"})
    void modelsOfEarlierVersionsLoadAndAreNamed(String version, @TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("a"), 8)) {
            Path model = new ModelStore(corpus).model(trained(corpus).id());
            Path old = with(model, folder.resolve("old.bin"), m -> m.setProperty("OpenNLP-Version", version));
            ModelInspection found = ModelArchive.inspect(corpus, old, Set.of());
            assertThat(found.version()).isEqualTo(version);
            assertThat(found.remarks())
                    .singleElement()
                    .asString()
                    .contains("It was made with OpenNLP " + version, "loads and runs");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1.0", "0.9.0", "one"})
    void modelsOfVersionsThatCannotBeReadSaySo(String version, @TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("a"), 8)) {
            Path model = new ModelStore(corpus).model(trained(corpus).id());
            Path other = with(model, folder.resolve("other.bin"), m -> m.setProperty("OpenNLP-Version", version));
            assertThatThrownBy(() -> ModelArchive.inspect(corpus, other, Set.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("other.bin")
                    .hasMessageContaining(version);
            assertThat(new ModelStore(corpus).list()).hasSize(1);
        }
    }

    @Test
    void aModelWithForeignClassesOrOutcomesIsRefused(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("a"), 8)) {
            Path model = new ModelStore(corpus).model(trained(corpus).id());
            Path foreign = with(
                    model, folder.resolve("f.bin"), m -> m.setProperty("serializer-class-x", "org.example.Serializer"));
            assertThatThrownBy(() -> ModelArchive.inspect(corpus, foreign, Set.of()))
                    .hasMessageContaining("foreign class org.example.Serializer");
            Path silent = with(model, folder.resolve("s.bin"), m -> m.remove("Sitmark-Layers"));
            assertThatThrownBy(() -> ModelArchive.inspect(corpus, silent, Set.of()))
                    .hasMessageContaining("name them")
                    .hasMessageContaining("location, person");
            assertThatThrownBy(() -> ModelArchive.inspect(corpus, silent, Set.of("figure")))
                    .hasMessageContaining("none of these is a kind of figure");
            assertThat(ModelArchive.inspect(corpus, silent, Set.of("entity")).words())
                    .startsWith("entity: ");
            Path text = Files.writeString(folder.resolve("t.zip"), "no zip");
            assertThatThrownBy(() -> ModelArchive.inspect(corpus, text, Set.of()))
                    .hasMessageContaining("no zip file");
        }
    }

    @Test
    void aModelComesBackFromTheTrash(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("a"), 8)) {
            ModelStore store = new ModelStore(corpus);
            ModelCard card = trained(corpus);
            store.promote(card.id());
            assertThatThrownBy(() -> store.delete(card.id())).hasMessageContaining("is promoted");
            store.rollBack();
            store.delete(card.id());
            assertThat(store.list()).isEmpty();
            assertThat(store.deleted()).containsExactly(card.id());
            store.restore(card.id());
            assertThat(store.list()).containsExactly(card);
            assertThat(store.deleted()).isEmpty();
            assertThatThrownBy(() -> store.restore("nope")).hasMessageContaining("no model 'nope' in the trash");
            store.promote(card.id());
            assertThat(List.of(store.promoted("entity").orElseThrow())).containsExactly(card);
        }
    }
}
