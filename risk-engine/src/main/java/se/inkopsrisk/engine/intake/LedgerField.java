package se.inkopsrisk.engine.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a ledger's column can tell of a purchase, and the column names by which it is known unasked, the best first: the
 * national specification for open supplier payments (leverantörsreskontra), those of published ledgers, our own.
 */
public enum LedgerField {
    ID("id", "id", "verifikationsnummer", "upphandlings-id"),
    /** Where a ledger says no more of what was bought than the account's text, that is its title. */
    TITLE("title", "titel", "title", "benämning", "rubrik", "text", "konto_text", "kontotext", "kontobenämning"),
    DESCRIPTION("description", "beskrivning", "description", "konto_text", "kontotext", "kontobenämning"),
    CPV("cpv", "cpv", "cpv-kod", "cpv_kod", "cpv code", "huvudsaklig cpv-kod"),
    VALUE("value", "belopp", "nettobelopp", "value", "valuesek", "värde", "amount"),
    DATE("date", "datum", "bokforingsdatum", "bokföringsdatum", "date", "plannedfor"),
    ORIGINS("origins", "ursprung", "ursprungsland", "origins", "origin"),
    NATURE("nature", "upphandlingsslag", "nature"),
    PERFORMED_IN_SWEDEN("performedInSweden", "utfors_i_sverige", "utförs i sverige", "performedinsweden"),
    TERMS("terms", "villkor", "terms"),
    ACCOUNT("account", "konto_nr", "konto", "account"),
    SUPPLIER("supplier", "leverantor", "leverantör", "leverantörsnamn", "supplier"),
    SUPPLIER_ID("supplierId", "leverantor_id", "organisationsnummer", "supplierid"),
    COST_CENTRE("costCentre", "kostnadsställe", "kostnadsstalle", "costcentre"),
    UNIT("unit", "forvaltning", "förvaltning", "unit"),
    BUYER("buyer", "kopare", "köpare", "buyer"),
    /** Whether the procurement set environmental requirements; a blank cell says nothing. */
    ENVIRONMENTAL_REQUIREMENTS("environmentalRequirements", "miljokrav", "miljökrav", "environmentalrequirements"),
    /** Whether the procurement set social requirements; a blank cell says nothing. */
    SOCIAL_REQUIREMENTS("socialRequirements", "sociala_krav", "sociala krav", "socialrequirements");

    private final String key;
    private final List<String> columns;

    LedgerField(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** The field's name in a mapping file. */
    public String key() {
        return key;
    }

    /** The field of that name in a mapping file. */
    static Optional<LedgerField> ofKey(String key) {
        for (LedgerField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The column names by which it is known, in small letters, the best first. */
    List<String> names() {
        return columns;
    }

    /** Whether it says what was bought, if only roughly. */
    boolean tellsWhatIsBought() {
        return this == CPV || this == TITLE || this == DESCRIPTION || this == ACCOUNT;
    }

    /** Whether it says who bought of whom, or what the procurement required; no rule looks at it. */
    boolean tellsBooking() {
        return switch (this) {
            case SUPPLIER, UNIT, BUYER, ENVIRONMENTAL_REQUIREMENTS, SOCIAL_REQUIREMENTS -> true;
            default -> false;
        };
    }

    /** Whether a publisher may have put a mask in its place. */
    boolean mayBeMasked() {
        return switch (this) {
            case TITLE, DESCRIPTION, SUPPLIER, SUPPLIER_ID, ACCOUNT, COST_CENTRE, UNIT -> true;
            default -> false;
        };
    }
}
