// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public, non-final field of an extension class an option: dialogs, command-line options and the manual are made from it. The field's type
 * (boolean, int, double, String or an enum) is the option's type, its initial value the default, its name the option's name.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {

    /** One sentence for people. */
    String value();
}
