package se.inkopsrisk.rules.catalogue;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.LocalText;

/** A duty under law or policy ({@code duties.csv}); when it arises is a rule's business. */
public record DutyRow(
        String id,
        Validity validity,
        Level level,
        String law,
        String paragraph,
        LocalText title,
        LocalText text,
        List<String> metBy,
        Basis basis,
        Optional<String> source) {}
