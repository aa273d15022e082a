/// The pure part of Waymark: what a case record is, what a procedure pack can say, and which duties follow.
///
/// Requires nothing but the JDK, so that no clock, database, file or network can be reached from here.
module org.waymark.engine {
    exports org.waymark.engine.record;
    exports org.waymark.engine.pack;
    exports org.waymark.engine.calendar;
    exports org.waymark.engine.duty;
    exports org.waymark.engine.guard;
    exports org.waymark.engine.access;
}
