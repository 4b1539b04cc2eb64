// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import java.util.List;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.session.ReportInput;

/** The selected reports as the workbench's selection: {@link ReportInput}s. */
final class CorpusSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    void set(@Nullable Corpus corpus, List<String> names) {
        setSelection(
                corpus == null
                        ? StructuredSelection.EMPTY
                        : new StructuredSelection(names.stream()
                                .map(n -> new ReportInput(corpus, n))
                                .toList()));
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection changed) {
        selection = (IStructuredSelection) changed;
        var event = new SelectionChangedEvent(this, selection);
        listeners.forEach(l -> l.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
