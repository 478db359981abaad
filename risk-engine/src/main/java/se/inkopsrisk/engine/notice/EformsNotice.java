package se.inkopsrisk.engine.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.LocalText;

/** Gathers a notice from the elements of eForms XML, by their paths in the eForms SDK's field list. */
final class EformsNotice {
    private static final String PROJECT = "/*/cac:ProcurementProject/";
    private static final String LOT = "/*/cac:ProcurementProjectLot";
    private static final String LOT_PROJECT = LOT + "/cac:ProcurementProject/";
    private static final int DATE = 10;

    private static final int MOST_STATED_TERMS = 200;

    private final String file;
    private final int mostLots;
    private final List<IntakeException.Problem> problems = new ArrayList<>();
    private final SubjectFields procedure;
    private final EformsBuyers buyers = new EformsBuyers();
    private final List<OpenLot> lots = new ArrayList<>();
    private final List<Stated<String>> statedTerms = new ArrayList<>();
    private @Nullable OpenLot lot;
    private @Nullable String id;
    private @Nullable String code;
    private @Nullable String form;
    private @Nullable String subtype;
    private @Nullable String legalBasis;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate toBePublished;
    private String language = "";

    EformsNotice(String file, int mostLots) {
        this.file = file;
        this.mostLots = mostLots;
        this.procedure = new SubjectFields(file, problems);
    }

    void enter(String path, long line) {
        buyers.enter(path);
        if (path.equals(LOT)) {
            lot = new OpenLot(line, lots.size() + 1, new SubjectFields(file, problems));
        } else if (path.startsWith(LOT_PROJECT) && lot != null) {
            lot.fields.enter(path.substring(LOT_PROJECT.length()));
        } else if (path.startsWith(PROJECT)) {
            procedure.enter(path.substring(PROJECT.length()));
        }
    }

    void leave(String path) {
        buyers.leave(path);
        if (path.equals(LOT) && lot != null) {
            if (!lot.scheme.equals("LotsGroup")) {
                lots.add(lot);
                if (lots.size() > mostLots) {
                    throw Refusal.tooMany(file, mostLots);
                }
            }
            lot = null;
        } else if (path.startsWith(LOT_PROJECT) && lot != null) {
            lot.fields.leave(path.substring(LOT_PROJECT.length()));
        } else if (path.startsWith(PROJECT)) {
            procedure.leave(path.substring(PROJECT.length()));
        }
    }

    void field(XmlField field) {
        String path = field.path();
        OpenLot open = lot;
        if (open != null) {
            if (path.equals(LOT + "/cbc:ID")) {
                open.id = field.text();
                open.scheme = field.attribute("schemeName");
            } else if (path.startsWith(LOT_PROJECT)) {
                open.fields.field(path.substring(LOT_PROJECT.length()), field, term -> open.place(term, field));
            }
        } else if (path.startsWith(PROJECT)) {
            procedure.field(
                    path.substring(PROJECT.length()),
                    field,
                    term -> new Place(term, withPredicate(field), field.line()));
        } else {
            noticeField(field);
        }
    }

    private void noticeField(XmlField field) {
        String text = field.text();
        switch (field.path()) {
            case "/*/cbc:ID" -> id = text;
            case "/*/cbc:RegulatoryDomain" -> legalBasis = text;
            case "/*/cbc:NoticeTypeCode" -> {
                code = text;
                form = field.attribute("listName");
            }
            case "/*/cbc:NoticeLanguageCode" -> language = text.toUpperCase(Locale.ROOT);
            case "/*/cbc:IssueDate" -> issued = day(field, "BT-05");
            case "/*/cbc:RequestedPublicationDate" -> toBePublished = day(field, "BT-738");
            case "/*/cac:TenderingTerms/cac:TendererQualificationRequest/cac:SpecificTendererRequirement/"
                    + "cbc:TendererRequirementTypeCode" -> exclusionGrounds(field);
            default -> {
                if (field.path().endsWith("/efac:NoticeSubType/cbc:SubTypeCode")) {
                    subtype = text;
                } else {
                    buyers.field(field);
                }
            }
        }
    }

    private void exclusionGrounds(XmlField field) {
        String list = field.attribute("listName");
        if (statedTerms.size() >= MOST_STATED_TERMS) {
            return;
        }
        if (list.equals("exclusion-grounds-source")) {
            statedTerms.add(new Stated<>(field.text(), new Place("BT-806", withPredicate(field), field.line())));
        } else if (list.equals("exclusion-ground")) {
            statedTerms.add(new Stated<>(field.text(), new Place("BT-67", withPredicate(field), field.line())));
        }
    }

    private @Nullable LocalDate day(XmlField field, String term) {
        try {
            return LocalDate.parse(
                    field.text().substring(0, Math.min(DATE, field.text().length())));
        } catch (DateTimeParseException e) {
            problems.add(Refusal.statement(
                    file,
                    new Place(term, field.path(), field.line()),
                    "datumet ”" + field.text() + "” kan inte läsas; skriv som 2026-12-01",
                    "the date \"" + field.text() + "\" cannot be read; write it as 2026-12-01"));
            return null;
        }
    }

    /** The field's path, with the code list that tells it from its like. */
    private static String withPredicate(XmlField field) {
        String list = field.attribute("listName");
        return list.isEmpty() || field.path().endsWith("ItemClassificationCode")
                ? field.path()
                : field.path() + "[@listName='" + list + "']";
    }

    Notice build() {
        List<Lot> read = lots.stream().map(open -> open.lot(language)).toList();
        Subject whole = procedure.subject(language);
        if (!saysWhatIsBought(whole) && read.stream().noneMatch(open -> saysWhatIsBought(open.subject()))) {
            problems.add(new IntakeException.Problem(
                    file,
                    0,
                    "",
                    new LocalText(
                            "annonsen säger inte vad som köps: titel (BT-21), beskrivning (BT-24) och CPV-kod (BT-262) "
                                    + "saknas, så det finns inget att granska",
                            "the notice does not say what is bought: title (BT-21), description (BT-24) and CPV code "
                                    + "(BT-262) are missing, so there is nothing to screen")));
        }
        if (!problems.isEmpty()) {
            throw new IntakeException(problems);
        }
        if (read.isEmpty()) {
            read = List.of(new Lot(
                    "LOT-0000", new Place("BT-21", "/*/cac:ProcurementProject", 0), whole, StrategicProcurement.NONE));
        }
        return new Notice(
                file,
                Notice.Format.EFORMS,
                Optional.ofNullable(id),
                new NoticeType(
                        Optional.ofNullable(code),
                        Optional.ofNullable(form),
                        Optional.ofNullable(subtype),
                        Optional.ofNullable(legalBasis)),
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                Optional.ofNullable(toBePublished != null ? toBePublished : issued),
                buyers.buyers(language),
                whole,
                statedTerms,
                read,
                List.copyOf(Remarks.of(whole, read)));
    }

    private static boolean saysWhatIsBought(Subject subject) {
        return subject.title().isPresent()
                || subject.description().isPresent()
                || subject.cpv().isPresent();
    }

    /** A lot that is being read. */
    private static final class OpenLot {
        private final long line;
        private final int number;
        private final SubjectFields fields;
        private String id = "";
        private String scheme = "";

        OpenLot(long line, int number, SubjectFields fields) {
            this.line = line;
            this.number = number;
            this.fields = fields;
        }

        private String key() {
            return id.isEmpty() ? "LOT-" + number : id;
        }

        private String path() {
            return LOT + (id.isEmpty() ? "[" + number + "]" : "[cbc:ID='" + id + "']");
        }

        Place place(String term, XmlField field) {
            return new Place(term, path() + withPredicate(field).substring(LOT.length()), field.line());
        }

        Lot lot(String language) {
            return new Lot(
                    key(), new Place("BT-137", path(), line), fields.subject(language), fields.strategic(language));
        }
    }
}
