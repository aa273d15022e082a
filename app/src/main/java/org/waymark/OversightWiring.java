package org.waymark;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Asking;
import org.waymark.agencies.Agencies;
import org.waymark.casefile.Casefile;
import org.waymark.oversight.Alerts;
import org.waymark.oversight.Limits;
import org.waymark.oversight.LookingGate;
import org.waymark.oversight.LookingRules;
import org.waymark.oversight.Overview;
import org.waymark.oversight.StandsOut;
import org.waymark.oversight.Watch;
import org.waymark.packs.InForce;
import org.waymark.people.Children;
import org.waymark.trial.TrialClock;

/// How looking after those who look hangs together with the rest.
class OversightWiring {
    @Bean
    Alerts alerts(JdbcClient sql, TransactionTemplate transaction, LookingRules rules) {
        return new Alerts(sql, transaction, rules);
    }

    @Bean
    Watch watch(JdbcClient sql, TransactionTemplate transaction, InForce inForce, Alerts alerts, LookingRules rules) {
        return new Watch(sql, new Asking(sql, transaction, inForce.procedures()), alerts, rules);
    }

    @Bean
    Limits limits(JdbcClient sql, TransactionTemplate transaction, LookingRules rules, InForce inForce) {
        return new Limits(sql, transaction, rules, inForce.procedures());
    }

    @Bean
    LookingGate lookingGate(
            Agencies agencies, Casefile casefile, Limits limits, Watch watch, InForce inForce, TrialClock clock) {
        return new LookingGate(agencies, casefile, limits, watch, inForce.procedures(), clock);
    }

    @Bean
    StandsOut standsOut(Alerts alerts, Watch watch, Agencies agencies, InForce inForce) {
        return new StandsOut(alerts, watch, agencies, inForce.procedures());
    }

    @Bean
    Overview overview(JdbcClient sql, TransactionTemplate transaction, Children children) {
        return new Overview(sql, transaction, children);
    }
}
