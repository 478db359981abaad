package se.inkopsrisk.rules.judgement;

/**
 * Terms under labour law are due, or may be: the fact from which further duties follow. Told apart by identity.
 */
public final class LabourTermsDue {
    private final DutyScreening screening;
    private final String duty;

    /**
     * @param screening the circumstances in which they are due
     * @param duty the duty to set them
     */
    public LabourTermsDue(DutyScreening screening, String duty) {
        this.screening = screening;
        this.duty = duty;
    }

    public DutyScreening screening() {
        return screening;
    }

    public String duty() {
        return duty;
    }
}
