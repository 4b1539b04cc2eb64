// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sitmark.core.spi.Option;

/** Reads and sets the {@link Option} fields of an extension's object. */
final class Options {

    private Options() {}

    /** The options with their present values as defaults, in the order of their names. */
    static List<OptionSpec> of(Object object) throws IllegalAccessException {
        List<OptionSpec> specs = new ArrayList<>();
        for (Field field : fields(object)) {
            List<String> allowed = field.getType().isEnum()
                    ? Stream.of(field.getType().getEnumConstants())
                            .map(Object::toString)
                            .toList()
                    : field.getType() == boolean.class ? List.of("true", "false") : List.of();
            specs.add(new OptionSpec(
                    field.getName(),
                    field.getAnnotation(Option.class).value(),
                    field.getType(),
                    Objects.toString(field.get(object), ""),
                    allowed));
        }
        specs.sort(Comparator.comparing(OptionSpec::name));
        return specs;
    }

    /** @throws IllegalArgumentException with a sentence for people, if there is no such option or the value does not fit */
    static void set(Object object, String owner, Map<String, String> values) throws IllegalAccessException {
        List<Field> fields = fields(object);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Field field = fields.stream()
                    .filter(f -> f.getName().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(owner + " has no option '" + entry.getKey()
                            + "'; it has "
                            + fields.stream().map(Field::getName).sorted().toList()));
            try {
                field.set(object, parse(field.getType(), entry.getValue()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Option " + entry.getKey() + " of " + owner + " cannot be '" + entry.getValue() + "': "
                                + e.getMessage(),
                        e);
            }
        }
    }

    private static Object parse(Class<?> type, String value) {
        if (type == boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException("it is true or false");
            }
            return Boolean.valueOf(value);
        }
        if (type == int.class) {
            return Integer.valueOf(value);
        }
        if (type == double.class) {
            return Double.valueOf(value);
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(c -> c.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("it is one of "
                            + Stream.of(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList()));
        }
        if (type == String.class) {
            return value;
        }
        throw new IllegalArgumentException("options of " + type + " are not supported");
    }

    private static List<Field> fields(Object object) {
        return Stream.of(object.getClass().getFields())
                .filter(f -> f.isAnnotationPresent(Option.class))
                .filter(f -> !Modifier.isFinal(f.getModifiers()) && !Modifier.isStatic(f.getModifiers()))
                .toList();
    }
}
