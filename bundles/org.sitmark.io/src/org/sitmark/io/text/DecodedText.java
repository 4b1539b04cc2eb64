// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file whose encoding nobody told: a byte order mark decides, else UTF-8 where the bytes are valid UTF-8, else UTF-16 where the zero
 * bytes say so, else what ICU finds most likely. Only the last is a guess, and is told as one. A byte order mark stays in the text as U+FEFF, so that
 * nothing of the file is lost.
 *
 * @param text as it stands in the file, line ends included
 * @param charset its encoding
 * @param guess how sure the detector is, 0 to 100; nothing where the encoding is certain
 */
record DecodedText(String text, Charset charset, Optional<Integer> guess) {

    /** The detector looks at counts of byte patterns; more text than this tells it nothing new. */
    private static final int SAMPLE = 200_000;

    /** The part of control characters, beside white space, from which on a file is no text. */
    private static final double TOO_MANY_CONTROLS = 0.02;

    /** UTF-32 first: its little-endian mark begins with that of UTF-16. */
    private enum Mark {
        UTF_8_MARK("UTF-8", 0xEF, 0xBB, 0xBF),
        UTF_32BE("UTF-32BE", 0, 0, 0xFE, 0xFF),
        UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0, 0),
        UTF_16BE("UTF-16BE", 0xFE, 0xFF),
        UTF_16LE("UTF-16LE", 0xFF, 0xFE);

        private final Charset charset;
        private final byte[] bytes;

        Mark(String charset, int... bytes) {
            this.charset = Charset.forName(charset);
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }

        boolean begins(byte[] file) {
            return file.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, file, 0, bytes.length);
        }
    }

    /** @throws IOException with a sentence without the file's name, if this is no text */
    static DecodedText of(byte[] file) throws IOException {
        for (Mark mark : Mark.values()) {
            if (mark.begins(file)) {
                try {
                    String text = strict(file, mark.charset);
                    // the decoders of UTF-32 take the mark away
                    return new DecodedText(
                                    text.startsWith("\uFEFF") ? text : "\uFEFF" + text, mark.charset, Optional.empty())
                            .checked();
                } catch (CharacterCodingException e) {
                    throw new IOException(
                            "it begins with the byte order mark of " + mark.charset
                                    + " but is not valid in that encoding",
                            e);
                }
            }
        }
        if (startsWith(file, "%PDF-")) {
            throw new IOException("it is a PDF file, not text: convert it to text first");
        }
        try {
            return new DecodedText(strict(file, StandardCharsets.UTF_8), StandardCharsets.UTF_8, Optional.empty())
                    .checked();
        } catch (CharacterCodingException notUtf8) {
            Optional<DecodedText> utf16 = utf16(file);
            return utf16.isPresent() ? utf16.get() : guessed(file).checked();
        } catch (NotText zeros) {
            return utf16(file).orElseThrow(() -> zeros);
        }
    }

    /** @throws IOException with a sentence without the file's name, if this is no text in that encoding */
    static DecodedText in(Charset charset, byte[] file) throws IOException {
        try {
            return new DecodedText(strict(file, charset), charset, Optional.empty()).checked();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not valid " + charset, e);
        }
    }

    private static String strict(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    /**
     * UTF-16 without a mark, of the alphabets of this world: one side of its byte pairs tells the script and is zero for blanks, digits and Latin
     * letters. Binary files have zeros on both sides, or turn into characters that do not exist.
     */
    private static Optional<DecodedText> utf16(byte[] file) {
        int[] zeros = new int[2];
        int[] others = new int[2];
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                zeros[i & 1]++;
            } else if (!tellsScript(file[i] & 0xFF)) {
                others[i & 1]++;
            }
        }
        int high = zeros[0] > 0 ? 0 : 1;
        if (file.length % 2 != 0 || zeros[high] == 0 || zeros[1 - high] > 0 || others[high] > 0) {
            return Optional.empty();
        }
        Charset charset = high == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        try {
            DecodedText decoded = new DecodedText(strict(file, charset), charset, Optional.of(90)).checked();
            return decoded.text.codePoints().allMatch(Character::isDefined) ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException | NotText no) {
            return Optional.empty();
        }
    }

    /** Whether alphabets, signs, emoji or presentation forms have this high byte; letters of 8-bit encodings are other ones. */
    private static boolean tellsScript(int high) {
        return high <= 0x30 || high >= 0xD8 && high <= 0xDF || high >= 0xFE;
    }

    private static DecodedText guessed(byte[] file) throws IOException {
        var detector = new CharsetDetector();
        detector.setText(file.length > SAMPLE ? Arrays.copyOf(file, SAMPLE) : file);
        for (CharsetMatch match : detector.detectAll()) {
            if (!Charset.isSupported(match.getName())) {
                continue;
            }
            Charset charset = Charset.forName(match.getName());
            try {
                return new DecodedText(strict(file, charset), charset, Optional.of(match.getConfidence()));
            } catch (CharacterCodingException next) {
                continue; // the sample is valid in this encoding, the whole is not
            }
        }
        throw new NotText("its encoding is not known: convert it to UTF-8 first");
    }

    /** This text, if it is one: no zero characters, hardly any other control characters. */
    private DecodedText checked() throws NotText {
        int controls = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (c == 0) {
                throw new NotText(
                        "it is a binary file, not text: line " + line + " has a zero character at offset " + i);
            }
            if (c < ' ' && !Character.isWhitespace(c)) {
                controls++;
            }
        }
        if (controls > text.length() * TOO_MANY_CONTROLS) {
            throw new NotText("it is a binary file, not text: it has " + controls + " control characters");
        }
        return this;
    }

    private static boolean startsWith(byte[] file, String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        return file.length >= bytes.length && Arrays.equals(bytes, 0, bytes.length, file, 0, bytes.length);
    }

    /** The file is no text. */
    private static final class NotText extends IOException {

        private static final long serialVersionUID = 1L;

        NotText(String message) {
            super(message);
        }
    }
}
