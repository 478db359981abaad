package se.inkopsrisk.service.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers a chosen language, and gives every page its model. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private final PageModel model;

    PageConfiguration(PageModel model) {
        this.model = model;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnPages());
    }

    private final class OnPages implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
            if (resolver != null && Pages.isPage(request)) {
                PageLocaleResolver.chosen(request)
                        .ifPresent(language -> resolver.setLocale(request, response, language.locale()));
            }
            return true;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null && page.getViewName() != null) {
                model.fill(page.getModel(), request, response);
            }
        }
    }
}
