// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** The keys that are bound to commands, with what the user changed, whether their context is active now or not. UI thread. */
public final class BoundKeys {

    /** Context of the annotation editor and the views of its confirm loop. */
    public static final String ANNOTATING = "org.sitmark.ui.editor.context";
    /** Context of the editor's text. */
    public static final String TEXT = "org.sitmark.ui.editor.text.context";
    /** Context of every window. */
    public static final String WINDOW = "org.eclipse.ui.contexts.window";
    /** Context of windows and dialogs. */
    public static final String DIALOG_AND_WINDOW = "org.eclipse.ui.contexts.dialogAndWindow";

    private BoundKeys() {}

    /**
     * A key and its command.
     *
     * @param keys one or several strokes
     * @param command with its parameters
     */
    public record Bound(TriggerSequence keys, ParameterizedCommand command) {

        /** Name of the command, for people. */
        public String name() {
            try {
                return command.getCommand().getName();
            } catch (NotDefinedException e) {
                return command.getId();
            }
        }

        /** Name of the command's category, for people. */
        public String category() {
            try {
                return command.getCommand().getCategory().getName();
            } catch (NotDefinedException e) {
                return "";
            }
        }
    }

    /** What is bound in the contexts, the user's own keys last. */
    public static List<Bound> in(Set<String> contexts) {
        IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
        List<Bound> system = new ArrayList<>();
        List<Bound> user = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (Binding binding : service.getBindings()) {
            if (!applies(binding, service, contexts)) {
                continue;
            }
            ParameterizedCommand command = binding.getParameterizedCommand();
            if (command == null) {
                removed.add(place(binding));
            } else if (binding.getType() == Binding.USER) {
                user.add(new Bound(binding.getTriggerSequence(), command));
                removed.add(place(binding));
            }
        }
        for (Binding binding : service.getBindings()) {
            ParameterizedCommand command = binding.getParameterizedCommand();
            if (command != null
                    && binding.getType() == Binding.SYSTEM
                    && applies(binding, service, contexts)
                    && !removed.contains(place(binding))) {
                system.add(new Bound(binding.getTriggerSequence(), command));
            }
        }
        system.addAll(user);
        return system;
    }

    private static boolean applies(Binding binding, IBindingService service, Set<String> contexts) {
        String platform = binding.getPlatform();
        return contexts.contains(binding.getContextId())
                && binding.getSchemeId().equals(service.getActiveScheme().getId())
                && (platform == null || platform.equals(SWT.getPlatform()));
    }

    private static String place(Binding binding) {
        return binding.getContextId() + " " + binding.getTriggerSequence();
    }
}
