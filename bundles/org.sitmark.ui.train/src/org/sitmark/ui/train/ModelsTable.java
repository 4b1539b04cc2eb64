// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.model.Layers;
import org.sitmark.train.model.ModelCard;
import org.sitmark.ui.palette.CalmRows;

/** The models of the corpus, the newest first. */
final class ModelsTable {

    private static final int F1 = 4;
    private static final int F1_WIDTH = 220;

    private final Table table;
    private List<ModelCard> cards = List.of();

    ModelsTable(Composite parent, Consumer<ModelCard> selected) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(table);
        table.setHeaderVisible(true);
        column("Model", 230, SWT.LEFT);
        column("State", 90, SWT.LEFT);
        column("Layers", 170, SWT.LEFT);
        column("Gold reports", 124, SWT.RIGHT);
        column("F1 of its first layer", F1_WIDTH, SWT.LEFT);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Selection, e -> {
            ModelCard card = selection();
            if (card != null) {
                selected.accept(card);
            }
        });
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == -1) {
                    event.result = "Models of the corpus";
                }
            }
        });
    }

    private void column(String name, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
    }

    Control control() {
        return table;
    }

    /** Shows the models and selects one: the named one, else the one that was selected, else the first. */
    void show(List<ModelCard> shown, Set<String> promoted, Layers layers, @Nullable String select) {
        ModelCard before = selection();
        String wanted = select != null ? select : before == null ? null : before.id();
        cards = List.copyOf(shown);
        table.removeAll();
        for (ModelCard card : shown) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(card);
            var data = card.data();
            item.setText(new String[] {
                card.id(),
                promoted.contains(card.id()) ? "promoted" : "",
                String.join(
                        ", ",
                        card.layers().stream()
                                .map(l -> layers.byId(l).map(x -> x.name()).orElse(l))
                                .toList()),
                data == null ? "" : Integer.toString(data.reports()),
                ""
            });
        }
        int index = 0;
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).id().equals(wanted)) {
                index = i;
            }
        }
        if (!cards.isEmpty()) {
            table.setSelection(index);
        }
    }

    @Nullable
    ModelCard selection() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= cards.size() ? null : cards.get(index);
    }

    private void paint(Event event) {
        if (event.index != F1
                || !(event.item.getData() instanceof ModelCard card)
                || card.layers().isEmpty()) {
            return;
        }
        card.score(card.layers().get(0))
                .ifPresent(s ->
                        ScoreBar.draw(event.gc, event.x, event.y, F1_WIDTH, event.height, s.f1(), s.low(), s.high()));
    }
}
