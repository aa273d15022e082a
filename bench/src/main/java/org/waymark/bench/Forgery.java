package org.waymark.bench;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.proof.Sealing;

/// Ways to change an audit after it was written, for someone who owns its tables and has taken their guards off.
enum Forgery {
    ANOTHER_WORD("update audit set :column where number = :row"),
    ANOTHER_WORD_AND_ITS_LEAF("update audit set :column where number = :row", Forgery.NEW_LEAF),
    ANOTHER_SALT("update audit set salt = gen_random_uuid() where number = :row"),
    A_ROW_TAKEN_OUT("delete from audit where number = :row"),
    A_ROW_TAKEN_OUT_WITH_ITS_PLACE(
            "delete from audit where number = :row",
            "delete from audit_leaf where place = :place",
            "update audit_leaf set place = -place where place > :place",
            "update audit_leaf set place = -place - 1 where place < 0"),
    A_ROW_PUT_IN(
            "update audit_leaf set place = -place - 1 where place >= :place",
            "update audit_leaf set place = -place where place < 0",
            Forgery.NEW_ROW,
            "insert into audit_leaf (place, number) select :place, max(number) from audit",
            "delete from audit_waiting"),
    A_ROW_PUT_BEHIND_THE_TREE(
            Forgery.NEW_ROW,
            "insert into audit_leaf (place, number) select count(*), (select max(number) from audit) from audit_leaf",
            "delete from audit_waiting"),
    A_ROW_PUT_BESIDE_THE_TREE(Forgery.NEW_ROW, "delete from audit_waiting"),
    TWO_PLACES_CHANGED_ROUND(
            "create temporary table two on commit drop as select * from audit_leaf where place in (:place, :other)",
            "delete from audit_leaf where place in (:place, :other)",
            "insert into audit_leaf (place, number) select :place + :other - place, number from two",
            "drop table two"),
    TWO_NUMBERS_CHANGED_ROUND(
            "alter table audit alter column number drop identity",
            "update audit set number = -number where number in (:row, :another)",
            "update audit set number = :row + :another + number where number < 0"),
    THE_TAIL_CUT(
            "delete from audit where number in (select number from audit_leaf where place >= :place)",
            "delete from audit_leaf where place >= :place"),
    THE_NEWEST_CHECKPOINT_TAKEN_OUT(
            "delete from audit_checkpoint where size = (select max(size) from audit_checkpoint)"),
    ANOTHER_ROOT("""
            update audit_checkpoint set note = regexp_replace(note, '(\\n[0-9]+\\n)[^\\n]+',
                '\\1' || encode(sha256('another'), 'base64')) where size = :size
            """),
    ANOTHER_SIZE("update audit_checkpoint set note = regexp_replace(note, '\\n[0-9]+\\n', e'\\n' || size - 1 || e'\\n')"
            + " where size = :size"),
    A_SIGNATURE_OF_ANOTHER_CHECKPOINT("""
            update audit_checkpoint set note = regexp_replace(note, '— [^—]*$', (
                select substring(note from '— [^—]*$') from audit_checkpoint where size <> :size limit 1))
             where size = :size
            """),
    /// Everything as it was when an earlier checkpoint was signed: nothing in the database tells.
    ALL_TAKEN_BACK(
            "delete from audit where number in (select number from audit_leaf where place >= :size)",
            "delete from audit_leaf where place >= :size",
            "delete from audit_checkpoint where size > :size"),
    /// The tree as it was then, and the rows since waiting for it once more.
    THE_TREE_TAKEN_BACK(
            "insert into audit_waiting (number) select number from audit_leaf where place >= :size",
            "delete from audit_leaf where place >= :size",
            "delete from audit_checkpoint where size > :size"),
    /// Written anew, and signed with the right keys.
    ALL_SIGNED_ANEW(
            "update audit set :column where number = :row",
            Forgery.NEW_LEAF,
            "delete from audit_leaf",
            "delete from audit_checkpoint",
            "insert into audit_waiting (number) select number from audit");

    private static final String NEW_LEAF = """
            update audit set leaf = audit_leaf_of(number, at, salt, worker, agency, act, child, reason, what)
             where number = :row
            """;
    private static final String NEW_ROW =
            "insert into audit (at, worker, agency, act) values (now(), 'nobody', 'nowhere', 'read')";
    private static final List<String> COLUMNS = List.of(
            "worker = worker || 'x'",
            "agency = upper(agency)",
            "act = 'list'",
            "reason = reason || ' '",
            "at = at - interval '1 microsecond'",
            "child = gen_random_uuid()",
            "what = what || ''::text");
    private static final List<String> GUARDED = List.of("audit", "audit_leaf", "audit_checkpoint");

    private final String steps;

    Forgery(String... steps) {
        this.steps = String.join(";\n", steps);
    }

    /// Whether the database is as it might have been: then only a witness outside can tell.
    boolean leavesNoTrace() {
        return switch (this) {
            case ALL_TAKEN_BACK, THE_TREE_TAKEN_BACK, ALL_SIGNED_ANEW -> true;
            default -> false;
        };
    }

    /// @param rows how many there are, numbered from 1, all of them in the tree
    void carryOut(JdbcClient sql, int rows, Random random, Sealing sealing) {
        GUARDED.forEach(table -> sql.sql("alter table " + table + " disable trigger " + table + "_is_append_only")
                .update());
        var row = 1 + random.nextInt(rows);
        var place = random.nextInt(rows);
        var other = (place + 1 + random.nextInt(rows - 1)) % rows;
        var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        var older = sql.sql("select size from audit_checkpoint order by size")
                .query(Integer.class)
                .list();
        var size = older.get(random.nextInt(older.size() - 1));
        sql.sql(steps.replace(":column", column)
                        .replace(":row", Integer.toString(row))
                        .replace(":another", Integer.toString(1 + row % rows))
                        .replace(":place", Integer.toString(place))
                        .replace(":other", Integer.toString(other))
                        .replace(":size", Integer.toString(size)))
                .update();
        if (this == ALL_SIGNED_ANEW) {
            sealing.seal();
        }
    }
}
