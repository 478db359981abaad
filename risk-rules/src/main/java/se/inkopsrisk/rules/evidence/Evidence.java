package se.inkopsrisk.rules.evidence;

import se.inkopsrisk.rules.verdict.Finding;

/** Something that a rule can report as a finding. */
public interface Evidence {
    /** The finding that {@code rule} reports of this evidence. */
    Finding reportedBy(String rule);
}
