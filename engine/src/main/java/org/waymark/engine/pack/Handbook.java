package org.waymark.engine.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What people look up or choose from: lists, indicators, advice, papers, contacts, rights and words.
///
/// @param options    option lists by id
/// @param indicators the register of indicators and risk factors, by id
/// @param checklists by id
/// @param menus      how what can be recorded is laid out for whoever looks for it, each with a page of its own
/// @param sheets     what of a record is put together for one reader or one occasion
public record Handbook(
        Map<String, OptionList> options,
        Map<String, Indicator> indicators,
        Map<String, Checklist> checklists,
        List<Menu> menus,
        List<Sheet> sheets,
        List<Practice> practices,
        List<Paper> documents,
        List<Contact> contacts,
        List<Right> rights,
        List<Definition> definitions,
        List<PackInfo> packs) {
    /// The option list of everything that the packs have someone told; its options are the ids of those duties.
    public static final String TOLD = "told";

    public Handbook {
        options = Map.copyOf(options);
        indicators = Map.copyOf(indicators);
        checklists = Map.copyOf(checklists);
        menus = List.copyOf(menus);
        sheets = List.copyOf(sheets);
        practices = List.copyOf(practices);
        documents = List.copyOf(documents);
        contacts = List.copyOf(contacts);
        rights = List.copyOf(rights);
        definitions = List.copyOf(definitions);
        packs = List.copyOf(packs);
    }

    public record OptionList(String id, String title, List<Option> options, Origin origin) {
        public OptionList {
            options = List.copyOf(options);
        }

        public Optional<Option> option(String option) {
            return options.stream().filter(it -> it.id().equals(option)).findFirst();
        }
    }

    /// @param note what to know before choosing it, or empty
    public record Option(String id, String label, String note) {}

    /// A sign that a child may be exploited, or something that makes it likelier. Never a score and never a verdict.
    ///
    /// @param group  the heading it is shown under
    /// @param nature sign, behaviour, control-method, grooming, risk-factor or barrier
    /// @param urgent needs a doctor or a safety decision now
    /// @param places where the sources name it: a document and a place in it
    public record Indicator(
            String id,
            String group,
            String label,
            String nature,
            List<String> types,
            boolean urgent,
            List<String> places) {
        public Indicator {
            types = List.copyOf(types);
            places = List.copyOf(places);
        }
    }

    /// Duties that are one job of several parts, shown as one line.
    public record Checklist(String id, String title, String says, Origin origin) {}

    /// What can be recorded about one thing, in the order in which people look for it.
    ///
    /// @param says  what belongs there, in a sentence, or empty
    /// @param shows what its page shows at a glance, besides what was recorded
    /// @param kinds the ids of entry kinds
    public record Menu(String id, String title, String says, Shows shows, List<String> kinds, Origin origin) {
        public Menu {
            kinds = List.copyOf(kinds);
        }

        /// The same menu with more before one of its kinds, or at its end.
        public Menu with(List<String> more, Optional<String> before) {
            var all = new ArrayList<>(kinds);
            all.addAll(before.map(kinds::indexOf).filter(place -> place >= 0).orElse(kinds.size()), more);
            return new Menu(id, title, says, shows, all, origin);
        }
    }

    /// What a page shows of a record at a glance.
    ///
    /// @param lineOfTime the menus whose entries, duties and ages stand on its line of time; none if it has none
    /// @param episodes   the fact of which each time is shown that it held, with when that began
    public record Shows(List<String> lineOfTime, Optional<String> episodes) {
        public Shows {
            lineOfTime = List.copyOf(lineOfTime);
        }
    }

    /// What a record says on some questions, put together for one reader or one occasion: a plan for the child to keep,
    /// what the police need, what is known already before somebody asks the child again.
    ///
    /// @param menu  the menu on whose page it is offered
    /// @param whom  whom it is for; a child gets whom to turn to as well
    /// @param named whether it names the child; if not it gives the reference alone
    /// @param at    the entry kinds beside whose form it is shown
    public record Sheet(
            String id,
            String title,
            String says,
            String menu,
            Audience whom,
            boolean named,
            List<String> at,
            List<Line> lines,
            Origin origin) {
        public Sheet {
            at = List.copyOf(at);
            lines = List.copyOf(lines);
        }
    }

    /// One thing that a sheet says.
    public sealed interface Line {
        /// What it is, in the reader's words.
        String ask();

        /// The newest answer to any of some questions.
        record Newest(String ask, List<Fact.Place> from) implements Line {
            public Newest {
                from = List.copyOf(from);
            }
        }

        /// Every answer to some questions, newest first, each with its day.
        record Every(String ask, List<Fact.Place> from) implements Line {
            public Every {
                from = List.copyOf(from);
            }
        }

        /// What was recorded after the newest entry of a kind.
        record Since(String ask, String kind) implements Line {}
    }

    /// Advice shown at the point of work, without a clock and never as a box to tick.
    ///
    /// @param at            the entry kinds, stages or pages beside which it is shown
    /// @param sourcesDiffer whether the documents that it cites contradict one another, and it tells what is done
    public record Practice(
            String id,
            String title,
            String says,
            List<String> at,
            Strength strength,
            boolean sourcesDiffer,
            Origin origin) {
        public Practice {
            at = List.copyOf(at);
        }
    }

    /// Whom a contact or a paper is for.
    public enum Audience {
        CHILD,
        FAMILY,
        ADULT,
        PROFESSIONAL;

        public String word() {
            return name().toLowerCase(Locale.UK);
        }
    }

    /// Where the directory keeps something.
    ///
    /// @param theme what it is about, as a heading
    /// @param whom  whom it is for; whoever works with children, if the pack names nobody
    public record Shelf(String theme, List<Audience> whom) {
        public Shelf {
            whom = List.copyOf(whom);
        }
    }

    public record Paper(String id, String title, String says, String link, Shelf shelf, Origin origin) {}

    /// @param reach  phone numbers, addresses and links as people use them, each with its label
    /// @param at     where it is shown
    /// @param caveat what is wrong or unconfirmed about it, or empty
    public record Contact(
            String id,
            String title,
            Map<String, String> reach,
            String hours,
            List<String> at,
            String caveat,
            Shelf shelf,
            Origin origin) {
        public Contact {
            at = List.copyOf(at);
        }
    }

    public record Right(String id, String title, String says, String whose, Origin origin) {}

    public record Definition(String id, String term, String says, Origin origin) {}

    /// @param layer   what it is: guidance, local procedure, agency policy, national limits, directory
    /// @param applies where it applies, in words
    public record PackInfo(String id, String title, String layer, String applies, String source, String published) {}
}
