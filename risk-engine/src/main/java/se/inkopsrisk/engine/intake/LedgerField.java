package se.inkopsrisk.engine.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a ledger's column can tell of a purchase, and the column names by which it is known unasked. */
public enum LedgerField {
    ID("id", "id", "verifikationsnummer", "upphandlings-id"),
    TITLE("title", "titel", "title", "benämning", "rubrik", "text"),
    DESCRIPTION("description", "beskrivning", "description"),
    CPV("cpv", "cpv", "cpv-kod", "cpv_kod", "cpv code", "huvudsaklig cpv-kod"),
    VALUE("value", "belopp", "value", "valuesek", "nettobelopp", "värde", "amount"),
    DATE("date", "datum", "date", "bokforingsdatum", "bokföringsdatum", "plannedfor"),
    ORIGINS("origins", "ursprung", "ursprungsland", "origins", "origin"),
    NATURE("nature", "upphandlingsslag", "nature"),
    PERFORMED_IN_SWEDEN("performedInSweden", "utfors_i_sverige", "utförs i sverige", "performedinsweden"),
    TERMS("terms", "villkor", "terms"),
    ACCOUNT("account", "konto", "konto_nr", "account"),
    SUPPLIER("supplier", "leverantor", "leverantör", "supplier"),
    SUPPLIER_ID("supplierId", "leverantor_id", "organisationsnummer", "supplierid"),
    COST_CENTRE("costCentre", "kostnadsställe", "kostnadsstalle", "costcentre"),
    UNIT("unit", "forvaltning", "förvaltning", "unit"),
    BUYER("buyer", "kopare", "köpare", "buyer");

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

    /** Whether a column of that name tells this field. */
    boolean isToldBy(String column) {
        return columns.contains(column.strip().toLowerCase(Locale.ROOT));
    }
}
