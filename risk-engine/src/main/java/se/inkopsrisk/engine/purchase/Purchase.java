package se.inkopsrisk.engine.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

/**
 * A planned purchase, one lot of a tender, or one row of a ledger (inköp), as it is written down. Immutable.
 *
 * @param id the caller's own key
 * @param title what is bought, in a few words
 * @param description what is bought, at length
 * @param cpv the CPV code as it is written, perhaps damaged; see {@link se.inkopsrisk.engine.classify.CpvReading}
 * @param valueSek the estimated or paid value in kronor excluding VAT; negative for a credit note
 * @param origins countries of origin by ISO 3166-1 alpha-2 code or name; none means not stated
 * @param nature goods, services or works
 * @param performedInSweden whether work is performed in Sweden
 * @param plannedFor the day whose rules apply; empty means today
 * @param terms ids of the contract terms that the tender already holds
 * @param account the account in the buyer's own chart of accounts
 * @param supplierId the supplier's organisation number
 * @param costCentre the buyer's cost centre
 */
public record Purchase(
        Optional<String> id,
        Optional<String> title,
        Optional<String> description,
        Optional<String> cpv,
        Optional<BigDecimal> valueSek,
        List<String> origins,
        Optional<Nature> nature,
        Answer performedInSweden,
        Optional<LocalDate> plannedFor,
        Set<String> terms,
        Optional<String> account,
        Optional<String> supplierId,
        Optional<String> costCentre) {
    public Purchase {
        origins = List.copyOf(origins);
    }

    /** A purchase of that title; further facts by the builder's methods. */
    public static Builder titled(String title) {
        return new Builder().title(title);
    }

    /** A purchase of which nothing is said yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with these facts. */
    public Builder toBuilder() {
        Builder same = new Builder();
        same.id = id.orElse(null);
        same.title = title.orElse(null);
        same.description = description.orElse(null);
        same.cpv = cpv.orElse(null);
        same.valueSek = valueSek.orElse(null);
        same.origins = origins;
        same.nature = nature.orElse(null);
        same.performedInSweden = performedInSweden;
        same.plannedFor = plannedFor.orElse(null);
        same.terms = terms;
        same.account = account.orElse(null);
        same.supplierId = supplierId.orElse(null);
        same.costCentre = costCentre.orElse(null);
        return same;
    }

    /** A whole number of kronor. */
    public static BigDecimal sek(long kronor) {
        return BigDecimal.valueOf(kronor);
    }

    /** Gathers a purchase's facts; a blank text counts as not said. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String cpv;
        private @Nullable BigDecimal valueSek;
        private List<String> origins = List.of();
        private @Nullable Nature nature;
        private Answer performedInSweden = Answer.UNKNOWN;
        private @Nullable LocalDate plannedFor;
        private Set<String> terms = Set.of();
        private @Nullable String account;
        private @Nullable String supplierId;
        private @Nullable String costCentre;

        private Builder() {}

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        /** The CPV code as written: eight digits, with or without check digit, label or {@code CPV:} before it. */
        public Builder cpv(String value) {
            this.cpv = value;
            return this;
        }

        /** The value in kronor excluding VAT. */
        public Builder value(BigDecimal sek) {
            this.valueSek = sek;
            return this;
        }

        /** The value in kronor excluding VAT, or that it is not stated. */
        public Builder value(Optional<BigDecimal> sek) {
            this.valueSek = sek.orElse(null);
            return this;
        }

        /** The countries of origin, by ISO 3166-1 alpha-2 code or name in Swedish or English. */
        public Builder origins(String... countries) {
            return origins(List.of(countries));
        }

        /** The countries of origin, by ISO 3166-1 alpha-2 code or name in Swedish or English. */
        public Builder origins(Collection<String> countries) {
            this.origins = List.copyOf(countries);
            return this;
        }

        public Builder nature(Nature value) {
            this.nature = value;
            return this;
        }

        public Builder performedInSweden(boolean value) {
            return performedInSweden(value ? Answer.YES : Answer.NO);
        }

        public Builder performedInSweden(Answer value) {
            this.performedInSweden = value;
            return this;
        }

        /** The day whose rules apply: when the procurement starts, or when the money was spent. */
        public Builder plannedFor(LocalDate day) {
            this.plannedFor = day;
            return this;
        }

        /** Ids of the contract terms that the tender already holds. */
        public Builder terms(Collection<String> ids) {
            this.terms = ids.isEmpty() ? Set.of() : new TreeSet<>(ids);
            return this;
        }

        public Builder account(String value) {
            this.account = value;
            return this;
        }

        public Builder supplierId(String value) {
            this.supplierId = value;
            return this;
        }

        public Builder costCentre(String value) {
            this.costCentre = value;
            return this;
        }

        public Purchase build() {
            return new Purchase(
                    said(id),
                    said(title),
                    said(description),
                    said(cpv),
                    Optional.ofNullable(valueSek),
                    origins,
                    Optional.ofNullable(nature),
                    performedInSweden,
                    Optional.ofNullable(plannedFor),
                    terms,
                    said(account),
                    said(supplierId),
                    said(costCentre));
        }

        private static Optional<String> said(@Nullable String text) {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
        }
    }
}
