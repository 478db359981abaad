package se.inkopsrisk.service.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a reader's screen looks: its width, and whether it is light or dark. */
enum Look {
    DESKTOP_LIGHT(1280, 900, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 900, ColorScheme.DARK),
    /** The narrowest screen that WCAG 1.4.10 names; a screen of 1280 at 400 per cent zoom is as wide. */
    PHONE_LIGHT(320, 640, ColorScheme.LIGHT),
    PHONE_DARK(320, 640, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("sv-SE");
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
