// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.util.List;
import java.util.Map;

/**
 * An XMI file as it stands.
 *
 * @param namespaces with one prefix for each namespace that it uses
 * @param rootAttributes of the root element by name with prefix, without version and declarations
 * @param elements the children of the root in the order of the file
 * @param checked whether it has checksums, so was written by Sitmark and by nobody else since
 */
record XmiDocument(
        Namespaces namespaces, Map<String, String> rootAttributes, List<XmiNode> elements, boolean checked) {}
