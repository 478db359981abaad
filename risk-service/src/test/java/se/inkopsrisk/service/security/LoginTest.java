package se.inkopsrisk.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.inkopsrisk.rules.verdict.Language;

class LoginTest {
    private static MockEnvironment listeningOn(String address) {
        return new MockEnvironment().withProperty("server.address", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.0.0.2"})
    void on_this_machine_alone_nobody_need_log_in(String address) {
        assertThatCode(() -> Login.check(listeningOn(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no such host.invalid"})
    void elsewhere_it_does_not_start_before_login_is_configured(String address) {
        assertThatThrownBy(() -> Login.check(listeningOn(address)))
                .isInstanceOfSatisfying(
                        LoginRequiredException.class,
                        refused -> assertThat(refused.text().in(Language.SV)).contains("ingen inloggning"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inkopsrisk.security.api-keys[0].name",
                "inkopsrisk.security.users[0].name",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                "spring.security.oauth2.client.registration.region.client-id"
            })
    void with_any_way_to_log_in_it_may_listen_anywhere(String property) {
        MockEnvironment environment = listeningOn("0.0.0.0").withProperty(property, "x");

        assertThatCode(() -> Login.check(environment)).doesNotThrowAnyException();
    }
}
