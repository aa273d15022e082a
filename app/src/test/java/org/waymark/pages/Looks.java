package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.waymark.Visitor;

/// What can be told of a page's look by rule.
final class Looks {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// What a page holds that nobody can see, folds aside, which open without scripts too.
    private static final String UNSEEN = """
            [...document.querySelectorAll('main :is(input:not([type=hidden], [hidden][autocomplete=username]), textarea, select, button, a, p, dd, li, h2, h3)')]
              .filter(it => !it.checkVisibility() && !it.closest('details, .wm-filter, .govuk-password-input__toggle'))
              .map(it => it.outerHTML)
            """;

    /// Walks from control to control as the tab key does, and tells those that look no different when they are reached.
    private static final String UNMARKED = """
            () => {
              const look = (style) => [style.outline, style.boxShadow, style.backgroundColor].join()
              const looks = (it) => [getComputedStyle(it), getComputedStyle(it, '::before'),
                  ...[...(it.labels ?? [])].map(label => getComputedStyle(label, '::before'))].map(look).join()
              return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(it => it.checkVisibility())
                .filter(it => {
                  document.activeElement.blur()
                  const before = looks(it)
                  it.focus({ focusVisible: true })
                  return document.activeElement !== it || looks(it) === before
                })
                .map(it => it.outerHTML)
            }
            """;

    private Looks() {}

    static int tooWide(Page page) {
        return (int) page.evaluate(TOO_WIDE);
    }

    static void fine(Visitor visitor) {
        assertThat(violations(visitor.page())).isEmpty();
        assertThat(unmarked(visitor.page())).isEmpty();
    }

    static List<?> unseen(Page page) {
        return (List<?>) page.evaluate(UNSEEN);
    }

    static List<?> unmarked(Page page) {
        return (List<?>) page.evaluate(UNMARKED);
    }

    /// Everything the browser complains of from now on, breaches of the content policy among it.
    static void hear(Page page, List<String> complaints) {
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("not loaded: " + request.url()));
    }

    static List<String> violations(Page page) {
        var violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        // Pages hold no frames of others, so that they are judged where they are, without a page for the results.
        return new AxeBuilder(page)
                .options(violationsOnly).withTags(STANDARDS).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Looks::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
