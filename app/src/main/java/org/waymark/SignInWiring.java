package org.waymark;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.agencies.Passkeys;
import org.waymark.agencies.SecondStepRule;
import org.waymark.agencies.SecondSteps;
import org.waymark.agencies.SignIns;
import org.waymark.keys.Vault;
import org.waymark.signin.Sessions;
import org.waymark.store.Audit;
import org.waymark.trial.TrialClock;
import org.waymark.trial.TrialPeople;
import org.waymark.web.Drafts;
import org.waymark.web.IdleLock;
import org.waymark.web.OwnAddress;
import org.waymark.web.PasskeyAsks;
import org.waymark.web.SignInPages;
import org.waymark.web.Steps;
import org.waymark.web.Who;

/// How signing in hangs together with the rest.
class SignInWiring {
    @Bean
    Who who(JdbcClient sql) {
        return new Who(sql);
    }

    @Bean
    SecondSteps secondSteps(JdbcClient sql, TransactionTemplate transaction, Vault vault) {
        return new SecondSteps(sql, transaction, vault);
    }

    @Bean
    SignIns signIns(
            JdbcClient sql,
            Agencies agencies,
            SecondSteps steps,
            SecondStepRule rule,
            Audit audit,
            PasswordEncoder passwords,
            TrialClock clock) {
        return new SignIns(sql, agencies, steps, rule, audit, passwords, clock);
    }

    @Bean
    Passkeys passkeys(JdbcClient sql, TransactionTemplate transaction) {
        return new Passkeys(sql, transaction);
    }

    @Bean
    SecondStepRule secondStepRule(SecondSteps codes, Passkeys passkeys, Settings settings) {
        return new SecondStepRule(codes, passkeys, settings.secondStep());
    }

    @Bean
    OwnAddress ownAddress(Settings settings) {
        return settings.address();
    }

    @Bean
    PasskeyAsks passkeyAsks(OwnAddress address, Passkeys passkeys) {
        return new PasskeyAsks(address, passkeys::has);
    }

    @Bean
    Steps steps(Settings settings, Drafts drafts, TrialClock clock, SignInPages.RealTime real, SecondStepRule rule) {
        return new Steps(settings.idleLock(), real.clock(), drafts, clock, rule::isLacking);
    }

    /// Two clicks at once may put the same into one sign-in; neither fails.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer atOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    Sessions sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        return new Sessions(sessions);
    }

    @Bean
    IdleLock idleLock(Settings settings, Drafts drafts, TrialClock clock, SignInPages.RealTime real) {
        return new IdleLock(settings.idleLock(), real.clock(), drafts, clock);
    }

    @Bean
    SignInPages.RealTime realTime(Settings settings) {
        return new SignInPages.RealTime(settings.real());
    }

    @Bean
    SignInPages.TrialAccounts trialAccounts(TrialPeople people) {
        return new SignInPages.TrialAccounts(people::accounts);
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
