// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Report;
import org.sitmark.io.CollectingSink;
import org.sitmark.io.TestLayers;

class TextImporterTest {

    private static final String UKRAINIAN = "Загальні бойові втрати противника орієнтовно склали: танків – 1122 од, "
            + "бойових броньованих машин – 2713 од, артилерійських систем – 509 од, РСЗВ – 172 од.\n";

    private static CollectingSink read(TextImporter importer, Path file) throws IOException {
        var sink = new CollectingSink();
        importer.read(file, TestLayers.ALL, sink, new NullProgressMonitor());
        return sink;
    }

    private static CollectingSink read(Path file) throws IOException {
        return read(new TextImporter(), file);
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a\r\nb\rc\n",
                "\uFEFFwith a mark",
                "nbsp\u00A0and \uD83D\uDE00 emoji",
                "e\u0301\u0300",
                "\u202Eright to left",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "next\u0085line"
            })
    void utf8TextIsTakenAsItStands(String text, @TempDir Path folder) throws IOException {
        CollectingSink sink = read(write(folder, "a.txt", text));

        assertThat(sink.only().text()).isEqualTo(text);
        assertThat(sink.only().name()).isEqualTo("a");
        assertThat(sink.only().info()).isEmpty();
        assertThat(sink.warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndStays(String charset, @TempDir Path folder) throws IOException {
        String text = "\uFEFFMark \uD83D\uDE00 and " + UKRAINIAN;
        CollectingSink sink = read(write(folder, "a.txt", text.getBytes(Charset.forName(charset))));

        assertThat(sink.only().text()).isEqualTo(text);
        assertThat(sink.warnings).isEmpty();
        assertThat(sink.only().info()).isEqualTo(charset.equals("UTF-8") ? Map.of() : Map.of("encoding", charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsFound(String charset, @TempDir Path folder) throws IOException {
        for (String text : new String[] {UKRAINIAN, "Shelling was heard in the north at 06:40.\r\n"}) {
            CollectingSink sink = read(write(folder, "a.txt", text.getBytes(Charset.forName(charset))));

            assertThat(sink.only().text()).isEqualTo(text);
            assertThat(sink.warnings).singleElement().asString().contains("a.txt is not UTF-8", charset);
        }
    }

    @Test
    void anotherEncodingIsGuessedAndTold(@TempDir Path folder) throws IOException {
        Path file = write(folder, "a.txt", UKRAINIAN.repeat(3).getBytes(Charset.forName("windows-1251")));

        CollectingSink sink = read(file);

        assertThat(sink.only().text()).isEqualTo(UKRAINIAN.repeat(3));
        assertThat(sink.only().info()).containsEntry("encoding", "windows-1251");
        assertThat(sink.warnings).singleElement().asString().contains("windows-1251", "guess");
    }

    @Test
    void anEncodingThatIsGivenIsNotGuessed(@TempDir Path folder) throws IOException {
        var importer = new TextImporter();
        importer.encoding = "ISO-8859-2";
        Path file = write(folder, "a.txt", "Łódź".getBytes(Charset.forName("ISO-8859-2")));

        CollectingSink sink = read(importer, file);

        assertThat(sink.only().text()).isEqualTo("Łódź");
        assertThat(sink.warnings).isEmpty();
        importer.encoding = "UTF-8";
        assertThatThrownBy(() -> read(importer, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not valid UTF-8");
        importer.encoding = "klingon";
        assertThatThrownBy(() -> read(importer, file)).hasMessageContaining("There is no encoding 'klingon'");
    }

    @Test
    void binaryFilesAreRefusedWithTheReason(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> read(write(folder, "a.txt", "two\nlines\0")))
                .hasMessageContainingAll("a.txt", "binary", "line 2", "offset 9");
        assertThatThrownBy(() -> read(write(folder, "a.txt", "%PDF-1.7\n…"))).hasMessageContaining("PDF");
        byte[] numbers = new byte[4000];
        for (int i = 0; i < numbers.length / 4; i++) {
            ByteBuffer.wrap(numbers).putInt(i * 4, i * 7919);
        }
        assertThatThrownBy(() -> read(write(folder, "a.bin", numbers))).hasMessageContaining("binary");
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, (byte) 0xdf, (byte) 0xa4};
        assertThatThrownBy(() -> read(write(folder, "a.docx", zip))).hasMessageContaining("binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF"})
    void emptyFilesAreAnErrorThatSaysSo(String text, @TempDir Path folder) throws IOException {
        Path file = write(folder, "a.txt", text);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*a.txt (is empty|has nothing but blanks)");
    }

    @Test
    void aFolderIsReadWithAllThatLiesBelow(@TempDir Path folder) throws IOException {
        write(folder, "b.txt", "second");
        write(folder, "a/deep/x.TXT", "first");
        write(folder, "notes.md", "third");
        write(folder, ".git/config", "hidden");
        write(folder, "empty.txt", "");
        write(folder, "picture.png", "\0\0\0");

        CollectingSink sink = read(folder);

        assertThat(sink.reports).extracting(Report::name).containsExactly("a/deep/x", "b", "notes.md");
        assertThat(sink.warnings).hasSize(2).allMatch(w -> w.endsWith("; it was left out"));
    }

    @Test
    void cancelStopsBetweenFiles(@TempDir Path folder) throws IOException {
        write(folder, "a.txt", "text");
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        var sink = new CollectingSink();

        assertThatThrownBy(() -> new TextImporter().read(folder, TestLayers.ALL, sink, monitor))
                .isInstanceOf(OperationCanceledException.class);
        assertThat(sink.reports).isEmpty();
    }

    @Test
    void fiftyMegabytesAreReadAsOneReport(@TempDir Path folder) throws IOException {
        byte[] line = "Shelling was reported near the river; 12 people were hurt – no one died.\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[50 << 20];
        for (int i = 0; i + line.length <= all.length; i += line.length) {
            System.arraycopy(line, 0, all, i, line.length);
        }
        java.util.Arrays.fill(all, all.length - all.length % line.length, all.length, (byte) '\n');

        CollectingSink sink = read(write(folder, "big.txt", all));

        assertThat(sink.only().text()).hasSizeGreaterThan(40 << 20);
        assertThat(sink.warnings).isEmpty();
    }
}
