// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.util.List;

/**
 * An option of an extension, as its {@link org.sitmark.core.spi.Option} field declares it.
 *
 * @param name of the field
 * @param description one sentence for people
 * @param type boolean, int, double, String or an enum
 * @param defaultValue as text
 * @param allowedValues of an enum or a boolean; else empty
 */
public record OptionSpec(
        String name, String description, Class<?> type, String defaultValue, List<String> allowedValues) {}
