package se.inkopsrisk.service.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import se.inkopsrisk.service.problem.ProblemType;
import se.inkopsrisk.service.problem.ProblemWriter;

/** Nobody logs in on this machine alone; as soon as one way to log in is configured, everybody must. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {
    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/**"), PathPatternRequestMatcher.pathPattern("/actuator/**"));

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Environment environment, AccessSettings settings, ProblemWriter problems) {
        http.headers(headers -> headers
                // The pages' own filter says what a page may load; this is for all else.
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(Customizer.withDefaults()));
        return Login.isConfigured(environment) ? closed(http, environment, settings, problems) : open(http, problems);
    }

    private static SecurityFilterChain open(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new OpenOnLoopbackFilter(problems), BasicAuthenticationFilter.class)
                .build();
    }

    private static SecurityFilterChain closed(
            HttpSecurity http, Environment environment, AccessSettings settings, ProblemWriter problems) {
        ApiKeys keys = ApiKeys.of(settings.apiKeys());
        AuthenticationEntryPoint refusal = refusal(problems);
        http.authorizeHttpRequests(SecurityConfiguration::authorize)
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::bearsCredentials))
                .addFilterBefore(new ApiKeyFilter(keys, refusal), BasicAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(keys, problems), ApiKeyFilter.class)
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(refusal, PROGRAMS)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, denied) -> problems.write(
                                        ProblemType.FORBIDDEN,
                                        "behörigheten räcker inte",
                                        "your permissions do not suffice",
                                        request,
                                        response),
                                PROGRAMS));
        boolean users = Login.hasUsers(environment);
        boolean oidc = Login.hasOidc(environment);
        if (users) {
            http.formLogin(Customizer.withDefaults());
        }
        if (oidc) {
            http.oauth2Login(Customizer.withDefaults());
        }
        if (users || oidc) {
            http.exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(PROGRAMS)));
        }
        if (Login.hasJwt(environment)) {
            http.oauth2ResourceServer(
                    server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(refusal));
        }
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Access row : Access.TABLE) {
            RequestMatcher matcher = row.method() == null
                    ? PathPatternRequestMatcher.pathPattern(row.pattern())
                    : PathPatternRequestMatcher.pathPattern(row.method(), row.pattern());
            if (row.needs().isEmpty()) {
                requests.requestMatchers(matcher).permitAll();
            } else {
                requests.requestMatchers(matcher).hasAuthority(row.needs().get().authority());
            }
        }
        requests.requestMatchers(PROGRAMS)
                .denyAll()
                .requestMatchers("/error", "/inkopsrisk.css", "/inkopsrisk.js", "/inkopsrisk.svg", "/webjars/**")
                .permitAll()
                .anyRequest()
                .hasAuthority(Scope.SCREEN.authority());
    }

    /** A browser sends no such header by itself, so a foreign page cannot use it. */
    private static boolean bearsCredentials(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                || ApiKeyFilter.key(request).isPresent();
    }

    private static AuthenticationEntryPoint refusal(ProblemWriter problems) {
        return (request, response, fault) -> {
            response.setHeader("WWW-Authenticate", "ApiKey");
            problems.write(
                    ProblemType.UNAUTHENTICATED,
                    "ange en giltig nyckel i X-API-Key eller ett giltigt token i Authorization",
                    "give a valid key in X-API-Key or a valid token in Authorization",
                    request,
                    response);
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            @Value("${inkopsrisk.limits.largest-body}") DataSize largest, ProblemWriter problems) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(largest.toBytes(), problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** Logins that are told to the audit log; by itself Spring Security tells of no refused OpenID Connect login. */
    @Bean
    AuthenticationEventPublisher logins(ApplicationEventPublisher events) {
        DefaultAuthenticationEventPublisher logins = new DefaultAuthenticationEventPublisher(events);
        logins.setAdditionalExceptionMappings(
                Map.of(OAuth2AuthenticationException.class, AuthenticationFailureBadCredentialsEvent.class));
        return logins;
    }

    /** The people who log in with a password here. */
    @Bean
    UserDetailsService users(AccessSettings settings) {
        return new InMemoryUserDetailsManager(settings.users().stream()
                .map(user -> User.withUsername(user.name())
                        .password(user.password())
                        .authorities(Role.of(user.role())
                                .orElseThrow(() -> new IllegalArgumentException("inkopsrisk.security.users: "
                                        + user.name() + ": there is no role " + user.role()))
                                .authorities())
                        .build())
                .toList());
    }

    /** The roles that an OpenID Connect login states in its claim. */
    @Bean
    GrantedAuthoritiesMapper roles(AccessSettings settings) {
        return authorities -> {
            Set<GrantedAuthority> mapped = new LinkedHashSet<>();
            for (GrantedAuthority authority : authorities) {
                if (authority instanceof OidcUserAuthority oidc) {
                    claimed(oidc.getIdToken().getClaims().get(settings.rolesClaim())).stream()
                            .flatMap(word -> Role.of(word).stream())
                            .forEach(role -> mapped.addAll(role.authorities()));
                }
            }
            return mapped;
        };
    }

    private static List<String> claimed(@Nullable Object claim) {
        if (claim instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(String.valueOf(claim).split("[ ,]+"));
    }
}
