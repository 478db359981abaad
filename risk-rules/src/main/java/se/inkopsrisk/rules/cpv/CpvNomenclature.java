package se.inkopsrisk.rules.cpv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * All codes of CPV 2008 with their Swedish and English names, as the European Union's eForms SDK lists them
 * (CC BY 4.0). Immutable.
 */
public final class CpvNomenclature {
    private static final String RESOURCE = "cpv.tsv";

    private final NavigableMap<String, LocalText> names;

    private CpvNomenclature(NavigableMap<String, LocalText> names) {
        this.names = names;
    }

    /** The bundled list, read once and shared. */
    public static CpvNomenclature bundled() {
        return Holder.BUNDLED;
    }

    /** The number of codes. */
    public int size() {
        return names.size();
    }

    /** Whether the list holds {@code code}. */
    public boolean contains(CpvCode code) {
        return names.containsKey(code.digits());
    }

    /** The code's name, or empty where the list does not hold it. */
    public Optional<LocalText> name(CpvCode code) {
        return Optional.ofNullable(names.get(code.digits()));
    }

    /** Whether at least one code begins with {@code prefix}. */
    public boolean containsPrefix(String prefix) {
        String first = names.ceilingKey(prefix);
        return first != null && first.startsWith(prefix);
    }

    /**
     * The nearest code above: shorter prefixes filled up with zeros until one exists. The list's own parent column is
     * not used, since it skips levels.
     */
    public Optional<CpvCode> parent(CpvCode code) {
        String digits = code.digits();
        for (int length = CpvCode.LENGTH - 1; length >= 2; length--) {
            String candidate = digits.substring(0, length) + "0".repeat(CpvCode.LENGTH - length);
            if (!candidate.equals(digits) && names.containsKey(candidate)) {
                return Optional.of(new CpvCode(candidate));
            }
        }
        return Optional.empty();
    }

    /** All codes' digits in rising order. */
    public NavigableSet<String> codes() {
        return Collections.unmodifiableNavigableSet(names.navigableKeySet());
    }

    private static CpvNomenclature read() {
        InputStream resource = CpvNomenclature.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("The library lacks its CPV list " + RESOURCE + ": build it with Maven");
        }
        NavigableMap<String, LocalText> names = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int first = line.indexOf('\t');
                int second = line.indexOf('\t', first + 1);
                names.put(
                        line.substring(0, first),
                        new LocalText(line.substring(first + 1, second), line.substring(second + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CpvNomenclature(names);
    }

    private static final class Holder {
        static final CpvNomenclature BUNDLED = read();
    }
}
