package se.inkopsrisk.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkopsrisk.rules.RuleBook;

/** A country is known by its codes, by its Swedish and English names, and by what people otherwise call it. */
class CountriesTest {
    private static final Catalogue CATALOGUE = RuleBook.bundled().catalogue();

    @Test
    void every_country_of_iso_3166_has_a_swedish_and_an_english_name_and_both_its_codes() {
        assertThat(List.of(Locale.getISOCountries())).allSatisfy(iso -> {
            Country country = CATALOGUE.country(iso).orElseThrow();
            assertThat(country.name().sv()).isNotBlank();
            assertThat(country.name().en()).isNotBlank();
            String three = new Locale.Builder().setRegion(iso).build().getISO3Country();
            assertThat(Stream.of(country.name().sv(), country.name().en(), three, iso.toLowerCase(Locale.ROOT)))
                    .allSatisfy(name -> assertThat(CATALOGUE.country(name)).contains(country));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CI | Elfenbenskusten, Côte d'Ivoire, Cote d'Ivoire, Ivory Coast
            MM | Burma, Myanmar, Burma (Myanmar)
            TR | Turkiet, Türkiye, Turkey, Turkiye, Turkey (Türkiye)
            CD | Kongo-Kinshasa, DR Kongo, DRC, Zaire
            CG | Kongo-Brazzaville
            TW | Taiwan
            AE | Förenade Arabemiraten, UAE, Emiraten
            KR | Sydkorea, South Korea, Republic of Korea
            KP | Nordkorea, North Korea
            CZ | Tjeckien, Czech Republic, Czechia
            RU | Ryssland, Russian Federation
            GB | Storbritannien, UK, England, Great Britain
            US | USA, Amerikas förenta stater, United States of America
            NL | Holland, Nederländerna
            SZ | Swaziland, Eswatini
            MK | Makedonien, Nordmakedonien
            CV | Kap Verde, Cabo Verde
            TL | Östtimor, East Timor
            VN | Vietnam, Viet Nam
            BY | Vitryssland, Belarus
            MD | Moldavien, Moldova
            HK | Hongkong, Hong Kong
            VA | Vatikanstaten, Vatican
            XK | Kosovo
            """)
    void a_country_is_known_by_what_people_call_it(String iso, String names) {
        assertThat(List.of(names.split(", "))).allSatisfy(name -> assertThat(CATALOGUE.country(name))
                .as(name)
                .map(Country::iso)
                .contains(iso));
    }
}
