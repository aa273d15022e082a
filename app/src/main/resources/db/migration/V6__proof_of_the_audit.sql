-- The audit becomes a record that cannot be quietly changed. Each row is given its leaf as it is written, by whatever
-- path, in the transaction of the act; a tree over the leaves and its signed checkpoints grow behind it.

alter table audit
    add column salt uuid not null default gen_random_uuid(),
    add column leaf bytea;
comment on column audit.salt is 'hides the words in the leaf: once it and they are gone, nobody can guess what they were';
comment on column audit.leaf is 'the leaf of RFC 6962 for this row; audit_leaf_of says of which bytes';

-- The bytes of a leaf: version 1, the number (8 bytes), the time in microseconds since 1970 (8 bytes), and in place of
-- the words the SHA-256 of the salt (16 bytes) and a list of words in the form in which PostgreSQL sends one, each after
-- its length: worker, agency, act, child or an empty word, reason, and what it was about.
create function audit_leaf_of(number bigint, at timestamptz, salt uuid, worker text, agency text, act text, child uuid,
                              reason text, what text[]) returns bytea language sql stable
return sha256('\x0001' || int8send(number) || int8send((extract(epoch from at) * 1000000)::bigint) || sha256(
    uuid_send(salt) || array_send(array[worker, agency, act, coalesce(child::text, ''), reason] || what)));

alter table audit disable trigger audit_is_append_only;
update audit set leaf = audit_leaf_of(number, at, salt, worker, agency, act, child, reason, what);
alter table audit enable trigger audit_is_append_only;
alter table audit alter column leaf set not null;

-- Rows that have no place in the tree yet. Written and taken out under the same rules as the rows themselves, so that
-- one that commits late is late and not lost.
create table audit_waiting (
    number bigint not null
);
insert into audit_waiting (number) select number from audit;

create table audit_leaf (
    place  bigint primary key,
    number bigint not null unique
);
comment on column audit_leaf.place is 'counted from 0, in the order in which rows were found to be committed';

create table audit_checkpoint (
    size bigint primary key,
    edge bytea not null,
    note text  not null
);
comment on column audit_checkpoint.edge is 'the roots of the whole trees along the right edge, the largest first: enough to go on from';
comment on column audit_checkpoint.note is 'origin, size and root, and below a blank line the two signatures of these';

create function give_leaf() returns trigger language plpgsql as $$
begin
    new.leaf := audit_leaf_of(new.number, new.at, new.salt, new.worker, new.agency, new.act, new.child, new.reason,
                              new.what);
    insert into audit_waiting (number) values (new.number);
    return new;
end $$;

create trigger audit_row_has_its_leaf before insert on audit for each row execute function give_leaf();
create trigger audit_leaf_is_append_only before update or delete or truncate on audit_leaf
    for each statement execute function refuse_change();
create trigger audit_checkpoint_is_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();
