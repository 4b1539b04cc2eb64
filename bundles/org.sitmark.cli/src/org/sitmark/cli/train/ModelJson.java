// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sitmark.train.model.ModelCard;

/** The card of a model as programs get it: the same as in its file. */
final class ModelJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ModelJson() {}

    static ObjectNode of(ModelCard card) {
        return JSON.valueToTree(card);
    }
}
