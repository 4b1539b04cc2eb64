// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.FeatureSpec.Kind;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.Storage.LayerDeclaration;

class LayerTypesTest {

    private final LayerTypes types = new LayerTypes();

    private Layer read(URL descriptor, String type, @Nullable String kind) throws IOException {
        return types.read(new LayerDeclaration(
                "id", "Name", type, descriptor, kind, "#ffffff", "#000000", "K", null, "bundle", null));
    }

    private Layer builtIn(String name, @Nullable String kind) throws IOException {
        return read(resource("/org/sitmark/types/" + name + ".xml"), "org.sitmark.types." + name, kind);
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(LayerTypesTest.class.getResource(path), path);
    }

    private static URL descriptor(Path folder, String types) throws IOException {
        Path file = folder.resolve("T.xml");
        Files.writeString(
                file,
                "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><name>T</name>" + types
                        + "</typeSystemDescription>");
        return file.toUri().toURL();
    }

    private static List<String> names(Layer layer) {
        return layer.features().stream().map(f -> f.name() + ":" + f.kind()).toList();
    }

    @Test
    void theFourLayersAreAsTheConventionSays() throws Exception {
        Layer entity = builtIn("Entity", "kind");
        Layer figure = builtIn("Figure", "kind");
        Layer equipment = builtIn("Equipment", "category");
        Layer quote = builtIn("Quote", "type");

        assertThat(names(entity)).containsExactly("kind:STRING", "identifier:STRING");
        assertThat(entity.kinds()).containsExactly("person", "organisation", "location", "nationality");
        assertThat(names(figure))
                .containsExactly(
                        "kind:STRING",
                        "value:STRING",
                        "low:STRING",
                        "high:STRING",
                        "unit:STRING",
                        "modifier:STRING",
                        "of:LINK");
        assertThat(figure.kinds())
                .containsExactly(
                        "count",
                        "money",
                        "percent",
                        "measure",
                        "date",
                        "time",
                        "duration",
                        "ordinal",
                        "coordinate",
                        "identifier",
                        "other");
        assertThat(figure.feature("modifier").map(FeatureSpec::allowedValues))
                .contains(List.of(">", ">=", "<", "<=", "~"));
        assertThat(names(equipment))
                .containsExactly("category:STRING", "designation:STRING", "canonical:STRING", "quantity:LINK");
        assertThat(equipment.kinds())
                .containsExactly(
                        "tank",
                        "armoured_vehicle",
                        "artillery",
                        "small_arms",
                        "missile",
                        "air_defence",
                        "aircraft",
                        "drone",
                        "ship",
                        "ammunition",
                        "other");
        assertThat(names(quote)).containsExactly("type:STRING", "cue:LINK", "speaker:LINK");
        assertThat(quote.kinds()).containsExactly("direct", "indirect", "mixed");
        assertThat(List.of(entity, figure, equipment, quote)).allSatisfy(layer -> assertThat(layer.features())
                .allSatisfy(feature -> assertThat(feature.description()).isNotBlank()));
    }

    @Test
    void importsByNameAndFromBesideAreFollowed() throws Exception {
        assertThat(names(read(resource("/org/sitmark/types/TypeSystem.xml"), "org.sitmark.types.Quote", "type")))
                .hasSize(3);
        Layer weather = read(resource("/org/sitmark/uima/storage/Weather.xml"), "com.acme.types.Weather", "type");
        assertThat(names(weather))
                .containsExactly(
                        "type:STRING",
                        "severity:NUMBER",
                        "speed:NUMBER",
                        "certain:BOOLEAN",
                        "cause:LINK",
                        "place:LINK",
                        "all:LINKS",
                        "shared:LINKS",
                        "listed:LINKS",
                        "chained:LINKS");
        assertThat(weather.feature("all").map(FeatureSpec::kind)).contains(Kind.LINKS);
    }

    @ParameterizedTest
    @CsvSource({
        "org.sitmark.types.Nothing,, The type system does not declare org.sitmark.types.Nothing; it declares org.sitmark.types.Entity",
        "org.sitmark.types.EntityKind,, org.sitmark.types.EntityKind is no subtype of uima.tcas.Annotation",
        "org.sitmark.types.Entity, color, Type org.sitmark.types.Entity has no string feature 'color'"
    })
    void aLayerThatDoesNotFitItsDescriptorIsRefused(String type, @Nullable String kind, String message) {
        assertThatThrownBy(() -> read(resource("/org/sitmark/types/Entity.xml"), type, kind))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void brokenAndHostileDescriptorsAreRefused(@TempDir Path folder) throws Exception {
        Path doctype = Files.writeString(
                folder.resolve("D.xml"), "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><typeSystemDescription/>");
        URL missing = descriptor(folder, "<imports><import name=\"no.such.Types\"/></imports>");

        assertThatThrownBy(() -> read(doctype.toUri().toURL(), "x.Y", null))
                .hasMessageStartingWith("The type system " + doctype.toUri().toURL() + " cannot be read: ")
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> read(missing, "x.Y", null)).hasMessageContaining("no/such/Types.xml");
    }

    @Test
    void aTypeThatIsItsOwnSupertypeIsRefused(@TempDir Path folder) throws Exception {
        URL circle = descriptor(
                folder,
                "<types><typeDescription><name>x.Y</name><supertypeName>x.Z</supertypeName></typeDescription>"
                        + "<typeDescription><name>x.Z</name><supertypeName>x.Y</supertypeName></typeDescription></types>");

        assertThatThrownBy(() -> read(circle, "x.Y", null)).hasMessage("x.Y is its own supertype");
    }

    @Test
    void theTypeSystemOfACorpusIsTheSameHoweverOftenItIsWritten(@TempDir Path folder) throws Exception {
        Layers layers = new Layers(List.of(builtIn("Entity", "kind")));
        Path file = folder.resolve("TypeSystem.xml");
        TypeSystemFile.write(file, layers, types);
        byte[] first = Files.readAllBytes(file);
        var time = Files.getLastModifiedTime(file);

        TypeSystemFile.write(file, layers, types);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        Files.delete(file);
        TypeSystemFile.write(file, layers, new LayerTypes());
        assertThat(Files.readString(file)).contains("org.sitmark.types.Entity", "org.sitmark.types.Suggestion");
    }

    @Test
    void typesFeaturesAndValuesThatOthersDeclaredStay(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("TypeSystem.xml");
        Files.writeString(file, """
                <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
                  <imports><import location="other.xml"/></imports>
                  <types>
                    <typeDescription><name>org.sitmark.types.EntityKind</name><supertypeName>uima.cas.String</supertypeName>
                      <allowedValues><value><string>person</string></value><value><string>ship</string></value></allowedValues>
                    </typeDescription>
                    <typeDescription><name>org.sitmark.types.Entity</name><supertypeName>uima.tcas.Annotation</supertypeName>
                      <features><featureDescription><name>older</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription></features>
                    </typeDescription>
                    <typeDescription><name>other.Type</name><supertypeName>uima.cas.TOP</supertypeName></typeDescription>
                  </types>
                </typeSystemDescription>""");

        TypeSystemFile.write(file, new Layers(List.of(builtIn("Entity", "kind"))), types);

        assertThat(Files.readString(file))
                .contains("other.Type", "<name>older</name>", "<string>ship</string>", "<string>nationality</string>")
                .contains("<import location=\"other.xml\"/>")
                .containsOnlyOnce("<name>org.sitmark.types.Entity</name>");
    }
}
