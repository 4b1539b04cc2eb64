// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Cards as JSON files. What a later version adds is read over. */
public final class Cards {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectMapper LINES =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Cards() {}

    static byte[] write(ModelCard card) throws IOException {
        return (JSON.writeValueAsString(card) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException with file and reason if it is no card */
    public static ModelCard read(Path file) throws IOException {
        try {
            ModelCard card = JSON.readValue(Files.readString(file), ModelCard.class);
            if (card.format() < 1 || card.format() > ModelCard.FORMAT) {
                throw new IOException(file + " has format " + card.format() + "; this version of Sitmark reads format "
                        + ModelCard.FORMAT);
            }
            return card;
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no model card: " + e.getOriginalMessage(), e);
        }
    }

    static String line(Object value) throws IOException {
        return LINES.writeValueAsString(value) + "\n";
    }

    static <T> T line(String text, Class<T> type) throws IOException {
        return LINES.readValue(text, type);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
