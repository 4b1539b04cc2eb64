// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.json.ItemJson;
import org.sitmark.core.model.Change;

class CorpusListsTest {

    private static final Change ADD = new Change.OfList("equipment.tsv", "Lynx KF41\tequipment", true);

    @Test
    void aLineIsAddedOnceAndTakenOutAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("gazetteers/equipment.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "name\tlayer\n# mine\n");
        var lists = new CorpusLists(folder);
        lists.apply(List.of(ADD));
        lists.apply(List.of(ADD));
        assertThat(Files.readString(file)).isEqualTo("name\tlayer\n# mine\nLynx KF41\tequipment\n");
        lists.apply(List.of(ADD.inverse()));
        lists.apply(List.of(ADD.inverse()));
        assertThat(Files.readString(file)).isEqualTo("name\tlayer\n# mine\n");
    }

    @Test
    void aNewListIsMade(@TempDir Path folder) throws Exception {
        new CorpusLists(folder).apply(List.of(ADD));
        assertThat(Files.readString(folder.resolve("gazetteers/equipment.tsv"))).isEqualTo("Lynx KF41\tequipment\n");
    }

    @Test
    void theJournalKeepsTheStep() throws Exception {
        var edit = new Edit("Add", List.of(ADD));
        assertThat(ItemJson.readEdit(ItemJson.write(edit))).isEqualTo(edit);
    }

    @Test
    void noListLiesOutsideOfTheFolderAndNoLineIsTwo() {
        assertThatThrownBy(() -> new Change.OfList("../x.tsv", "a", true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Change.OfList("x.tsv", "a\nb", true)).isInstanceOf(IllegalArgumentException.class);
    }
}
