// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Options of a trainer under a name. Immutable.
 *
 * @param name for people; unique in a sweep
 * @param options by name; those left out keep their defaults
 */
public record Setting(String name, SortedMap<String, String> options) {

    /** The name of a setting without options. */
    public static final String DEFAULTS = "defaults";

    public Setting {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** A setting that is named by its options, as in {@code cutoff=1 iterations=100}. */
    public static Setting of(Map<String, String> options) {
        String name = new TreeMap<>(options)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
        return new Setting(name.isEmpty() ? DEFAULTS : name, new TreeMap<>(options));
    }

    /**
     * All combinations of values.
     *
     * @param values of each option that is varied; an option's values in the order in which they are tried
     * @return one setting for each combination, the last option varied fastest; the defaults where nothing is varied
     * @throws IllegalArgumentException if an option has no value
     */
    public static List<Setting> grid(Map<String, ? extends Collection<String>> values) {
        List<Map<String, String>> combinations = new ArrayList<>();
        combinations.add(new LinkedHashMap<>());
        for (Map.Entry<String, ? extends Collection<String>> option : values.entrySet()) {
            if (option.getValue().isEmpty()) {
                throw new IllegalArgumentException("Option " + option.getKey() + " has no value to try");
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> each : combinations) {
                for (String value : option.getValue()) {
                    Map<String, String> next = new LinkedHashMap<>(each);
                    next.put(option.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(Setting::of).toList();
    }
}
