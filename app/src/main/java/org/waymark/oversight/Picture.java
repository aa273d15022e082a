package org.waymark.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.engine.record.TimeWords;
import org.waymark.web.Times;

/// How much was opened on each day and by each person: a picture, and the same in words and numbers.
///
/// @param title what it is of
/// @param says  the whole of it in a sentence, for whoever cannot see it
/// @param bars  one for each day, oldest first
/// @param people who opened most, first
public record Picture(String title, String says, List<Bar> bars, List<Row> people) {
    /// How high the highest bar is, in pixels; the foot of the bars is as far from the top.
    private static final int HEIGHT = 96;

    /// What is free on top, for the number.
    private static final int HEAD = 18;

    /// Of the room for a day, in percent, how much its bar takes.
    private static final double FULL = 0.7;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEEEE", Locale.UK);

    public Picture {
        bars = List.copyOf(bars);
        people = List.copyOf(people);
    }

    /// One day.
    ///
    /// @param x      its left edge, in percent of the width; `width` and `middle` likewise
    /// @param y      its top in pixels; `others` is the top of the part that were no cases of their own
    public record Bar(
            String day,
            String letter,
            String number,
            int times,
            int othersTimes,
            String x,
            String width,
            String middle,
            int y,
            int height,
            int others,
            int othersHeight) {}

    /// One person.
    ///
    /// @param children how many different records on their busiest day
    /// @param others   the same of those that are no cases of their own
    /// @param share    how long their bar is, in percent
    public record Row(String name, int times, int children, int others, String share) {
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /// @param names by person
    static Picture of(List<Overview.Opened> opened, LocalDate from, LocalDate to, Map<String, String> names) {
        var days = from.datesUntil(to.plusDays(1)).toList();
        var most = Math.max(
                1, days.stream().mapToInt(it -> times(opened, it)).max().orElse(0));
        var bars = new ArrayList<Bar>();
        for (var place = 0; place < days.size(); place++) {
            bars.add(bar(opened, days.get(place), 100.0 * place / days.size(), 100.0 / days.size(), most));
        }
        var total = opened.stream().mapToInt(Overview.Opened::times).sum();
        var title = "Records opened by day, " + TimeWords.of(from) + " to " + TimeWords.of(to);
        var says = Times.plural(total, "opening") + " in all. "
                + (total == 0 ? "" : "Most on " + TimeWords.of(busiest(opened, days)) + ": " + most + ".");
        return new Picture(title, says.strip(), bars, people(opened, names));
    }

    private static LocalDate busiest(List<Overview.Opened> opened, List<LocalDate> days) {
        return days.stream()
                .max(Comparator.comparingInt(it -> times(opened, it)))
                .orElseThrow();
    }

    private static Stream<Overview.Opened> on(List<Overview.Opened> opened, LocalDate day) {
        return opened.stream().filter(it -> it.day().equals(day));
    }

    private static int times(List<Overview.Opened> opened, LocalDate day) {
        return on(opened, day).mapToInt(Overview.Opened::times).sum();
    }

    private static Bar bar(List<Overview.Opened> opened, LocalDate day, double left, double room, int most) {
        var times = times(opened, day);
        var othersTimes = on(opened, day).mapToInt(Overview.Opened::othersTimes).sum();
        var height = height(times, most);
        var others = height(othersTimes, most);
        return new Bar(
                TimeWords.of(day),
                SHORT.format(day),
                Integer.toString(day.getDayOfMonth()),
                times,
                othersTimes,
                percent(left + room * (1 - FULL) / 2),
                percent(room * FULL),
                percent(left + room / 2),
                HEAD + HEIGHT - height,
                height,
                HEAD + HEIGHT - others,
                others);
    }

    /// What is there at all is seen.
    private static int height(int times, int most) {
        return times == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * times / most));
    }

    private static List<Row> people(List<Overview.Opened> opened, Map<String, String> names) {
        var people = new LinkedHashMap<String, List<Overview.Opened>>();
        opened.forEach(it ->
                people.computeIfAbsent(it.worker(), none -> new ArrayList<>()).add(it));
        var most = people.values().stream().mapToInt(Picture::sum).max().orElse(1);
        return people.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> -sum(it.getValue())))
                .map(it -> new Row(
                        names.getOrDefault(it.getKey(), it.getKey()),
                        sum(it.getValue()),
                        it.getValue().stream()
                                .mapToInt(Overview.Opened::children)
                                .max()
                                .orElse(0),
                        it.getValue().stream()
                                .mapToInt(Overview.Opened::others)
                                .max()
                                .orElse(0),
                        percent(100.0 * sum(it.getValue()) / most)))
                .toList();
    }

    private static int sum(List<Overview.Opened> opened) {
        return opened.stream().mapToInt(Overview.Opened::times).sum();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part);
    }

    @Override
    public String toString() {
        return "Picture[hidden]";
    }
}
