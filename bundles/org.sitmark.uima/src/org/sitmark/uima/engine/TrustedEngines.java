// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The engines of corpora that the person trusts: a line with a fingerprint for each in {@code .sitmark/trusted-engines} in the home folder, outside of
 * any corpus. The system property {@value #PROPERTY} names another file.
 */
public final class TrustedEngines {

    /** Names another file than the one in the home folder. */
    public static final String PROPERTY = "sitmark.trustedEngines";

    private TrustedEngines() {}

    /** @throws IOException that says what to do, if the engine is not trusted as it is now */
    static void check(Path descriptor, Path configuration) throws IOException {
        String fingerprint = fingerprint(descriptor, configuration);
        Path trusted = file();
        List<String> lines;
        try {
            lines = Files.readAllLines(trusted);
        } catch (NoSuchFileException expected) {
            lines = List.of();
        }
        if (lines.stream().noneMatch(line -> line.strip().startsWith(fingerprint))) {
            throw new IOException("The engine " + descriptor
                    + " comes with the corpus and decides which code runs. If you trust it, add this line to " + trusted
                    + ": " + fingerprint);
        }
    }

    private static Path file() {
        String other = System.getProperty(PROPERTY);
        return other == null ? Path.of(System.getProperty("user.home"), ".sitmark", "trusted-engines") : Path.of(other);
    }

    /** SHA-256 of both files. */
    public static String fingerprint(Path descriptor, Path configuration) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(descriptor));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(configuration));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
