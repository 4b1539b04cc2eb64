// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.model.Item;

/**
 * A text field for a feature: what was typed is taken over with Enter or when the field is left, Escape takes it back, and it stays while the rest of
 * the report changes. UI thread only.
 */
public final class TypedText {

    private final Text text;
    private final Predicate<String> commit;
    private String shown = "";
    private int item;

    /**
     * @param name for screen readers
     * @param commit takes what was typed, without surrounding blanks; tells whether it was fit to be taken
     */
    public TypedText(Composite parent, String name, Predicate<String> commit) {
        this.commit = commit;
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        ControlNames.set(text, name);
        text.addListener(SWT.DefaultSelection, e -> commit());
        text.addListener(SWT.FocusOut, e -> commit());
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && isEdited()) {
                e.doit = false;
                text.setText(shown);
            }
        });
    }

    public Text control() {
        return text;
    }

    /** Whether something was typed that is not taken over yet. */
    public boolean isEdited() {
        return !text.getText().strip().equals(shown);
    }

    private void commit() {
        String now = text.getText().strip();
        if (now.equals(shown)) {
            return;
        }
        String before = shown;
        shown = now;
        if (!commit.test(now)) {
            shown = before;
        }
    }

    /** Shows the value of an item, unless another value is being typed for the same item. */
    public void show(Item shownItem, String value) {
        if (shownItem.id() != item || !value.equals(shown) || !text.isFocusControl()) {
            item = shownItem.id();
            shown = value;
            if (!text.getText().equals(value)) {
                text.setText(value);
            }
        }
    }
}
