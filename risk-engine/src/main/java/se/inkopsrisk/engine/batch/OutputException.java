package se.inkopsrisk.engine.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** The results of a screening cannot be written: a full disk, a missing right, another screening in the same place. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    OutputException(LocalText text, @Nullable Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    /** What went wrong, where, and what to do. */
    public LocalText text() {
        return text;
    }
}
