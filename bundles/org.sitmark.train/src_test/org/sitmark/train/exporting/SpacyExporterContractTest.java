// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.util.List;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.ExporterContract;
import org.sitmark.train.Gold;

class SpacyExporterContractTest extends ExporterContract {

    @Override
    protected String id() {
        return "spacy";
    }

    @Override
    protected List<Report> reports() {
        return Gold.many(3);
    }
}
