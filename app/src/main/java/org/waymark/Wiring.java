package org.waymark;

import com.github.kagkarlsson.scheduler.Scheduler;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Caseloads;
import org.waymark.access.Ties;
import org.waymark.agencies.Agencies;
import org.waymark.casefile.CaseWords;
import org.waymark.casefile.Casefile;
import org.waymark.casefile.ChildHeads;
import org.waymark.casefile.Desk;
import org.waymark.casefile.DutyGroups;
import org.waymark.casefile.EntryForms;
import org.waymark.casefile.Guidance;
import org.waymark.casefile.Rederiving;
import org.waymark.children.Acquaintance;
import org.waymark.drafts.Begun;
import org.waymark.duties.Duties;
import org.waymark.emergency.HouseRule;
import org.waymark.emergency.Openings;
import org.waymark.emergency.Reviews;
import org.waymark.enquiries.Asked;
import org.waymark.enquiries.Enquiries;
import org.waymark.frontdoor.WhoMayKnow;
import org.waymark.keys.KeyRing;
import org.waymark.keys.Vault;
import org.waymark.oversight.LookingRules;
import org.waymark.oversight.Watch;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.people.SearchMarks;
import org.waymark.proof.AuditKeys;
import org.waymark.proof.Sealing;
import org.waymark.store.Audit;
import org.waymark.trial.TrialClock;
import org.waymark.trial.TrialPeople;
import org.waymark.trial.TrialStories;
import org.waymark.web.Assets;
import org.waymark.web.Drafts;
import org.waymark.web.Pages;
import org.waymark.web.Security;
import org.waymark.web.Who;
import org.waymark.workplace.Frames;
import org.waymark.workplace.Unsent;
import org.waymark.workplace.WorkplaceSetup;

/// How the features hang together. Pages are found by their `@Controller`; everything else stands here.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Security.class, ProviderWiring.class, SharingWiring.class, SignInWiring.class, OversightWiring.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @ComponentScan.Filter(Controller.class))
class Wiring {
    private static final Duration BACKGROUND_POLL = Duration.ofSeconds(5);

    @Bean
    TrialClock clock(JdbcClient sql, Settings settings) {
        return new TrialClock(settings.real(), sql);
    }

    @Bean
    Agencies agencies(JdbcClient sql) {
        return new Agencies(sql);
    }

    @Bean
    Ties ties(JdbcClient sql) {
        return new Ties(sql);
    }

    @Bean
    Children children(JdbcClient sql) {
        return new Children(sql);
    }

    @Bean
    Audit audit(JdbcClient sql) {
        return new Audit(sql);
    }

    @Bean
    Duties duties(JdbcClient sql, TransactionTemplate transaction, InForce inForce) {
        return new Duties(sql, transaction, inForce);
    }

    @Bean
    Vault vault(JdbcClient sql, KeyRing keys) {
        return new Vault(sql, keys);
    }

    @Bean
    Casefile casefile(
            JdbcClient sql,
            TransactionTemplate transaction,
            Agencies agencies,
            Duties duties,
            InForce inForce,
            Vault vault) {
        return Casefile.on(sql, transaction, agencies, duties, inForce, vault);
    }

    @Bean
    Rederiving rederiving(Casefile casefile, Duties duties, TrialClock clock) {
        return casefile.rederiving(duties, clock);
    }

    @Bean(destroyMethod = "close")
    Sealing sealing(JdbcClient sql, TransactionTemplate transaction, AuditKeys keys) {
        return new Sealing(sql, transaction, keys);
    }

    /// What goes on by itself. It ends before that which it does.
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, Rederiving rederiving, Sealing sealing, Watch watch, TrialClock clock) {
        return Scheduler.create(database)
                .startTasks(rederiving.task(), sealing.task(), watch.task(clock))
                .threads(1)
                .pollingInterval(BACKGROUND_POLL)
                .build();
    }

    @Bean
    TrialPeople trialPeople(JdbcClient sql, PasswordEncoder passwords, Settings settings) {
        return new TrialPeople(sql, passwords, settings.data());
    }

    @Bean
    ApplicationRunner trial(
            TrialPeople people,
            Casefile casefile,
            Agencies agencies,
            Rederiving rederiving,
            Scheduler scheduler,
            TrialClock clock,
            InForce inForce,
            Settings settings) {
        return arguments -> {
            if (people.make() && !settings.empty()) {
                new TrialStories(casefile, agencies, inForce.procedures()).tell(clock.instant());
            }
            rederiving.catchUp(clock.instant());
            scheduler.start();
        };
    }

    @Bean
    Begun begun(Drafts drafts, Desk desk, Audit audit, TransactionTemplate transaction) {
        return new Begun(drafts, desk, audit, transaction);
    }

    @Bean
    Unsent unsent(Drafts drafts) {
        return new Unsent(drafts);
    }

    @Bean
    Drafts drafts(JdbcClient sql, Vault vault) {
        return new Drafts(sql, vault);
    }

    @Bean
    Assets assets() {
        return Assets.built();
    }

    @Bean
    Pages pages() {
        return new Pages(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    @Bean
    Frames frames(Assets assets, Who who, Duties duties, InForce inForce) {
        return new Frames(assets, who, duties, new Guidance(inForce).contacts(Desk.MISSING));
    }

    @Bean
    WhoMayKnow whoMayKnow(JdbcClient sql, TransactionTemplate transaction, InForce inForce) {
        return new WhoMayKnow(sql, transaction, inForce);
    }

    @Bean
    Caseloads caseloads(JdbcClient sql) {
        return new Caseloads(sql);
    }

    @Bean
    EntryForms entryForms(InForce inForce, Agencies agencies, Caseloads caseloads) {
        return new EntryForms(inForce, agencies, caseloads);
    }

    @Bean
    CaseWords caseWords(InForce inForce, Agencies agencies) {
        return new CaseWords(inForce, agencies);
    }

    @Bean
    Desk desk(
            Casefile casefile,
            InForce inForce,
            Agencies agencies,
            Pages pages,
            Frames frames,
            EntryForms forms,
            CaseWords words) {
        return new Desk(
                casefile,
                inForce,
                agencies,
                pages,
                frames,
                forms,
                words,
                new DutyGroups(inForce, words),
                new ChildHeads(inForce));
    }

    @Bean
    Acquaintance acquaintance(Casefile casefile, Children children, Duties duties, Desk desk, Vault vault) {
        return new Acquaintance(casefile, children, duties, desk.heads(), desk.packs(), new SearchMarks(vault));
    }

    @Bean
    Enquiries enquiries(
            JdbcClient sql, TransactionTemplate transaction, Casefile casefile, Audit audit, Settings settings) {
        return new Enquiries(sql, transaction, casefile, audit, settings.enquiry());
    }

    @Bean
    Asked asked(Enquiries enquiries) {
        return new Asked(enquiries);
    }

    @Bean
    Openings openings(
            JdbcClient sql,
            TransactionTemplate transaction,
            Children children,
            InForce inForce,
            Settings settings,
            LookingRules looking) {
        var wrong = looking.wrongReferences();
        var rule = new HouseRule(settings.emergency(), settings.review(), wrong.times(), wrong.within());
        return new Openings(sql, transaction, children, inForce, rule);
    }

    @Bean
    Reviews reviews(Openings openings, Agencies agencies) {
        return new Reviews(openings, agencies);
    }

    @Bean
    WorkplaceSetup workplaceSetup(Agencies agencies, TrialClock clock) {
        return new WorkplaceSetup(agencies, clock);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
