// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameFinderModelsTest {

    /** Its initialiser would tell if a crafted model got it loaded. */
    public static final class Evil {
        static {
            System.setProperty("sitmark.test.evil", "ran");
        }
    }

    private static final String EVIL = "org.sitmark.preannotate.model.NameFinderModelsTest$Evil";

    @Test
    void readsAModel(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("model.bin"), TinyModel.bytes());
        NameFinderME finder = new NameFinderME(NameFinderModels.read(file));
        assertThat(finder.find("Yesterday Ann Example spoke .".split(" "))).hasSize(1);
    }

    @Test
    void refusesWhatIsNoModel(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> NameFinderModels.read(folder.resolve("none.bin")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none.bin");
        assertThatThrownBy(() -> NameFinderModels.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("folder");
        refused(folder, new byte[0], "is empty");
        refused(folder, "no model at all".getBytes(StandardCharsets.UTF_8), "no zip file");
        refused(folder, TinyModel.zip(Map.of()), "manifest.properties");
        refused(folder, TinyModel.zip(Map.of("a.txt", new byte[3])), "manifest.properties");
        Map<String, byte[]> entries = TinyModel.entries();
        entries.remove("nameFinder.model");
        refused(folder, TinyModel.zip(entries), "nameFinder.model");
        refused(folder, TinyModel.withManifestLine("Component-Name=SentenceDetectorME"), "SentenceDetectorME");
        refused(folder, TinyModel.withManifestLine("OpenNLP-Version=9.0.0"), "9.0.0");
    }

    @Test
    void refusesATruncatedModelWhereverItEnds(@TempDir Path folder) throws Exception {
        byte[] whole = TinyModel.bytes();
        for (int length = 1; length < whole.length; length += length < whole.length - 300 ? whole.length / 60 : 7) {
            byte[] part = Arrays.copyOf(whole, length);
            Path file = Files.write(folder.resolve("part.bin"), part);
            assertThatThrownBy(() -> NameFinderModels.read(file))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("part.bin");
        }
    }

    @Test
    void onlyThrowsIoExceptionsOnDamagedFiles(@TempDir Path folder) throws Exception {
        byte[] whole = TinyModel.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged.bin"), damaged);
            try {
                NameFinderModels.read(file);
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("damaged.bin");
            }
        }
    }

    @Test
    void loadsNoForeignClass(@TempDir Path folder) throws Exception {
        refused(folder, TinyModel.withManifestLine("factory=" + EVIL), "foreign class " + EVIL);
        refused(folder, TinyModel.withManifestLine("sequenceCodecImplName=" + EVIL), "foreign class");
        refused(folder, TinyModel.withManifestLine("serializer-class-x.foo=" + EVIL), "foreign class");
        refused(
                folder,
                withFeatures("<featureGenerators><generator class=\"" + EVIL + "\"/></featureGenerators>"),
                "foreign class");
        refused(folder, withFeatures("<generators><custom class=\"" + EVIL + "\"/></generators>"), "foreign class");
        assertThat(System.getProperty("sitmark.test.evil")).isNull();
    }

    @Test
    void refusesFeatureDescriptionsWithDoctypeOrBrokenXml(@TempDir Path folder) throws Exception {
        refused(
                folder,
                withFeatures("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><featureGenerators/>"),
                "DOCTYPE");
        refused(
                folder,
                withFeatures("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><featureGenerators>&e;"
                        + "</featureGenerators>"),
                "DOCTYPE");
        refused(folder, withFeatures("<featureGenerators>"), "no XML");
        refused(
                folder,
                withFeatures("<featureGenerators><generator class=\"opennlp.tools.util.featuregen.No\"/>"
                        + "</featureGenerators>"),
                "");
    }

    @Test
    void refusesCountsThatDoNotFit(@TempDir Path folder) throws Exception {
        Map<String, byte[]> entries = TinyModel.entries();
        byte[] model = entries.get("nameFinder.model");
        int afterType = 2 + model[1];
        ByteBuffer.wrap(model).putInt(afterType, Integer.MAX_VALUE);
        refused(folder, TinyModel.zip(entries), "2147483647 outcomes");
        ByteBuffer.wrap(model).putInt(afterType, -1);
        refused(folder, TinyModel.zip(entries), "-1 outcomes");
    }

    @Test
    void refusesZipBombs(@TempDir Path folder) throws Exception {
        Map<String, byte[]> entries = TinyModel.entries();
        entries.put("big.txt", new byte[40 << 20]);
        refused(folder, TinyModel.zip(entries), "zip bomb");

        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        entries.put("big.txt", noise);
        Path large = Files.write(folder.resolve("large.bin"), TinyModel.zip(entries));
        ModelLimits small = new ModelLimits(10 << 20, 1 << 20, 64, 200);
        assertThatThrownBy(() -> NameFinderModels.read(large, small)).hasMessageContaining("inflates to more than");
        ModelLimits smaller = new ModelLimits(1 << 20, 1 << 20, 64, 200);
        assertThatThrownBy(() -> NameFinderModels.read(large, smaller)).hasMessageContaining("are not loaded");
    }

    @Test
    void refusesOddEntries(@TempDir Path folder) throws Exception {
        for (String name :
                new String[] {"../evil.txt", "/etc/x.txt", "a\\b.txt", "a/b.txt", "NOEXTENSION", "nul\0.txt"}) {
            Map<String, byte[]> entries = TinyModel.entries();
            entries.put(name, new byte[1]);
            refused(folder, TinyModel.zip(entries), "odd name");
        }
        Map<String, byte[]> many = TinyModel.entries();
        for (int i = 0; i < 100; i++) {
            many.put("e" + i + ".txt", new byte[1]);
        }
        refused(folder, TinyModel.zip(many), "more than 64 entries");
        Map<String, byte[]> twice = TinyModel.entries();
        twice.put("MANIFEST.properties", new byte[1]);
        refused(folder, TinyModel.zip(twice), "two entries");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("unknown.format"));
        }
        Map<String, byte[]> unknown = TinyModel.entries();
        unknown.put("unknown.format", new byte[1]);
        refused(folder, TinyModel.zip(unknown), "format");
    }

    private static byte[] withFeatures(String xml) throws IOException {
        Map<String, byte[]> entries = TinyModel.entries();
        entries.put("generator.featuregen", xml.getBytes(StandardCharsets.UTF_8));
        return TinyModel.zip(entries);
    }

    private static void refused(Path folder, byte[] content, String reason) throws IOException {
        Path file = Files.write(folder.resolve("bad.bin"), content);
        assertThatThrownBy(() -> NameFinderModels.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.bin")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileIsReadOnceUntilItChanges(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("model.bin"), TinyModel.bytes());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        TokenNameFinderModel first = NameFinderModels.shared(file);
        assertThat(NameFinderModels.shared(folder.resolve("../" + folder.getFileName() + "/model.bin")))
                .isSameAs(first);
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
        assertThat(NameFinderModels.shared(file)).isNotSameAs(first);
        Files.delete(file);
        assertThatThrownBy(() -> NameFinderModels.shared(file)).isInstanceOf(NoSuchFileException.class);
    }
}
