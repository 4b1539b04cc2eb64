// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The recent corpora as entries of a menu. */
public final class RecentCorpora extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (Path folder : SessionService.get().recent()) {
            var parameter = new CommandContributionItemParameter(
                    PlatformUI.getWorkbench(), null, "org.sitmark.ui.openCorpus", CommandContributionItem.STYLE_PUSH);
            parameter.parameters = Map.of(CorpusHandlers.Open.FOLDER, folder.toString());
            parameter.label = folder.getFileName() + "  \u2013  " + folder.getParent();
            items.add(new CommandContributionItem(parameter));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
