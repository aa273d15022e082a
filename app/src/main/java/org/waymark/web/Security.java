package org.waymark.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.files.Checks;

/// Who comes in, and what every answer says to the browser. Nothing is open but the way in and the styles.
@Configuration
public class Security {
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
            + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Styles, scripts and fonts: the same for everyone, so nobody is looked up for them.
    @Bean
    @Order(1)
    SecurityFilterChain openChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(Security::headers)
                .build();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, HoldingForms holding, IdleLock idleLock, Steps steps, SignInPages.Attempts attempts)
            throws Exception {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                SignInPages.SIGN_IN_PATH,
                                PasskeyAsks.PATH,
                                PasskeyAsks.CHALLENGE_PATH,
                                AgencyWays.PATH + "**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPages.SIGN_IN_PATH)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(cameIn(attempts, steps))
                        .failureHandler((request, response, failure) -> {
                            attempts.failed(request.getParameter("name"));
                            var way = Returning.safe(String.valueOf(request.getParameter("to")));
                            response.sendRedirect(SignInPages.SIGN_IN_PATH + "?wrong=1&to=" + Returning.encoded(way));
                        }))
                .csrf(csrf -> csrf.ignoringRequestMatchers(AgencyWays.PATH + "*/signed-out"))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(AgencyWays.leaving())
                        .logoutSuccessHandler(AgencyWays.left())
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .exceptionHandling(it -> it.accessDeniedHandler(holding))
                .addFilterBefore(holding, CsrfFilter.class)
                .addFilterBefore(idleLock, AuthorizationFilter.class)
                .addFilterBefore(steps, AuthorizationFilter.class)
                .headers(Security::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(ONLY_OURS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        it -> it.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    private static AuthenticationSuccessHandler cameIn(SignInPages.Attempts attempts, Steps steps) {
        return (request, response, authentication) -> {
            steps.cameIn(request, attempts.succeeded(authentication.getName()));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.sendRedirect(Returning.safe(String.valueOf(request.getParameter("to"))));
        };
    }

    /// Before anything of a request is read.
    @Bean
    FilterRegistrationBean<ReceivingFiles> receivingFiles() {
        var registration = new FilterRegistrationBean<>(new ReceivingFiles(Checks.LARGEST));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    HoldingForms holdingForms(Who who, Drafts drafts, InstantSource clock) {
        return new HoldingForms(who, drafts, clock);
    }

    /// The filters stand in the security chain; the container must not run them once more.
    @Bean
    FilterRegistrationBean<HoldingForms> holdingOnce(HoldingForms filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Steps> stepsOnce(Steps filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdleLock> lockOnce(IdleLock filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
