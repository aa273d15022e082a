package org.waymark.pages;

import org.waymark.TestWaymark;

/// One Waymark for tests that do not get into each other's way. It ends with the run.
final class OneAfternoon {
    static final TestWaymark WAYMARK = TestWaymark.withStoriesOn("2026-04-06T11:30");

    private OneAfternoon() {}
}
