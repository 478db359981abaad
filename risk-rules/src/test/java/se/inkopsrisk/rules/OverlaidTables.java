package se.inkopsrisk.rules;

import java.util.List;
import se.inkopsrisk.rules.catalogue.Catalogue;

/** What some rules speak of only where a region lays tables of its own over ours. */
final class OverlaidTables {
    /**
     * Laundry that may be done anywhere; electricians, whose risk is found low; goods at low risk of human rights; goods of
     * which the source says that it knows too little.
     */
    static final List<String> CATEGORIES = List.of("tvattjanster", "elarbete", "lag-risk", "okant-underlag");

    private OverlaidTables() {}

    static Catalogue catalogue() {
        return new Overlay()
                .file("wgi.csv", "iso3c,year,CC.EST\nMMR,2023,-1.2\nBRA,2023,-0.5\nSWE,2023,2.0\n")
                .table(
                        "categories.csv",
                        "tvattjanster;tvatt-och-textilier;Tvätt;Laundry;SERVICES;;tvätt;laundry",
                        "elarbete;;Elarbete;Electrical work;SERVICES;ON_SITE;elarbete;electrical work",
                        "lag-risk;;Låg risk;Low risk;GOODS;;låg;low",
                        "okant-underlag;;Okänt underlag;Unknown;GOODS;;okänt;unknown")
                .table("category-occupations.csv", "elarbete;electricians;PROVISIONAL;;Elektriker;Electricians")
                .table(
                        "grades.csv",
                        "lag-risk.hr;lag-risk;HUMAN_RIGHTS;;;LOW;PROVISIONAL;;Låg;Low;;",
                        "okant-underlag.env;okant-underlag;ENVIRONMENT;;RAW_MATERIAL;INSUFFICIENT;PROVISIONAL;;Vet ej;Not"
                                + " known;;")
                .table(
                        "measures.csv",
                        "lag-risk.hr;HUMAN_RIGHTS;lag-risk;HIGH;REQUIREMENT;MAY;Fråga;Ask;PROVISIONAL;;;")
                .rules()
                .catalogue();
    }
}
