// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorCheckTest {

    private static final String PACKAGE = "opennlp.tools.util.featuregen.";

    private static List<String> problems(String inside) {
        return DescriptorCheck.problems(
                        ("<featureGenerators cache=\"true\" name=\"n\">\n" + inside + "\n</featureGenerators>")
                                .getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(p -> p.line() + " " + p.sentence())
                .toList();
    }

    private static String generator(String name, String inside) {
        return "<generator class=\"" + PACKAGE + name + "FeatureGeneratorFactory\">" + inside + "</generator>";
    }

    @Test
    void presetsHaveNoMistake() throws Exception {
        for (FeatureSet.Preset preset : FeatureSet.Preset.values()) {
            assertThat(DescriptorCheck.problems(preset.set().description()))
                    .as(preset.id())
                    .isEmpty();
        }
        assertThat(FeatureSet.Preset.RECOMMENDED.set().resources())
                .contains("english.postagger", "list-equipment.postagger", "words.postagger");
    }

    @Test
    void eachMistakeIsToldWithItsLine() {
        assertThat(problems(generator("Definition", "") + "\n" + generator("Prefx", "")))
                .containsExactly("3 there is no generator " + PACKAGE + "PrefxFeatureGeneratorFactory; did you mean "
                        + PACKAGE + "PrefixFeatureGeneratorFactory?");
        assertThat(problems(generator("Prefix", "<int name=\"length\">four</int>")))
                .containsExactly("2 length is a number, not 'four'");
        assertThat(problems(generator("Prefix", "<str name=\"length\">4</str>")))
                .containsExactly("2 length is written as <int name=\"length\">");
        assertThat(problems(generator("Prefix", "<int name=\"size\">4</int>")))
                .containsExactly("2 Prefix has no setting size; it has length");
        assertThat(problems(generator("Window", "<int name=\"prevLength\">2</int><int name=\"nextLength\">2</int>")))
                .containsExactly("2 Window needs a generator inside");
        assertThat(problems(generator("Token", "<bool name=\"lowercase\">yes</bool>")))
                .containsExactly("2 lowercase is true or false, not 'yes'");
        assertThat(problems(generator("WordCluster", "<str name=\"dict\">x.wordcluster</str>")))
                .singleElement()
                .asString()
                .contains("can neither write nor read");
        assertThat(problems("")).containsExactly("1 there is no generator");
        assertThat(problems("<generator/>")).containsExactly("2 the generator has no class");
        assertThat(problems("<generator class=\"com.example.Evil\"/>"))
                .singleElement()
                .asString()
                .startsWith("2 there is no generator com.example.Evil; there are ");
    }

    @Test
    void whatIsNoXmlIsToldWithItsLine() {
        assertThat(DescriptorCheck.problems("<featureGenerators>\n<generator".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence()).startsWith("it is no XML: "))
                .satisfies(p -> assertThat(p.line()).isEqualTo(2));
        assertThat(DescriptorCheck.problems("<generators/>".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(p -> assertThat(p.sentence())
                        .isEqualTo("the outermost element is featureGenerators, not generators"));
    }

    @Test
    void aFileIsReadAndItsUnknownListsAreTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.xml");
        Files.writeString(
                file,
                "<featureGenerators name=\"n\">" + generator("Dictionary", "<str name=\"dict\">my.dictionary</str>")
                        + "</featureGenerators>");
        assertThatThrownBy(() -> FeatureSet.of(file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine.xml names the list my.dictionary");
        Files.writeString(
                folder.resolve("my.dictionary"),
                "<dictionary case_sensitive=\"true\"><entry><token>Example</token></entry></dictionary>");
        assertThat(FeatureSet.of(file.toString()).resources()).containsExactly("my.dictionary");
        assertThatThrownBy(() -> FeatureSet.of("no such set"))
                .hasMessageContaining("neither a feature set (opennlp, standard, recommended) nor a file");
        assertThat(FeatureSet.of("Recommended").name()).isEqualTo("RECOMMENDED");
    }
}
