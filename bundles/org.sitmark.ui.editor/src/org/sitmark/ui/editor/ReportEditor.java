// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.corpus.ReportSession;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.editor.boundary.Tokens;
import org.sitmark.ui.editor.chip.Chip;
import org.sitmark.ui.editor.current.ItemLookup;
import org.sitmark.ui.editor.find.FindBar;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.link.EdgeSigns;
import org.sitmark.ui.editor.link.EditorLinks;
import org.sitmark.ui.editor.link.TargetPicker;
import org.sitmark.ui.editor.mark.LayerKeyListener;
import org.sitmark.ui.editor.note.NoteBar;
import org.sitmark.ui.editor.note.NoteSigns;
import org.sitmark.ui.editor.paint.MarkPainter;
import org.sitmark.ui.editor.reading.Reading;
import org.sitmark.ui.editor.ruler.OverviewRuler;
import org.sitmark.ui.editor.segmentation.BoundaryPainter;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.layers.LayerVisibility;
import org.sitmark.ui.learning.Choices;
import org.sitmark.ui.learning.Learning;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.Autosave;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/**
 * The annotation editor: a report's text, its marks and suggestions, and which of them is the current one. What keys do lives in the packages of
 * the features; they all go through {@link ReportEditing}.
 */
public final class ReportEditor extends EditorPart implements ReportEditing, ISaveablePart2, MarkPainter.Model {

    /** Id of the editor. */
    public static final String ID = ReportInput.EDITOR;
    /** Id of the key binding context that is active in the editor and in the views of its confirm loop. */
    public static final String CONTEXT = "org.sitmark.ui.editor.context";

    /** After more changes than these all of the text in view is painted anew. */
    private static final int MANY = 50;

    private @Nullable ReportSession session;
    private @Nullable ReportText text;
    private @Nullable ReportHeader header;
    private @Nullable OverviewRuler overview;
    private @Nullable Chip chip;
    private @Nullable TargetPicker picker;
    private @Nullable Reading reading;
    private final EditorLinks links = new EditorLinks(this);
    private @Nullable EdgeSigns signs;
    private @Nullable EditorKeys keys;
    private @Nullable FindBar find;
    private @Nullable NoteBar notes;
    private @Nullable Tokens tokens;
    private @Nullable Choices choices;
    private @Nullable Item current;
    private boolean followingCaret = true;
    private boolean dirtyShown;
    private boolean selectedExactly;
    private @Nullable EditorMouse mouse;
    private final ReportSession.Listener sessionListener = this::changedOnAnyThread;
    private final Runnable visibilityListener = this::redrawAll;
    private final Runnable themeListener = this::applyTheme;
    private final IPropertyChangeListener fontListener = e -> {
        if (ReportText.READING_FONT.equals(e.getProperty())) {
            text().applyFont();
        }
    };

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ReportInput report)) {
            throw new PartInitException("Not a report: " + input);
        }
        setSite(site);
        setInput(input);
        try {
            ReportSession opened = report.corpus().open(report.getName());
            session = opened;
            opened.addListener(sessionListener);
            choices = new Choices(report.corpus(), this::choicesKnown);
            Learning.get().watch(report.corpus());
        } catch (IOException e) {
            throw new PartInitException(Failures.status("The report " + report.getName() + " cannot be opened", e));
        }
        SessionService.get().setLastReport(report.getName());
        String title = report().info(ReportInfo.TITLE);
        setPartName(title == null ? report.getName() : title);
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new ReportHeader(parent, this);
        header.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        var body = new Composite(parent, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(body);
        // the style sheet must not recolour what Palette colours
        body.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        ReportText reportText = new ReportText(body, report().text());
        text = reportText;
        StyledText widget = reportText.widget();
        widget.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        widget.getAccessible().addAccessibleListener(new EditorAccessibility(this));
        reading = new Reading(this, reportText);
        new MarkPainter(reportText, this, JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT));
        new BoundaryPainter(this, reportText);
        overview = new OverviewRuler(body, reportText, this);
        overview.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        chip = new Chip(widget, reportText, this);
        picker = new TargetPicker(this);
        signs = new EdgeSigns(this, reportText);
        widget.addCaretListener(e -> caretMoved(e.caretOffset));
        widget.addListener(SWT.Selection, e -> selectionChanged());
        widget.addListener(SWT.MouseUp, e -> picker().mouseUp());
        widget.addVerifyKeyListener(new LayerKeyListener(this));
        mouse = new EditorMouse(this);
        LayerVisibility.get().addListener(visibilityListener);
        ThemeChanges.addListener(themeListener);
        JFaceResources.getFontRegistry().addListener(fontListener);
        EditorKeys editorKeys = new EditorKeys(getSite(), widget);
        keys = editorKeys;
        find = new FindBar(parent, this, reportText, getSite(), editorKeys::suspend);
        find.control().moveAbove(body);
        NoteBar noteBar = new NoteBar(parent, this, widget, editorKeys::suspend);
        notes = noteBar;
        new NoteSigns(reportText, this, JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT), noteBar::open);
        new EditorMenu(this, widget);
        applyTheme();
        Item first = ItemLookup.next(report(), null, 0, this::isVisible);
        if (first != null && widget.getCharCount() > 0) {
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed() && current == null) {
                    setCurrent(first);
                }
            });
        }
    }

    @Override
    public ReportSession session() {
        return Objects.requireNonNull(session, "the editor is closed");
    }

    @Override
    public Report report() {
        return session().report();
    }

    @Override
    public Layers layers() {
        return session().corpus().layers();
    }

    /** The text with its widget. */
    public ReportText text() {
        return Objects.requireNonNull(text, "the editor has no widget yet");
    }

    /** The bar that finds in this report. */
    public FindBar find() {
        return Objects.requireNonNull(find, "the editor has no widget yet");
    }

    /** The bar in which comments are written. */
    public NoteBar notes() {
        return Objects.requireNonNull(notes, "the editor has no widget yet");
    }

    /** The tokens of the text, to snap to. */
    public Tokens tokens() {
        Tokens made = tokens;
        if (made == null) {
            made = new Tokens(report(), session().corpus().sitmark().segmenter());
            tokens = made;
        }
        return made;
    }

    /** What the card under the current item says, line by line; empty where it is hidden. */
    public List<String> chip() {
        Chip card = chip;
        return card == null ? List.of() : card.shown();
    }

    /** How the report is laid out, dimmed and folded. */
    public Reading reading() {
        return Objects.requireNonNull(reading, "the editor has no widget yet");
    }

    @Override
    public List<Span> dimmed(Span line) {
        return reading == null ? List.of() : reading().dimmed(line);
    }

    @Override
    public EditorLinks links() {
        return links;
    }

    /** What the signs at the edges say about links that lead out of view. */
    public List<String> edgeSigns() {
        EdgeSigns shown = signs;
        return shown == null ? List.of() : shown.shown();
    }

    /** The overview beside the text. */
    public Control overview() {
        return Objects.requireNonNull(overview, "the editor has no widget yet").control();
    }

    /** Tells the user in the status line what happened to the last key; an empty text clears it. */
    public void say(String words) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(words.isEmpty() ? null : words);
    }

    /** All that was found where the current suggestion lies, itself among it; nothing where that is a mark or not known yet. */
    public List<Suggestion> choices() {
        Choices found = choices;
        return found != null && current instanceof Suggestion suggestion ? found.at(report(), suggestion) : List.of();
    }

    private EditorRedraw redraw() {
        return new EditorRedraw(text(), links);
    }

    private TargetPicker picker() {
        return Objects.requireNonNull(picker, "the editor has no widget yet");
    }

    @Override
    public Span selection() {
        Point range = text().widget().getSelectionRange();
        return range.y > 0
                ? new Span(range.x, range.x + range.y)
                : new Span(text().widget().getCaretOffset(), text().widget().getCaretOffset());
    }

    @Override
    public void select(Span span) {
        selectedExactly = false;
        text().widget().setSelection(span.begin(), span.end());
        text().reveal(span);
        selectionChanged();
    }

    /** Selects what the user points out; nothing is current then, unless a target is picked. Exactly: characters, not whole words. */
    public void selectByHand(Span span, boolean backwards, boolean exactly) {
        selectedExactly = exactly;
        followingCaret = false;
        text().widget().setSelection(backwards ? span.end() : span.begin(), backwards ? span.begin() : span.end());
        followingCaret = true;
        if (current != null && picking() == null) {
            showCurrent(null);
        } else {
            selectionChanged();
        }
    }

    /** Whether a mark on the selection takes its characters as they are and not whole words. */
    public boolean isSelectedExactly() {
        return selectedExactly;
    }

    /** What the mouse does in the text. */
    public EditorMouse mouse() {
        return Objects.requireNonNull(mouse, "the editor has no widget yet");
    }

    /** Views show what could be made of a selection while nothing is current. */
    private void selectionChanged() {
        if (current == null) {
            ActiveReport.fireCurrentChanged(this);
        }
    }

    @Override
    public @Nullable Item current() {
        return current;
    }

    @Override
    public void setCurrent(@Nullable Item item) {
        Item found = item == null ? null : ItemLookup.find(report(), item.id()).orElse(null);
        if (found != null) {
            reading().moved(found, found.begin());
            placeCaret(found.begin());
            text().reveal(found.span());
        }
        showCurrent(found);
    }

    /** Selects text and scrolls there; no item is current then. */
    public void showText(Span span) {
        reading().unfold(span.begin());
        followingCaret = false;
        text().widget().setSelection(span.begin(), span.end());
        followingCaret = true;
        text().reveal(span);
        showCurrent(null);
    }

    /** Moves the caret, which makes nothing the current item. */
    private void placeCaret(int offset) {
        followingCaret = false;
        text().widget().setCaretOffset(offset);
        followingCaret = true;
    }

    private void showCurrent(@Nullable Item item) {
        Item before = current;
        Span linksBefore = links.extent();
        current = item;
        if (before != null && !picker().belongsTo(item)) {
            picker().cancel();
        }
        reading().moved(item, text().widget().getCaretOffset());
        redraw().around(before);
        redraw().around(item);
        redraw().links(linksBefore);
        update();
        ActiveReport.fireCurrentChanged(this);
    }

    /** Moves the caret and brings it into view; the innermost item there becomes the current one. */
    public void goTo(int offset) {
        List<Item> items = ItemLookup.at(report(), offset, this::isVisible);
        reading().unfold(offset);
        setCurrent(items.isEmpty() ? null : items.get(0));
        // the caret goes on through a long item
        placeCaret(offset);
        text().reveal(new Span(offset, offset));
    }

    /** An overlay takes the keys, or gives them back. */
    public void suspendKeys(boolean suspend) {
        EditorKeys bound = keys;
        if (bound != null && !text().widget().isDisposed()) {
            bound.suspend(suspend);
            update();
        }
    }

    /** The caret was moved by the user: what lies there becomes the current item. */
    private void caretMoved(int offset) {
        if (!followingCaret || text().isLayingOut() || picker().isActive()) {
            return;
        }
        List<Item> items = reading().isFolded(offset) ? List.of() : ItemLookup.at(report(), offset, this::isVisible);
        Item now = items.isEmpty() ? null : items.get(0);
        if (now != null || current != null) {
            showCurrent(now);
        } else {
            reading().moved(null, offset);
        }
    }

    /** Whether the layer of an item is shown. */
    public boolean isVisible(Item item) {
        return LayerVisibility.get().isVisible(item.layer());
    }

    @Override
    public void apply(Edit edit) {
        if (edit.isEmpty()) {
            return;
        }
        try {
            session().apply(Edits.byPerson(report(), edit));
        } catch (IOException e) {
            Failures.show(edit.label() + " failed", e);
        }
    }

    @Override
    public void pickTarget(String feature) {
        picker().start(feature);
        text().widget().setFocus();
        update();
    }

    @Override
    public @Nullable String picking() {
        return picker == null ? null : picker().feature();
    }

    /** Leaves the picking of a target. */
    public void cancelPicking() {
        picker().cancel();
        update();
    }

    /** Takes a span as the target that is being picked, if one is. */
    public boolean pickedTarget(Span span) {
        return picker().picked(span);
    }

    private void changedOnAnyThread(ReportChange change) {
        if (Display.getCurrent() != null) {
            changed(change);
        } else {
            Display.getDefault().asyncExec(() -> changed(change));
        }
    }

    private void changed(ReportChange change) {
        if (session == null || text == null || text().widget().isDisposed()) {
            return;
        }
        Span linksBefore = links.extent();
        links.changed(change);
        if (change.changes().size() > MANY) {
            text().widget().redraw();
        } else {
            change.changes().forEach(redraw()::around);
        }
        Item shown = current;
        if (shown != null) {
            current = ItemLookup.find(report(), shown.id()).orElse(null);
        }
        redraw().links(linksBefore);
        OverviewRuler ruler = overview;
        if (ruler != null) {
            ruler.changed(change);
        }
        segmentationChanged(change);
        reading().changed(change);
        update();
        if (session().isDirty() != dirtyShown) {
            dirtyShown = !dirtyShown;
            firePropertyChange(ISaveablePart2.PROP_DIRTY);
        }
        if (session().isDirty()) {
            Autosave.schedule(session());
        }
        ActiveReport.fireReportChanged(this, change);
        if (shown != current) {
            ActiveReport.fireCurrentChanged(this);
        }
        if (current == null && change.before().openCount() == 0) {
            setCurrent(ItemLookup.next(report(), null, 0, this::isVisible));
        }
    }

    private void choicesKnown() {
        if (session != null && text != null && !text().widget().isDisposed()) {
            update();
        }
    }

    private void segmentationChanged(ReportChange change) {
        if (!change.before().repairs().equals(change.after().repairs())) {
            if (tokens != null) {
                tokens().setReport(change.after());
            }
            reading().segmentationChanged();
        }
    }

    private void update() {
        Chip card = chip;
        if (card != null) {
            card.update();
        }
        EdgeSigns edges = signs;
        if (edges != null) {
            edges.update();
        }
        ReportHeader line = header;
        if (line != null) {
            line.update();
        }
        OverviewRuler ruler = overview;
        if (ruler != null) {
            ruler.update();
        }
    }

    private void redrawAll() {
        StyledText widget = text().widget();
        widget.redrawRange(0, widget.getCharCount(), true);
        widget.redraw();
        ReportHeader line = header;
        if (line != null) {
            line.redraw();
        }
        OverviewRuler ruler = overview;
        if (ruler != null) {
            ruler.redraw();
        }
        update();
    }

    private void applyTheme() {
        text().applyColors();
        text().widget().getParent().setBackground(text().widget().getBackground());
        redrawAll();
    }

    @Override
    public void setFocus() {
        text().widget().setFocus();
    }

    @Override
    public boolean isDirty() {
        return session != null && session().isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        try {
            session().save();
        } catch (IOException e) {
            Failures.show("The report could not be saved", e);
            monitor.setCanceled(true);
        }
    }

    /** Edits are saved by themselves; closing never asks. */
    @Override
    public int promptToSaveOnClose() {
        return YES;
    }

    @Override
    public void doSaveAs() {
        // never called: reports are exported, not saved under another name
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        LayerVisibility.get().removeListener(visibilityListener);
        Choices found = choices;
        if (found != null) {
            found.dispose();
        }
        ThemeChanges.removeListener(themeListener);
        JFaceResources.getFontRegistry().removeListener(fontListener);
        ReportSession open = session;
        session = null;
        if (open != null) {
            open.removeListener(sessionListener);
            Autosave.closing(open);
        }
        super.dispose();
    }
}
