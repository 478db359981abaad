package se.inkopsrisk.rules.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.DutyScope;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;

/** Looks up what CPV codes say to the law. Thread-safe. */
final class CodeIndex {
    private static final int GROUPS = 1_000;

    /** More than there are codes; a caller's invented ones beyond that are looked up anew. */
    private static final int REMEMBERED = 16_384;

    private final Catalogue catalogue;
    private final List<DutyScope> scope;
    /** By a code's first three digits, where all codes that begin so say the same; else empty. */
    private final List<Optional<CodeEvidence>> byGroup = new ArrayList<>(GROUPS);

    private final Map<CpvCode, CodeEvidence> byCode = new ConcurrentHashMap<>();
    private final Map<String, CodeEvidence> byCategory = new ConcurrentHashMap<>();
    private final List<CodeEvidence> shared = new ArrayList<>();
    private final CodeEvidence nothing = shared(new CodeEvidence(Answer.UNKNOWN, Map.of()));
    private volatile @Nullable Map<String, List<CpvCode>> codesOfCategory;

    CodeIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.scope = catalogue.dutyScope().stream()
                .filter(row -> row.kind() == DutyScope.Kind.CPV)
                .toList();
        Set<String> divided = Stream.concat(
                        scope.stream().map(DutyScope::value), catalogue.socialServicePrefixes().stream())
                .filter(prefix -> prefix.length() > 3)
                .map(prefix -> prefix.substring(0, 3))
                .collect(Collectors.toSet());
        for (int group = 0; group < GROUPS; group++) {
            String digits = String.valueOf(GROUPS + group).substring(1);
            byGroup.add(
                    divided.contains(digits)
                            ? Optional.empty()
                            : Optional.of(shared(lookUp(new CpvCode(digits + "00000")))));
        }
    }

    /** What the code says; where there is none, what all codes of the category say alike. */
    CodeEvidence of(Optional<CpvCode> code, Optional<String> category) {
        if (code.isPresent()) {
            return of(code.get());
        }
        return category.isEmpty() ? nothing : byCategory.computeIfAbsent(category.get(), this::alike);
    }

    private CodeEvidence of(CpvCode code) {
        return byGroup.get(Integer.parseInt(code.digits(), 0, 3, 10)).orElseGet(() -> ofDividedGroup(code));
    }

    private CodeEvidence ofDividedGroup(CpvCode code) {
        CodeEvidence known = byCode.get(code);
        if (known == null) {
            known = shared(lookUp(code));
            if (byCode.size() < REMEMBERED) {
                byCode.put(code, known);
            }
        }
        return known;
    }

    private CodeEvidence lookUp(CpvCode code) {
        Map<String, Reason> concerned = new HashMap<>();
        for (DutyScope row : scope) {
            if (code.startsWith(row.value())) {
                concerned.putIfAbsent(row.duty(), Reason.known("cpv", row.value()));
            }
        }
        return new CodeEvidence(catalogue.isSocialService(code) ? Answer.YES : Answer.NO, concerned);
    }

    private CodeEvidence alike(String category) {
        List<CodeEvidence> all = codesOfCategory().getOrDefault(category, List.of()).stream()
                .map(this::of)
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return nothing;
        }
        Set<Answer> annex2 = all.stream().map(CodeEvidence::annex2).collect(Collectors.toSet());
        Map<String, Reason> concerned = new HashMap<>();
        for (CodeEvidence some : all) {
            some.concerned().forEach((duty, reason) -> {
                boolean ofAll = all.stream().allMatch(one -> one.concerned().containsKey(duty));
                concerned.putIfAbsent(duty, ofAll ? reason : Reason.missing("cpv"));
            });
        }
        return shared(new CodeEvidence(annex2.size() == 1 ? annex2.iterator().next() : Answer.UNKNOWN, concerned));
    }

    /** Codes say few different things, so a walk through those that are known already is short. */
    private CodeEvidence shared(CodeEvidence evidence) {
        synchronized (shared) {
            for (CodeEvidence other : shared) {
                if (evidence.isLike(other)) {
                    return other;
                }
            }
            shared.add(evidence);
            return evidence;
        }
    }

    /** Codes by category, those of the categories below included; made only once some purchase lacks a code. */
    private Map<String, List<CpvCode>> codesOfCategory() {
        Map<String, List<CpvCode>> codes = codesOfCategory;
        if (codes == null) {
            codes = new HashMap<>();
            for (String digits : CpvNomenclature.bundled().codes()) {
                CpvCode code = new CpvCode(digits);
                Optional<Category> category = catalogue.categoryOf(code);
                if (category.isPresent()) {
                    for (Category above : catalogue.path(category.get().id())) {
                        codes.computeIfAbsent(above.id(), id -> new ArrayList<>())
                                .add(code);
                    }
                }
            }
            codesOfCategory = codes;
        }
        return codes;
    }
}
