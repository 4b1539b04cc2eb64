// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.json.ItemJson;

/**
 * The append-only journal of one report's edits. An entry is a line: checksum, blank, JSON. Every entry is on disk when its method returns, so an edit
 * that was shown as done survives a crash; a last line that a crash cut off is dropped at the next opening. One program at a time may hold a
 * journal open; the operating system lifts the lock of a program that died. Not thread-safe; its session guards it.
 */
final class Journal implements Closeable {

    /** What an entry says. */
    enum Type {
        /** The history begins at the file with this hash. */
        OPEN,
        /** An edit was applied. */
        EDIT,
        /** The last edit was undone. */
        UNDO,
        /** The last undone edit was applied again. */
        REDO,
        /** The present state is about to become the file with this hash. */
        SAVE
    }

    /** An entry; edit and hash only where the type has one. */
    record Entry(Type type, @Nullable Edit edit, @Nullable String hash) {}

    /** What a journal holds, and how many bytes of the file are sound. */
    record Content(List<Entry> entries, long soundBytes) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final Content content;

    private Journal(FileChannel channel, Content content) {
        this.channel = channel;
        this.content = content;
    }

    /**
     * Opens the journal for appending.
     *
     * @return null if another program, or another corpus object of this one, has it open
     */
    static @Nullable Journal open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                return null;
            }
            Content content = read(file);
            channel.truncate(content.soundBytes());
            channel.position(content.soundBytes());
            opened = true;
            return new Journal(channel, content);
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException expected) {
            return null;
        }
    }

    /** What was in the journal when it was opened. */
    Content content() {
        return content;
    }

    void append(Type type, @Nullable Edit edit, @Nullable String hash) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", type.name());
        if (edit != null) {
            node.set("edit", ItemJson.write(edit));
        }
        if (hash != null) {
            node.put("hash", hash);
        }
        String json = JSON.writeValueAsString(node);
        ByteBuffer line = ByteBuffer.wrap((checksum(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8));
        long before = channel.position();
        boolean written = false;
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
            written = true;
        } finally {
            if (!written) {
                channel.truncate(before); // half a line would hide all that follow
            }
        }
    }

    /** Forgets everything and begins anew. */
    void restart(@Nullable String hash) throws IOException {
        channel.truncate(0);
        channel.position(0);
        append(Type.OPEN, null, hash);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads a journal up to the first line that is not sound; no entries where there is no file. */
    static Content read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Content(entries, 0);
        }
        byte[] bytes = Files.readAllBytes(file);
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Entry entry = parse(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                if (entry == null) {
                    break;
                }
                entries.add(entry);
                begin = i + 1;
            }
        }
        return new Content(entries, begin);
    }

    private static @Nullable Entry parse(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0 || !line.substring(0, blank).equals(checksum(line.substring(blank + 1)))) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line.substring(blank + 1));
            JsonNode edit = node.get("edit");
            JsonNode hash = node.get("hash");
            return new Entry(
                    Type.valueOf(node.path("type").asText()),
                    edit == null ? null : ItemJson.readEdit(edit),
                    hash == null ? null : hash.asText());
        } catch (JsonProcessingException | IllegalArgumentException expected) {
            return null; // a later version's entry, or damage that the checksum missed: as unsound as a cut line
        }
    }

    private static String checksum(String json) {
        CRC32 crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
