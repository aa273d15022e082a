package org.waymark.engine.duty;

import org.waymark.engine.pack.Stage;

/// How far a case has come with one stage of the pathway.
public record StageStanding(Stage stage, Progress progress) {
    public enum Progress {
        NOT_BEGUN,
        RUNNING,
        DONE,
        NOT_PART_OF_THIS_CASE
    }
}
