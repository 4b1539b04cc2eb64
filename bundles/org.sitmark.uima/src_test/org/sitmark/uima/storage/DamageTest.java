// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged or hostile file is never taken for a report. */
class DamageTest {

    private final TestLayers test = new TestLayers();
    private final byte[] good = ReportWriter.write(TestLayers.report(), null, test.layers, test.types());

    DamageTest() throws Exception {}

    private Object read(byte[] bytes) throws IOException {
        return new ReportReader("r", XmiParser.parse(bytes), test.layers, test.types())
                .read()
                .report();
    }

    private static String with(String text, String old, String replacement) {
        assertThat(text).contains(old);
        return text.replace(old, replacement);
    }

    /** The file without checksums, as another program would leave it. */
    private String unchecked() {
        return new String(good, StandardCharsets.UTF_8).replaceAll("<!--crc:........-->", "");
    }

    private String before(int offset) {
        int from = Math.max(0, offset - 40);
        return new String(good, from, offset - from, StandardCharsets.UTF_8);
    }

    @Test
    void everySingleFlippedBitIsNoticed() throws Exception {
        int listing = new String(good, StandardCharsets.ISO_8859_1).indexOf("<cas:View");
        // every bit of the lines that have no checksum, every seventh of the others
        for (int bit = 0; bit < good.length * 8; bit += bit < listing * 8 ? 7 : 1) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(catchThrowable(() -> read(bad)))
                    .as("bit %d of byte %d, after %s", bit % 8, bit / 8, before(bit / 8))
                    .isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        for (int length = 0; length < good.length; length++) {
            byte[] bad = Arrays.copyOf(good, length);
            assertThat(catchThrowable(() -> read(bad)))
                    .as("first %d bytes", length)
                    .isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void zeroedAndExchangedBlocksAreNoticed() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            int from = random.nextInt(good.length);
            int to = Math.min(good.length, from + 1 + random.nextInt(600));
            if (i % 2 == 0) {
                Arrays.fill(bad, from, to, (byte) 0);
            } else {
                random.nextBytes(bad);
                System.arraycopy(good, 0, bad, 0, from);
                System.arraycopy(good, to, bad, to, good.length - to);
            }
            assertThatThrownBy(() -> read(bad)).isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void withoutChecksumsOnlyTheKnownExceptionEscapes() throws Exception {
        byte[] bytes = unchecked().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bad = bytes.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bad);
            } catch (DamagedException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void lineEndsOfWindowsDoNoHarm() throws Exception {
        String windows = new String(good, StandardCharsets.UTF_8).replace("\n", "\r\n");

        assertThat(read(windows.getBytes(StandardCharsets.UTF_8))).isEqualTo(TestLayers.report());
    }

    @Test
    void theMessageNamesTheFileTheLineAndTheReason(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        Files.write(
                file,
                new String(good, StandardCharsets.UTF_8).replace("Velm", "Helm").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> test.storage.read(file, test.layers))
                .isInstanceOf(IOException.class)
                .hasMessage("Report " + file + " cannot be read: line 4 does not match its checksum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "begin=\"12\" end=\"18\";begin=\"12\" end=\"87\";equipment 16777218 at [12,87] lies outside of the text, which has 86 characters",
                "begin=\"12\" end=\"18\";begin=\"-1\" end=\"18\";equipment 16777218 at [-1,18] lies outside of the text",
                "begin=\"12\" end=\"18\";begin=\"18\" end=\"12\";equipment 16777218 at [18,12] lies outside of the text",
                "score=\"0.71\";score=\"7.1\";is not between 0 and 1",
                "score=\"0.71\";score=\"x\";is no number",
                "xmi:id=\"16777219\";xmi:id=\"16777218\";two elements have the id 16777218",
                "xmi:id=\"16777218\";xmi:id=\"x\";is no number from 0",
                "N16777217N;N16777299N;lists element 16777299, which is not in the file",
                "<cas:Sofa;<cas:Sopa;it has no text",
                "sofaString=;sofaURI=;its text is not in the file",
                "members=;deleted_members=;a view has more than members",
                "<cas:View sofa=\"1\";<cas:View sofa=\"7\";a view is of sofa 7, which is not in the file",
                "</xmi:XMI>;</xmi:XM>;no well-formed XML"
            })
    void whatIsWrongIsSaid(String old, String replacement, String message) {
        String bad = with(unchecked(), old.replace('N', '\n'), replacement.replace('N', '\n'));

        assertThatThrownBy(() -> read(bad.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void textBetweenElementsIsRefused() {
        String bad = with(unchecked(), "    <cas:NULL", "text <cas:NULL");

        assertThatThrownBy(() -> read(bad.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("there is text between its elements (line 3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xmi:XMI>",
                "<!DOCTYPE x [<!ENTITY e \"v\">]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>"
            })
    void aDoctypeIsRefusedInEveryEncoding(String doctype) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            String bad = unchecked().replace("encoding=\"UTF-8\"?>", "encoding=\"" + charset.name() + "\"?>" + doctype);
            assertThatThrownBy(() -> read(bad.getBytes(charset)))
                    .isInstanceOf(DamagedException.class)
                    .hasMessageContaining("DOCTYPE");
        }
    }

    @Test
    void deepNestingIsRefused() {
        String bad = unchecked().replace("<cas:NULL xmi:id=\"0\"/>", "<a>".repeat(100_000) + "</a>".repeat(100_000));

        assertThatThrownBy(() -> read(bad.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("nested too deeply");
    }

    @Test
    void emptyAndOtherFilesAreRefused() {
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no well-formed XML");
        assertThatThrownBy(() -> read("<html/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("it is no XMI: its root element is html");
    }
}
