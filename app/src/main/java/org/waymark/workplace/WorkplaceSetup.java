package org.waymark.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Worker;
import org.waymark.web.NotThereException;

/// Gives every page its [Visit], and serves the styles. Whoever has left is out with the next click: the worker is
/// looked up anew for each.
public final class WorkplaceSetup implements WebMvcConfigurer {
    private final Agencies agencies;
    private final InstantSource clock;

    public WorkplaceSetup(Agencies agencies, InstantSource clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visits());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private final class Visits implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Visit.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest webRequest,
                @Nullable WebDataBinderFactory binders) {
            var request = webRequest.getNativeRequest(HttpServletRequest.class);
            var now = clock.instant();
            var signedIn = SecurityContextHolder.getContext().getAuthentication();
            var worker = signedIn == null ? Optional.<Worker>empty() : agencies.worker(signedIn.getName(), now);
            if (request == null || worker.isEmpty()) {
                throw new NotThereException();
            }
            return new Visit(request, worker.get(), now);
        }
    }
}
