// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Turns names of reports into names of files that every file system takes, and back. Letters and digits of any script, blanks and a few signs stay;
 * everything else is percent-encoded as UTF-8.
 */
public final class ReportNames {

    /** Longest file name in UTF-8 bytes, ending and the names of temporary and journal files included. */
    private static final int LONGEST = 200;

    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private ReportNames() {}

    /** The name as a report can have it: without characters of XML, not blank, not too long for a file name. */
    static String normalize(String proposed) {
        String name = Normalizer.normalize(proposed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            name = "report";
        }
        if (encode(name).getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        String mark = "~" + Integer.toHexString(name.hashCode());
        int end = name.length();
        while (encode(name.substring(0, end) + mark).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).strip() + mark;
    }

    /** The file name without its ending. */
    public static String encode(String name) {
        StringBuilder file = new StringBuilder();
        boolean reserved = RESERVED.contains(name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", ""));
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            boolean edge = i == 0 || i + Character.charCount(c) == name.length();
            boolean plain =
                    Character.isLetterOrDigit(c) || "-_()+,=@~".indexOf(c) >= 0 || (c == ' ' || c == '.') && !edge;
            if (plain && !(reserved && i == 0)) {
                file.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    file.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return file.toString();
    }

    /** The report's name for the file name without its ending. A percent sign that encodes nothing stays, as in files put there by hand. */
    public static String decode(String file) {
        if (file.indexOf('%') < 0) {
            return file;
        }
        byte[] in = file.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            if (low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
