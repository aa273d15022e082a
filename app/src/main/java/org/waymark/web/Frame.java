package org.waymark.web;

import java.util.List;
import java.util.Optional;

/// What stands around every page.
///
/// @param title   of the browser window, which never tells of a child: "Child's record"
/// @param nav     the parts of Waymark that this person may go to
/// @param person  who is signed in
/// @param missing says that a child is missing, always at the same place; on a child's page about that child
/// @param ring    whom to ring about a missing child while nothing can be reached; empty where nobody is signed in
/// @param notice  what has just been done, said once
/// @param emergency says that this child's record is open in an emergency alone, and for how long
/// @param hidden  what every form sends along
/// @param printed who printed it and when, seen on paper alone; or empty
public record Frame(
        String title,
        Assets assets,
        Optional<Trial> trial,
        List<Place> nav,
        Optional<Person> person,
        Optional<Link> missing,
        List<Contact> ring,
        Optional<Notice> notice,
        Optional<Emergency> emergency,
        List<Hidden> hidden,
        String printed) {
    public Frame {
        nav = List.copyOf(nav);
        ring = List.copyOf(ring);
        hidden = List.copyOf(hidden);
    }

    /// The same around the page of a child whose record is open in an emergency.
    public Frame during(Emergency open) {
        return new Frame(title, assets, trial, nav, person, missing, ring, notice, Optional.of(open), hidden, printed);
    }

    /// A record that is open in an emergency.
    ///
    /// @param left how long it still is: "27 minutes left"
    /// @param ring whom to ring about where the child is, which is not shown
    /// @param end  where the form that closes it goes
    public record Emergency(String left, Moment until, List<Contact> ring, String end) {
        public Emergency {
            ring = List.copyOf(ring);
        }
    }

    /// A part of Waymark, or one tab of a page.
    public record Place(Link link, boolean current) {}

    /// Who is signed in.
    ///
    /// @param role    in words, with the agency: "Social worker, Children's Services"
    /// @param signOut where the form that signs out goes
    public record Person(String name, String role, String signOut) {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /// The banner of trial mode, with the clock that can be moved.
    ///
    /// @param now    "Fri 3 April 2026, 18:10"
    /// @param next   when something next changes, or empty if nothing will
    /// @param action where the form that moves the clock goes
    /// @param day    the day on the clock as `2026-04-03`
    /// @param time   the time on the clock as `18:10`
    /// @param back   the page to come back to
    public record Trial(String now, String next, String action, String day, String time, String back) {}

    /// What has just been done.
    public record Notice(String title, String says, Optional<Link> link) {
        @Override
        public String toString() {
            return "Notice[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Frame[" + title + "]";
    }
}
