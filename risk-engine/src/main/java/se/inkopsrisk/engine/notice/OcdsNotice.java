package se.inkopsrisk.engine.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;

/** Makes a notice of the releases of one contracting process. */
final class OcdsNotice {
    private static final int DATE = 10;
    private static final String NO_LOTS = "LOT-0000";

    private final String file;
    private final OcdsRelease release;
    private final OcdsRelease tender;
    private final List<IntakeException.Problem> problems = new ArrayList<>();

    private OcdsNotice(String file, OcdsRelease release) {
        this.file = file;
        this.release = release;
        this.tender = release.object("tender");
    }

    /** Of several releases the latest, with a remark that there are others. */
    static Notice of(String file, List<OcdsRelease> releases) {
        OcdsRelease latest = releases.get(0);
        for (OcdsRelease other : releases) {
            // ISO dates; of two of one day the later in the file.
            if (Comparator.<String>naturalOrder().compare(date(other), date(latest)) >= 0) {
                latest = other;
            }
        }
        return new OcdsNotice(file, latest).build(releases.size());
    }

    private static String date(OcdsRelease release) {
        return release.text("date").map(Stated::value).orElse("");
    }

    private Notice build(int releases) {
        List<OcdsRelease> items = tender.list("items");
        Subject procedure = new OcdsSubject(file, tender, tender, items, problems).subject();
        List<Lot> lots = new ArrayList<>();
        for (OcdsRelease lot : tender.list("lots")) {
            lots.add(lot(lot, items, lots.size() + 1));
        }
        if (lots.isEmpty()) {
            lots.add(new Lot(NO_LOTS, release.place("tender"), procedure, StrategicProcurement.NONE));
        }
        boolean nothing = Stream.concat(Stream.of(procedure), lots.stream().map(Lot::subject))
                .allMatch(s -> s.title().isEmpty()
                        && s.description().isEmpty()
                        && s.cpv().isEmpty());
        if (nothing) {
            problems.add(Refusal.statement(
                    file,
                    release.place("tender"),
                    "upphandlingen säger inte vad som köps: title, description och items med CPV-kod saknas, så det finns "
                            + "inget att granska",
                    "the tender does not say what is bought: title, description and items with a CPV code are missing, so "
                            + "there is nothing to screen"));
        }
        if (!problems.isEmpty()) {
            throw new IntakeException(problems);
        }
        List<Notice.Remark> remarks = new ArrayList<>(Remarks.of(procedure, lots));
        if (releases > 1) {
            remarks.add(earlierReleases(releases));
        }
        return new Notice(
                file,
                Notice.Format.OCDS,
                release.text("ocid").or(() -> release.text("id")).map(Stated::value),
                type(),
                release.text("language").map(l -> l.value().toUpperCase(Locale.ROOT)),
                day(),
                buyers(),
                procedure,
                List.of(),
                lots,
                remarks);
    }

    private Lot lot(OcdsRelease lot, List<OcdsRelease> items, int number) {
        Optional<String> id = lot.text("id").map(Stated::value);
        List<OcdsRelease> own = items.stream()
                .filter(item -> id.isPresent()
                        && item.text("relatedLot").map(Stated::value).equals(id))
                .toList();
        return new Lot(
                id.orElse(String.format("LOT-%04d", number)),
                new Place("lots", lot.pointer(), 0),
                new OcdsSubject(file, lot, tender, own, problems).subject(),
                StrategicProcurement.NONE);
    }

    private Notice.Remark earlierReleases(int releases) {
        return new Notice.Remark(
                release.place("date"),
                new LocalText(
                        "Filen har " + releases + " utgåvor av upphandlingen; den senaste granskas.",
                        "The file holds " + releases + " releases of the procurement; the latest is checked."));
    }

    private NoticeType type() {
        Optional<String> tag = Optional.of(release.node().path("tag").path(0))
                .filter(first -> first.isString())
                .map(first -> first.asString());
        return new NoticeType(
                tag,
                Optional.empty(),
                Optional.empty(),
                tender.object("legalBasis").text("id").map(Stated::value));
    }

    private Optional<LocalDate> day() {
        String written = date(release);
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.substring(0, Math.min(DATE, written.length()))));
        } catch (DateTimeParseException e) {
            problems.add(Refusal.statement(
                    file,
                    release.place("date"),
                    "datumet ”" + written + "” kan inte läsas; skriv som 2026-12-01T09:00:00Z",
                    "the date \"" + written + "\" cannot be read; write it as 2026-12-01T09:00:00Z"));
            return Optional.empty();
        }
    }

    private List<Buyer> buyers() {
        OcdsRelease buyer = release.object("buyer");
        Optional<String> id = buyer.text("id").map(Stated::value);
        Optional<OcdsRelease> party = release.list("parties").stream()
                .filter(p -> id.isPresent() && p.text("id").map(Stated::value).equals(id))
                .findFirst();
        Optional<String> name =
                buyer.text("name").or(() -> party.flatMap(p -> p.text("name"))).map(Stated::value);
        if (name.isEmpty() && id.isEmpty()) {
            return List.of();
        }
        return List.of(new Buyer(
                name,
                party.flatMap(p -> p.object("identifier").text("id")).map(Stated::value),
                party.flatMap(p -> p.object("address").text("countryName")).map(Stated::value),
                Optional.empty()));
    }
}
