package org.waymark.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.waymark.web.AgencyWays;
import org.waymark.web.AgencyWays.Told;
import org.waymark.web.Assets;
import org.waymark.web.ErrorView;
import org.waymark.web.Frame;
import org.waymark.web.IdleLock;
import org.waymark.web.Link;
import org.waymark.web.NotThereException;
import org.waymark.web.Pages;
import org.waymark.web.Returning;
import org.waymark.web.SignInPages;
import org.waymark.web.Steps;

/// The way to a provider and back.
///
/// Our cookie is sent with what our own pages ask for and with nothing else, so that it does not come along when a
/// provider sends somebody back. A page of ours takes that answer and goes on by itself, and then the cookie is there.
@Controller
class ProviderPages {
    private static final List<String> BROUGHT = List.of("code", "state", "iss", "error");

    private final Pages pages;
    private final Assets assets;
    private final Registrations registrations;
    private final Exchange exchange;
    private final Arrivals arrivals;

    ProviderPages(Pages pages, Assets assets, Registrations registrations, Exchange exchange, Arrivals arrivals) {
        this.pages = pages;
        this.assets = assets;
        this.registrations = registrations;
        this.exchange = exchange;
        this.arrivals = arrivals;
    }

    /// @param again given where somebody who is signed in is to show once more that it is them
    @GetMapping(AgencyWays.PATH + "{id}")
    View begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(defaultValue = "/") String to,
            @RequestParam Optional<String> again) {
        var provider = provider(id);
        var same = AgencyWays.cameBy(request).equals(Optional.of(id));
        var proving = again.isPresent() && same && Arrivals.signedIn().isPresent();
        return registrations
                .ask(provider)
                .map(it -> away(exchange.begin(request, response, it, proving, Returning.safe(to))))
                .orElseGet(() -> told(request, Told.DOWN, provider, proving, to));
    }

    /// Touches no web session: the browser has not shown ours, and a new one would take its place.
    @GetMapping(AgencyWays.PATH + "{id}/back")
    View back(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        var provider = provider(id);
        var brought = BROUGHT.stream()
                .flatMap(name -> Stream.ofNullable(request.getParameter(name))
                        .map(value -> name + "=" + Returning.encoded(value)))
                .collect(Collectors.joining("&"));
        var on = AgencyWays.PATH + id + "/finish?" + brought;
        response.setHeader("Refresh", "0; url=" + on);
        var frame = new Frame(
                "One moment",
                assets,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        var says = provider.name() + " has answered. If nothing happens by itself, go on here.";
        return pages.show(
                "web/error",
                new ErrorView(frame, "One moment", List.of(says), "", Optional.empty(), List.of(Link.to("Go on", on))));
    }

    @GetMapping(AgencyWays.PATH + "{id}/finish")
    View finish(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> iss) {
        var provider = provider(id);
        var errand = exchange.back(request, response, provider);
        if (errand.isEmpty()) {
            return told(request, Told.STALE, provider, false, "/");
        }
        var set = errand.get();
        var ours = iss.isEmpty() || iss.get().equals(provider.issuer());
        var registration = registrations.known(provider);
        if (code.isEmpty() || !ours || registration.isEmpty()) {
            return told(request, registration.isEmpty() ? Told.DOWN : Told.STALE, provider, set.again(), set.to());
        }
        var why = switch (exchange.redeem(registration.get(), set, code.get())) {
            case Exchange.Outcome.Failed(var failed) -> Optional.of(failed);
            case Exchange.Outcome.Told(var claims) ->
                set.again()
                        ? arrivals.again(request, provider, claims)
                        : arrivals.in(request, response, provider, claims);
        };
        return why.map(it -> told(request, it, provider, set.again(), set.to()))
                .orElseGet(() -> new RedirectView(set.to()));
    }

    /// Whoever is to show once more that it is them stays where they are asked for it.
    private static View told(HttpServletRequest request, Told why, Provider provider, boolean again, String to) {
        var page = !again
                ? SignInPages.SIGN_IN_PATH
                : IdleLock.isLocked(request.getSession()) ? SignInPages.LOCKED_PATH : Steps.AGAIN_PATH;
        return new RedirectView(AgencyWays.told(page, why, provider.id(), to));
    }

    static View away(String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private Provider provider(String id) {
        return registrations.provider(id).orElseThrow(NotThereException::new);
    }
}
