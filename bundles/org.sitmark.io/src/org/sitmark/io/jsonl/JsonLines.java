// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The objects of a file with one JSON object a line, one after the other; only one line is held in memory. Empty lines are skipped and a byte order
 * mark at the beginning is not part of the first. Every error names the file and the line. One thread.
 */
public final class JsonLines implements Closeable {

    /** A line longer than this is no report; it would fill the memory. */
    private static final int LONGEST = 400 << 20;

    private static final JsonMapper JSON = mapper();

    private final Path file;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int begin;
    private int end;
    private int line;
    private long bytes;

    /** Opens the file. */
    public JsonLines(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(LONGEST).build());
        return mapper;
    }

    /** The object of the next line, or null at the end. */
    public @Nullable ObjectNode next() throws IOException {
        while (true) {
            int length = fillLine();
            if (length < 0) {
                return null;
            }
            int from = begin;
            begin = Math.min(begin + length + 1, end);
            bytes += length + 1;
            line++;
            if (line == 1) {
                int mark = byteOrderMark(from, length);
                from += mark;
                length -= mark;
            }
            if (!isBlank(from, length)) {
                return parse(from, length);
            }
        }
    }

    /** The number of the line that {@link #next()} gave last, from 1. */
    public int line() {
        return line;
    }

    /** How many bytes have been read, for progress. */
    public long bytes() {
        return bytes;
    }

    /** An error in the current line. */
    public IOException error(String problem, @Nullable Throwable cause) {
        return new IOException(file + ", line " + line + ": " + problem, cause);
    }

    private ObjectNode parse(int from, int length) throws IOException {
        JsonNode node;
        try {
            // only as UTF-8: from bytes, Jackson would also take other encodings, by its own guess
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, from, length))
                    .toString();
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
            throw error("not valid JSON" + where + ": " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw error("not valid UTF-8", e);
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw error("expected one JSON object a line, found " + node.getNodeType(), null);
    }

    /** Makes the buffer hold a whole line and gives its length without the line feed, or -1 at the end. */
    private int fillLine() throws IOException {
        int searched = begin;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    return i - begin;
                }
            }
            searched = end - begin;
            if (begin > 0) {
                System.arraycopy(buffer, begin, buffer, 0, end - begin);
                end -= begin;
                begin = 0;
            }
            if (end == buffer.length) {
                if (end >= LONGEST) {
                    line++;
                    throw error(
                            "longer than " + (LONGEST >> 20) + " MB; is this a file with one JSON object a line?",
                            null);
                }
                buffer = Arrays.copyOf(buffer, (int) Math.min(LONGEST, end * 2L));
            }
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return end > begin ? end - begin : -1;
            }
            end += read;
        }
    }

    private int byteOrderMark(int from, int length) {
        return length >= 3
                        && buffer[from] == (byte) 0xEF
                        && buffer[from + 1] == (byte) 0xBB
                        && buffer[from + 2] == (byte) 0xBF
                ? 3
                : 0;
    }

    private boolean isBlank(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
