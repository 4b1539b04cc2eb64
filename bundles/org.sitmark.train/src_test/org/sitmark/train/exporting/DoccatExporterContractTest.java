// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.testkit.ExporterContract;
import org.sitmark.train.Gold;

class DoccatExporterContractTest extends ExporterContract {

    @Override
    protected String id() {
        return "opennlp-doccat";
    }

    @Override
    protected List<Report> reports() {
        return Gold.many(3).stream()
                .map(r -> Report.of(r.name(), r.text(), Map.of(ReportInfo.STATE, "done"), r.marks()))
                .toList();
    }
}
