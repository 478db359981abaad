package se.inkopsrisk.engine.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins the organisations of a notice with its references to those that buy. */
final class EformsBuyers {
    private static final String ORGANISATION = "/*/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/"
            + "efext:EformsExtension/efac:Organizations/efac:Organization";
    private static final String COMPANY = ORGANISATION + "/efac:Company/";
    private static final String PARTY = "/*/cac:ContractingParty";

    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private @Nullable Organisation organisation;
    private @Nullable Reference reference;

    void enter(String path) {
        if (path.equals(ORGANISATION)) {
            organisation = new Organisation();
        } else if (path.equals(PARTY)) {
            reference = new Reference();
        }
    }

    void leave(String path) {
        if (path.equals(ORGANISATION) && organisation != null) {
            organisations.put(organisation.id, organisation);
            organisation = null;
        } else if (path.equals(PARTY) && reference != null) {
            references.add(reference);
            reference = null;
        }
    }

    void field(XmlField field) {
        if (organisation != null && field.path().startsWith(COMPANY)) {
            organisation.field(field.path().substring(COMPANY.length()), field);
        } else if (reference != null) {
            reference.field(field);
        }
    }

    List<Buyer> buyers(String language) {
        List<Buyer> buyers = new ArrayList<>();
        for (Reference buyer : references) {
            Organisation found = organisations.getOrDefault(buyer.organisation, new Organisation());
            buyers.add(new Buyer(
                    found.name.in(language).map(Stated::value),
                    Optional.ofNullable(found.registration),
                    Optional.ofNullable(found.country),
                    Optional.ofNullable(buyer.legalType)));
        }
        return buyers;
    }

    private static final class Organisation {
        private final Words name = new Words();
        private String id = "";
        private @Nullable String registration;
        private @Nullable String country;

        void field(String path, XmlField field) {
            switch (path) {
                case "cac:PartyIdentification/cbc:ID" -> id = field.text();
                case "cac:PartyName/cbc:Name" ->
                    name.add(
                            field.attribute("languageID"),
                            new Stated<>(field.text(), new Place("BT-500", field.path(), field.line())));
                case "cac:PartyLegalEntity/cbc:CompanyID" -> registration = field.text();
                case "cac:PostalAddress/cac:Country/cbc:IdentificationCode" -> country = field.text();
                default -> {
                    // Addresses and contacts are nobody's business here.
                }
            }
        }
    }

    private static final class Reference {
        private String organisation = "";
        private @Nullable String legalType;

        void field(XmlField field) {
            if (field.path().equals(PARTY + "/cac:Party/cac:PartyIdentification/cbc:ID")) {
                organisation = field.text();
            } else if (field.path().equals(PARTY + "/cac:ContractingPartyType/cbc:PartyTypeCode")
                    && field.attribute("listName").equals("buyer-legal-type")) {
                legalType = field.text();
            }
        }
    }
}
