package org.waymark;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.agencies.Agencies;
import org.waymark.casefile.Casefile;
import org.waymark.packs.InForce;
import org.waymark.sharing.HouseRule;
import org.waymark.sharing.KeptOut;
import org.waymark.sharing.LettingIn;
import org.waymark.sharing.Offered;
import org.waymark.sharing.Offers;
import org.waymark.sharing.Shares;

/// How sharing and handing over hang together with the rest.
class SharingWiring {
    @Bean
    Shares shares(JdbcClient sql, TransactionTemplate transaction, Casefile casefile) {
        return new Shares(sql, transaction, casefile);
    }

    @Bean
    HouseRule sharingRule(Settings settings) {
        return settings.sharing();
    }

    @Bean
    Offers offers(JdbcClient sql, TransactionTemplate transaction, Casefile casefile, InForce inForce) {
        return new Offers(sql, transaction, casefile, inForce);
    }

    @Bean
    KeptOut keptOut(
            JdbcClient sql, TransactionTemplate transaction, Casefile casefile, Agencies agencies, InForce inForce) {
        return new KeptOut(sql, transaction, casefile, agencies, inForce);
    }

    @Bean
    LettingIn lettingIn(
            JdbcClient sql, TransactionTemplate transaction, KeptOut keptOut, Agencies agencies, InForce inForce) {
        return new LettingIn(sql, transaction, keptOut, agencies, inForce);
    }

    @Bean
    Offered offered(Offers offers, LettingIn lettingIn) {
        return new Offered(offers, lettingIn);
    }
}
