package se.inkopsrisk.service.description;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request that may make sense or not. */
record FuzzedRequest(
        Api.Operation operation,
        List<String> pathValues,
        List<Map.Entry<String, String>> query,
        List<Map.Entry<String, String>> headers,
        Optional<Body> body) {
    /** What counts as a hang. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A body and what it says to be. */
    record Body(String type, String content) {}

    HttpRequest to(int port) {
        String path = operation.path();
        for (String value : pathValues) {
            path = path.replaceFirst("\\{[^}]*}", encoded(value).replace("$", "%24"));
        }
        String parameters = query.stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(LONGEST)
                .method(
                        operation.method(),
                        body.map(sent -> BodyPublishers.ofByteArray(
                                        sent.content().getBytes(StandardCharsets.UTF_8)))
                                .orElse(BodyPublishers.noBody()));
        body.ifPresent(sent -> request.setHeader("Content-Type", sent.type()));
        headers.forEach(header -> request.setHeader(header.getKey(), header.getValue()));
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
