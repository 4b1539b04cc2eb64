// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The checksums of a report file: an XML comment at the end of a line, which other programs do not see, holds the CRC-32 of what stands before it on
 * that line.
 *
 * <p>Design decision: one for each line, not one for the file. Two people's edits of one report then change different lines and git merges them; a
 * checksum of the whole file would be changed by both and be in conflict every time. A CRC-32 finds every single flipped bit and every burst of up to
 * 32, in lines of any length; whether lines are missing is seen from the view's members. See releng/adr/0020-report-files.md.
 */
final class LineChecks {

    private static final byte[] START = "<!--crc:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "-->".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 8;
    private static final int LENGTH = START.length + DIGITS + END.length;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private LineChecks() {}

    /** The comment for a line. */
    static byte[] comment(byte[] line, int length) {
        CRC32 crc = new CRC32();
        crc.update(line, 0, length);
        byte[] comment = Arrays.copyOf(START, LENGTH);
        long value = crc.getValue();
        for (int i = 0; i < DIGITS; i++) {
            comment[START.length + i] = HEX[(int) (value >>> 4 * (DIGITS - 1 - i)) & 15];
        }
        System.arraycopy(END, 0, comment, START.length + DIGITS, END.length);
        return comment;
    }

    /**
     * Compares all checksums.
     *
     * @return whether the file has any
     * @throws DamagedException if one is wrong, or the file has checksums and does not end with a line end
     */
    static boolean verify(byte[] file) throws DamagedException {
        boolean any = false;
        int otherComment = 0;
        int start = 0;
        for (int number = 1; start < file.length; number++) {
            int end = start;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            // a program may have turned the line ends into those of Windows
            int last = end > start && file[end - 1] == '\r' ? end - 1 : end;
            if (last - LENGTH >= start && isAt(file, last - END.length, END)) {
                if (isAt(file, last - LENGTH, START)) {
                    any = true;
                    verify(Arrays.copyOfRange(file, start, last), number);
                } else {
                    otherComment = number;
                }
            }
            start = end + 1;
        }
        if (any && otherComment > 0) {
            throw new DamagedException(otherComment, "line " + otherComment + " has lost its checksum");
        }
        if (any && file[file.length - 1] != '\n') {
            throw new DamagedException(0, "its end is missing");
        }
        return any;
    }

    private static void verify(byte[] line, int number) throws DamagedException {
        int length = line.length - LENGTH;
        if (!isAt(line, length, comment(line, length))) {
            throw new DamagedException(number, "line " + number + " does not match its checksum");
        }
    }

    private static boolean isAt(byte[] file, int offset, byte[] expected) {
        return Arrays.equals(file, offset, offset + expected.length, expected, 0, expected.length);
    }
}
