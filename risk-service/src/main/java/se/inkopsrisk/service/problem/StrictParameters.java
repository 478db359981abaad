package se.inkopsrisk.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.inkopsrisk.service.problem.ApiException.Place;

/**
 * Refuses query parameters that an endpoint does not know: a misspelt parameter would
 * otherwise be a wish that silently counts for nothing.
 */
@Component
class StrictParameters implements HandlerInterceptor, WebMvcConfigurer {
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            // Parsing parameters would read a form's body; only a query can have brought these.
            Set<String> names = known.computeIfAbsent(method, StrictParameters::parameters);
            request.getParameterMap().keySet().forEach(name -> check(name, names, request.getMethod()));
        }
        return true;
    }

    private static void check(String name, Set<String> known, String method) {
        if (!known.contains(name)) {
            String all = known.isEmpty() ? "" : String.join(", ", known);
            throw ApiException.invalid(
                    Place.QUERY,
                    name.replace("~", "~0").replace("/", "~1"),
                    known.isEmpty()
                            ? HttpMethod.valueOf(method) + " har inga parametrar här"
                            : "parametern är okänd; parametrarna är " + all,
                    known.isEmpty()
                            ? HttpMethod.valueOf(method) + " takes no parameters here"
                            : "the parameter is unknown; the parameters are " + all);
        }
    }

    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam request = parameter.getParameterAnnotation(RequestParam.class);
            if (request != null) {
                names.add(
                        request.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : request.name());
            } else if (parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }
}
