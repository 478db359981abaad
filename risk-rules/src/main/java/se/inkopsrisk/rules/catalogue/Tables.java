package se.inkopsrisk.rules.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.inkopsrisk.rules.verdict.Source;

/** The typed rows of all tables. */
record Tables(
        Map<String, Category> categories,
        Map<String, String> cpvMap,
        List<CpvTerms> cpvTerms,
        Set<String> socialServices,
        List<Priority> priorities,
        List<GradeRow> grades,
        Map<String, List<Occupation>> occupations,
        List<CategoryOccupation> categoryOccupations,
        Map<String, Good> goods,
        List<CategoryGood> categoryGoods,
        Map<String, Country> countries,
        List<OriginRow> origins,
        List<UsualOrigin> usualOrigins,
        List<Threshold> thresholds,
        List<DutyRow> duties,
        List<DutyScope> dutyScope,
        Map<String, ContractTerm> contractTerms,
        List<MeasureRow> measures,
        List<GovernanceCutoff> governanceCutoffs,
        Map<String, Source> sources) {}
