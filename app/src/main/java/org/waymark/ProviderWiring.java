package org.waymark;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.SecondSteps;
import org.waymark.providers.Arrivals;
import org.waymark.providers.Ended;
import org.waymark.providers.Exchange;
import org.waymark.providers.IdTokens;
import org.waymark.providers.Links;
import org.waymark.providers.Providers;
import org.waymark.providers.Registrations;
import org.waymark.store.Audit;
import org.waymark.trial.TrialClock;
import org.waymark.web.AgencyWays;
import org.waymark.web.SignInPages;
import org.waymark.web.Steps;

/// How signing in with an agency's own sign-in hangs together with the rest.
class ProviderWiring {
    @Bean
    Registrations registrations(Providers providers) {
        var registrations = new Registrations(providers);
        Thread.startVirtualThread(registrations::look);
        return registrations;
    }

    @Bean
    AgencyWays agencyWays(Registrations registrations) {
        return new AgencyWays(registrations::ways);
    }

    @Bean
    IdTokens idTokens() {
        return new IdTokens();
    }

    @Bean
    Exchange exchange(IdTokens tokens) {
        return new Exchange(tokens);
    }

    @Bean
    Links links(JdbcClient sql, TransactionTemplate transaction, Agencies agencies, Audit audit, TrialClock clock) {
        return new Links(sql, transaction, agencies, audit, clock);
    }

    @Bean
    Arrivals arrivals(Links links, SecondSteps secondSteps, Steps steps, SignInPages.RealTime real) {
        return new Arrivals(links, secondSteps, steps, real.clock());
    }

    @Bean
    Ended ended(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Links links,
            Agencies agencies,
            TrialClock clock) {
        return new Ended(sessions, links, agencies, clock);
    }
}
