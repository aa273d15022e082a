package org.waymark.casefile;

import java.util.List;
import java.util.Locale;

/// How far a case has come along its pathway.
///
/// @param says    the whole of it in a sentence, for whoever cannot see the picture
/// @param stages  those that are part of this case, in order
/// @param notPart the titles of those that are not
public record StageMap(String says, List<Stage> stages, List<String> notPart) {
    public StageMap {
        stages = List.copyOf(stages);
        notPart = List.copyOf(notPart);
    }

    public record Stage(String title, Progress progress) {}

    public enum Progress {
        NOT_BEGUN("Not begun"),
        RUNNING("Running now"),
        DONE("Done");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        /// The name as a style knows it.
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String words() {
            return words;
        }
    }

    /// Whether the way between a stage and the one before it has been gone.
    public boolean gone(int index) {
        return stages.get(index - 1).progress() != Progress.NOT_BEGUN
                && stages.get(index).progress() != Progress.NOT_BEGUN;
    }

    /// Where along its line a stage stands, in percent.
    public String at(int index) {
        return (index + 0.5) * 100 / stages.size() + "%";
    }
}
