// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.RunContext;

class CorpusGazetteerTest {

    @Test
    void startsAListThatPreAnnotationReads(@TempDir Path corpus) throws IOException {
        assertThat(new CorpusGazetteer(corpus, "equipment").add("Zorya-9", "drone", "Zorya"))
                .isTrue();

        assertThat(Files.readString(corpus.resolve("gazetteers/equipment.tsv")))
                .isEqualTo("name\tlayer\tkind\tcanonical\taliases\tmatch\tidentifier\n"
                        + "Zorya-9\tequipment\tdrone\tZorya\t\t\t\n");
        Entry entry =
                GazetteerNames.of("equipment", context(corpus)).find("zorya 9").orElseThrow();
        assertThat(entry.canonical()).isEqualTo("Zorya");
        assertThat(entry.kind()).isEqualTo("drone");
    }

    @Test
    void addsANameOnce(@TempDir Path corpus) throws IOException {
        var list = new CorpusGazetteer(corpus, "equipment");
        assertThat(list.add("Zorya-9", "drone", "")).isTrue();
        assertThat(list.add("Zorya-9", "drone", "")).isFalse();
        assertThat(Files.readAllLines(list.file())).hasSize(2);
    }

    @Test
    void keepsCommentsAndColumnsAsPeopleWroteThem(@TempDir Path corpus) throws IOException {
        var list = new CorpusGazetteer(corpus, "equipment");
        Files.createDirectories(list.file().getParent());
        Files.writeString(list.file(), "# ours\nkind\tname\tlayer\ntank\tOx\tequipment\n");
        list.add("Zorya-9", "drone", "Zorya");
        assertThat(Files.readString(list.file()))
                .isEqualTo("# ours\nkind\tname\tlayer\ntank\tOx\tequipment\ndrone\tZorya-9\tequipment\n");
    }

    @Test
    void takesANameOutAgain(@TempDir Path corpus) throws IOException {
        var list = new CorpusGazetteer(corpus, "equipment");
        list.add("Ox", "tank", "");
        list.add("Zorya-9", "drone", "");
        assertThat(list.remove("Ox", "tank")).isTrue();
        assertThat(list.contains("Ox", "tank")).isFalse();
        assertThat(list.contains("Zorya-9", "drone")).isTrue();
    }

    private static RunContext context(Path corpus) {
        return new RunContext() {
            @Override
            public Layers layers() {
                return new Layers(java.util.List.of());
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.of(corpus);
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }
        };
    }
}
