package se.inkopsrisk.engine.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A notice (annons) as it was read. Immutable.
 *
 * @param file the name of the file, or empty
 * @param format how it was written
 * @param id its identifier (BT-701), or the OCDS release's {@code ocid}
 * @param type what kind of notice it is
 * @param language its language, three letters (BT-702)
 * @param date the day on which it is to be published (BT-738) or else was sent (BT-05)
 * @param buyers who buys
 * @param procedure what the procurement as a whole buys
 * @param statedTerms further codes of the procedure that tell of its terms, such as BT-806
 * @param lots its lots; for a notice without lots the procedure as the only one
 * @param remarks what was read with a reservation, such as a value in another currency
 */
public record Notice(
        String file,
        Format format,
        Optional<String> id,
        NoticeType type,
        Optional<String> language,
        Optional<LocalDate> date,
        List<Buyer> buyers,
        Subject procedure,
        List<Stated<String>> statedTerms,
        List<Lot> lots,
        List<Remark> remarks) {
    public Notice {
        buyers = List.copyOf(buyers);
        statedTerms = List.copyOf(statedTerms);
        lots = List.copyOf(lots);
        remarks = List.copyOf(remarks);
    }

    /** How a notice was written. */
    public enum Format {
        /** eForms XML of the Union's publications office. */
        EFORMS,
        /** The Open Contracting Data Standard, 1.1. */
        OCDS
    }

    /**
     * Something read with a reservation.
     *
     * @param place what it is about
     * @param text the reservation
     */
    public record Remark(Place place, LocalText text) {}
}
