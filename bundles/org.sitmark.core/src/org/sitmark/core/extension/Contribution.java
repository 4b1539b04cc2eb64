// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.net.URL;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One element that a plug-in contributes to an extension point, wherever it was read from.
 */
interface Contribution {

    /** Name of the XML element. */
    String element();

    /** Name of the bundle that contributes it. */
    String contributor();

    Map<String, String> attributes();

    List<Contribution> children(String element);

    /** A file of the contributing bundle, or null where there is none; a path may also name a file of a bundle that it requires. */
    @Nullable
    URL resource(String path);

    /** A new object of the class that the attribute names. */
    Object create(String attribute) throws Exception;
}
