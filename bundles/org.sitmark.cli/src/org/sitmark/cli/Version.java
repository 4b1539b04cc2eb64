// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.IVersionProvider;

/** The version of this bundle. */
@NonNullByDefault({})
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Bundle bundle = FrameworkUtil.getBundle(Version.class);
        return new String[] {
            "sitmark " + (bundle == null ? "(development)" : bundle.getVersion().toString())
        };
    }
}
