// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The frame of the menu bar; what is in the menus is contributed in plugin.xml, and may be by any plug-in. */
final class SitmarkActionBars extends ActionBarAdvisor {

    SitmarkActionBars(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        register(ActionFactory.SAVE.create(window));
        register(ActionFactory.SAVE_ALL.create(window));
        register(ActionFactory.CLOSE.create(window));
        register(ActionFactory.CLOSE_ALL.create(window));
        register(ActionFactory.COPY.create(window));
        register(ActionFactory.SELECT_ALL.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.ABOUT.create(window));
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.RESET_PERSPECTIVE.create(window));
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(menu("&File", IWorkbenchActionConstants.M_FILE));
        bar.add(menu("&Edit", IWorkbenchActionConstants.M_EDIT));
        bar.add(menu("&Annotate", "org.sitmark.annotate"));
        bar.add(menu("&Corpus", "org.sitmark.corpus"));
        bar.add(menu("&Train", "org.sitmark.train"));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        MenuManager window = menu("&Window", IWorkbenchActionConstants.M_WINDOW);
        var views = new MenuManager("Show &View", "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(
                getActionBarConfigurer().getWindowConfigurer().getWindow()));
        window.add(views);
        window.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        window.add(new Separator("theme"));
        window.add(new Separator());
        window.add(getAction(ActionFactory.PREFERENCES.getId()));
        bar.add(window);
        bar.add(menu("&Help", IWorkbenchActionConstants.M_HELP));
    }

    private static MenuManager menu(String name, String id) {
        var menu = new MenuManager(name, id);
        menu.add(new GroupMarker("start"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
