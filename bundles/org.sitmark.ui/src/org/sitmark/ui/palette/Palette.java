// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.model.Layer;

/**
 * Every colour that Sitmark itself draws with, for the light and the dark theme. Nothing else in the window names a colour. The colours hold no
 * system resources and need no disposal.
 */
public final class Palette {

    private static final Palette LIGHT = new Palette(false);
    private static final Palette DARK = new Palette(true);

    private final boolean dark;
    private final Color paper;
    private final Color ink;
    private final Color dim;
    private final Color line;
    private final Color chrome;
    private final Color selection;
    private final Color accent;
    private final Color found;
    private final Color done;
    private final Color link;
    private final Map<String, Color> fills = new ConcurrentHashMap<>();
    private final Map<String, Color> faded = new ConcurrentHashMap<>();
    private final Map<String, Color> strongs = new ConcurrentHashMap<>();

    private Palette(boolean dark) {
        this.dark = dark;
        paper = color(dark ? "#1d1f22" : "#ffffff");
        ink = color(dark ? "#e4e6ea" : "#22252a");
        dim = color(dark ? "#a6adb8" : "#5a616d");
        line = color(dark ? "#3a3d43" : "#d9d9d4");
        chrome = color(dark ? "#25272b" : "#f3f3f1");
        selection = color(dark ? "#2c3a4f" : "#dbe8fa");
        found = color(dark ? "#e3b341" : "#b08800");
        accent = color(dark ? "#ff8a4c" : "#c2410c");
        done = color(dark ? "#7fd6a6" : "#1c7448");
        link = color(dark ? "#8ab8ff" : "#1f5fbf");
    }

    /** The palette of the theme that the workbench shows now; the light one where no workbench runs. UI thread. */
    public static Palette current() {
        return isDarkTheme() ? DARK : LIGHT;
    }

    /** The palette of one theme, whatever the workbench shows. */
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    private static boolean isDarkTheme() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return false;
        }
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return theme != null && theme.getId().contains("dark");
    }

    public boolean isDark() {
        return dark;
    }

    /** Ground of text, tables and forms. */
    public Color paper() {
        return paper;
    }

    /** Text. */
    public Color ink() {
        return ink;
    }

    /** Text of lesser weight; contrast on {@link #paper()}, {@link #chrome()} and in selected rows is at least 4.5. */
    public Color dim() {
        return dim;
    }

    /** Hairlines and empty bars. */
    public Color line() {
        return line;
    }

    /** Ground of headers and key caps. */
    public Color chrome() {
        return chrome;
    }

    /** Ground of selected text and rows. */
    public Color selection() {
        return selection;
    }

    /** The outline of the current mark or suggestion, and words that matter on {@link #paper()} and {@link #chrome()}. */
    public Color accent() {
        return accent;
    }

    /** Tint and outline of what was found in a text. */
    public Color found() {
        return found;
    }

    /** What is finished: progress bars, success. */
    public Color done() {
        return done;
    }

    /** Text that does something when it is clicked. */
    public Color link() {
        return link;
    }

    /** Background of the layer's marks. */
    public Color fill(Layer layer) {
        return fills.computeIfAbsent(dark ? layer.darkColor() : layer.color(), Palette::color);
    }

    /** Background of the layer's marks where they are dimmed; {@link #dim()} can be read on it. */
    public Color faded(Layer layer) {
        return faded.computeIfAbsent(dark ? layer.darkColor() : layer.color(), this::fadedOf);
    }

    private Color fadedOf(String fill) {
        RGB full = color(fill).getRGB();
        RGB ground = paper.getRGB();
        for (int percent = 45; ; percent -= 5) {
            Color result = new Color(
                    mix(full.red, ground.red, percent),
                    mix(full.green, ground.green, percent),
                    mix(full.blue, ground.blue, percent));
            if (percent <= 0 || contrast(result, dim) >= 4.5) {
                return result;
            }
        }
    }

    private static int mix(int one, int other, int percent) {
        return (one * percent + other * (100 - percent)) / 100;
    }

    /** The layer's colour for lines and signs: its hue, strong enough to be seen on {@link #paper()}. */
    public Color strong(Layer layer) {
        return strongs.computeIfAbsent(dark ? layer.darkColor() : layer.color(), this::strongOf);
    }

    private Color strongOf(String fill) {
        float[] hsb = color(fill).getRGB().getHSB();
        float saturation = hsb[1] == 0 ? 0 : dark ? 0.45f : 0.62f;
        float brightness = dark ? 0.75f : 0.8f;
        Color result = new Color(new RGB(hsb[0], saturation, brightness));
        while (contrast(result, paper) < 4.5 && brightness > 0.1f && brightness < 0.98f) {
            brightness += dark ? 0.02f : -0.02f;
            result = new Color(new RGB(hsb[0], saturation, Math.min(1, brightness)));
        }
        return result;
    }

    /** Contrast of two colours as WCAG defines it, 1 to 21. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Color color(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
