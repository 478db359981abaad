package se.inkopsrisk.engine.notice;

import se.inkopsrisk.engine.intake.IntakeException;

/** A notice that is larger than {@link NoticeLimits} allow; no more of it than that was read. */
public final class NoticeTooLargeException extends IntakeException {
    private static final long serialVersionUID = 1L;

    NoticeTooLargeException(Problem problem) {
        super(problem);
    }
}
