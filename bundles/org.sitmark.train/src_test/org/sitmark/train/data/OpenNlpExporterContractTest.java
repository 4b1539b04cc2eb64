// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.List;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.ExporterContract;
import org.sitmark.train.Gold;

class OpenNlpExporterContractTest extends ExporterContract {

    @Override
    protected String id() {
        return "opennlp";
    }

    @Override
    protected List<Report> reports() {
        return Gold.many(3);
    }
}
