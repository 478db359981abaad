package se.inkopsrisk.engine.notice;

import java.util.Map;

/**
 * One lot (delkontrakt) of a notice, or one part of a prior information notice.
 *
 * @param id its identifier, such as {@code LOT-0001} (BT-137)
 * @param place where it begins
 * @param subject what it buys
 * @param strategic what it states of environment, social aspects and innovation
 */
public record Lot(String id, Place place, Subject subject, StrategicProcurement strategic) {
    private static final Map<String, String> CODE_LISTS = Map.of(
            "BT-06", "strategic-procurement",
            "BT-774", "environmental-impact",
            "BT-775", "social-objective",
            "BT-805", "gpp-criteria");

    /**
     * Where a field of strategic procurement ought to stand in eForms.
     *
     * @param businessTerm {@code BT-06}, {@code BT-774}, {@code BT-775} or {@code BT-805}
     */
    public Place absent(String businessTerm) {
        String list = CODE_LISTS.getOrDefault(businessTerm, "");
        return new Place(
                businessTerm,
                place.path()
                        + "/cac:ProcurementProject/cac:ProcurementAdditionalType[cbc:ProcurementTypeCode/@listName='"
                        + list
                        + "']/cbc:ProcurementTypeCode",
                0);
    }
}
