// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * JSON values with the rules of the reference scorer's language, Python: what is equal, what is true, how a value reads as text and as a number.
 * Numbers and truth values compare by amount ({@code 1 == 1.0 == true}).
 */
final class JsonValues {

    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?|(?i:inf(?:inity)?|nan))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private JsonValues() {}

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (isNumeric(a) && isNumeric(b)) {
            return sameAmount(a, b);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (int i = 0; i < x.size(); i++) {
                if (!equal(x.get(i), y.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(e -> y.containsKey(e.getKey()) && equal(e.getValue(), y.get(e.getKey())));
        }
        return a.equals(b);
    }

    /** A key for sets and maps: two values have equal keys exactly if they are {@link #equal}. Only for scalars. */
    static @Nullable Object key(@Nullable Object scalar) {
        if (scalar == null || !isNumeric(scalar)) {
            return scalar;
        }
        double number = toDouble(scalar);
        return Double.isFinite(number) ? exact(scalar).stripTrailingZeros() : Double.valueOf(number);
    }

    static boolean isTrue(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (isNumeric(value)) {
            return toDouble(value) != 0;
        }
        return value instanceof String s
                ? !s.isEmpty()
                : value instanceof List<?> l ? !l.isEmpty() : !(value instanceof Map<?, ?> m) || !m.isEmpty();
    }

    /** The value as text, as {@code str} gives it. */
    static String text(@Nullable Object value) {
        return value instanceof String s ? s : literal(value);
    }

    /** The amount of a number or of a text that reads as one, or null. */
    static @Nullable Double amount(@Nullable Object value) {
        if (value != null && isNumeric(value)) {
            return toDouble(value);
        }
        if (!(value instanceof String s)) {
            return null;
        }
        String word = strip(s);
        if (!FLOAT.matcher(word).matches()) {
            return null;
        }
        String plain = asciiDigits(word).replace("_", "").toLowerCase(Locale.ROOT);
        if (plain.endsWith("nan")) {
            return Double.NaN;
        }
        if (plain.contains("inf")) {
            return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(plain);
    }

    /** Whether two feature values mean the same: numbers by amount with a tolerance of a billionth, all else by its text. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        Double x = amount(a);
        Double y = amount(b);
        if (x == null || y == null) {
            return text(a).equals(text(b));
        }
        return Math.abs(x - y) <= 1e-9 * Math.max(1.0, Math.abs(x));
    }

    /** A float as the language prints it: shortest digits that read back, with an exponent below 1e-4 and from 1e16 on. */
    static String floatText(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Math.abs(number));
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == Math.abs(number)) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String sign = number < 0 ? "-" : "";
        if (point > 16 || point < -3) {
            int exponent = point - 1;
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
                    + Math.abs(exponent);
        }
        String plain = shortest.toPlainString();
        return sign + (plain.contains(".") ? plain : plain + ".0");
    }

    /** Without the white space at both ends; more kinds of it than {@link String#strip} knows. */
    static String strip(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && isSpace(s.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static String asciiDigits(String word) {
        var result = new StringBuilder(word.length());
        word.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                result.append((char) ('0' + Character.digit(c, 10)));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    private static boolean isNumeric(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static double toDouble(Object numeric) {
        return numeric instanceof Boolean b ? (b ? 1 : 0) : ((Number) numeric).doubleValue();
    }

    private static boolean sameAmount(Object a, Object b) {
        double x = toDouble(a);
        double y = toDouble(b);
        return Double.isFinite(x) && Double.isFinite(y) ? exact(a).compareTo(exact(b)) == 0 : x == y;
    }

    private static BigDecimal exact(Object numeric) {
        if (numeric instanceof Boolean b) {
            return b ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (numeric instanceof BigInteger i) {
            return new BigDecimal(i);
        }
        if (numeric instanceof BigDecimal d) {
            return d;
        }
        return numeric instanceof Double || numeric instanceof Float
                ? new BigDecimal(((Number) numeric).doubleValue())
                : BigDecimal.valueOf(((Number) numeric).longValue());
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean b) {
            return b ? "True" : "False";
        }
        if (value instanceof Double || value instanceof Float) {
            return floatText(((Number) value).doubleValue());
        }
        if (value instanceof String s) {
            return quoted(s);
        }
        var result = new StringBuilder();
        if (value instanceof List<?> list) {
            list.forEach(v -> result.append(result.isEmpty() ? "" : ", ").append(literal(v)));
            return "[" + result + "]";
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> result.append(result.isEmpty() ? "" : ", ")
                    .append(literal(k))
                    .append(": ")
                    .append(literal(v)));
            return "{" + result + "}";
        }
        return value.toString();
    }

    private static String quoted(String s) {
        char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
        var result = new StringBuilder().append(quote);
        s.codePoints().forEach(c -> {
            if (c == quote || c == '\\') {
                result.append('\\').append((char) c);
            } else if (c == '\n') {
                result.append("\\n");
            } else if (c == '\r') {
                result.append("\\r");
            } else if (c == '\t') {
                result.append("\\t");
            } else if (c < ' ' || c == 0x7f || c > 0x7e && !isPrintable(c)) {
                result.append(
                        String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.append(quote).toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
