package se.inkopsrisk.service.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A small issuer of OpenID Connect: discovery, keys, and a token for whoever comes with a code. */
final class Issuer {
    static final String CLIENT = "inkopsrisk";

    private final RSAKey key;
    private final HttpServer server;
    private volatile String nonce = "";
    private volatile List<String> roles = List.of();

    private Issuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static Issuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Issuer issuer = new Issuer(key, server);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/token", exchange -> answer(exchange, issuer.tokens()));
            server.start();
            return issuer;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        server.stop(0);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever comes next has these roles. */
    void admit(String loginsNonce, List<String> theirRoles) {
        nonce = loginsNonce;
        roles = theirRoles;
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}
                """
                .formatted(address());
    }

    private String tokens() {
        String id = signed(claims("anna").audience(CLIENT).claim("nonce", nonce).claim("roles", roles));
        return "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + id + "\"}";
    }

    /** A program's token with a scope, good for five minutes. */
    String token(String scope) {
        return signed(claims("e-avrop").claim("scope", scope));
    }

    /** A token that was good until then. */
    String token(String scope, Instant until) {
        return signed(claims("e-avrop").claim("scope", scope).expirationTime(Date.from(until)));
    }

    /** A token that is signed with this issuer's key and names another. */
    String tokenInTheNameOf(String other, String scope) {
        return signed(claims("e-avrop").claim("scope", scope).issuer(other));
    }

    private JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
