-- The record: what was said about each child, and who looked. Only ever added to.

create table agency (
    id   text primary key,
    name text not null,
    type text not null
);

create table team (
    id     text primary key,
    agency text not null references agency,
    name   text not null
);

create table worker (
    id     text primary key,
    agency text        not null references agency,
    team   text references team,
    name   text        not null,
    job    text        not null,
    roles  text[]      not null default '{}',
    leaves timestamptz not null default 'infinity'
);

create table sign_in (
    worker        text primary key references worker,
    password_hash text        not null,
    failures      integer     not null default 0,
    locked_until  timestamptz not null default '-infinity'
);

create table child (
    id        uuid primary key,
    reference text        not null unique,
    created   timestamptz not null
);

-- Two records that are one child's. Undone by ending the link; nothing is moved.
create table same_child (
    id         uuid primary key,
    child      uuid        not null references child,
    same_as    uuid        not null references child,
    reason     text        not null,
    linked_by  text        not null references worker,
    linked_at  timestamptz not null,
    undone_by  text references worker,
    undone_at  timestamptz,
    undone_why text,
    check (child <> same_as)
);
create unique index one_open_link on same_child (child) where undone_at is null;
create index same_child_other on same_child (same_as) where undone_at is null;

create table entry (
    id          uuid primary key,
    child       uuid        not null references child,
    form        text        not null,
    kind        text,
    edition     integer,
    happened    text,
    known       text        not null,
    recorded    timestamptz not null,
    recorded_by text        not null references worker,
    agency      text        not null references agency,
    said_by     text        not null default '',
    together    uuid,
    body        jsonb       not null
);
create index entry_of_child on entry (child, recorded);
create index entry_together on entry (together) where together is not null;
comment on column entry.form is 'stated, amended, struck, moved, cancelled, not-needed, departed or explained';
comment on column entry.happened is 'as it was stated: to the minute, day, month or year, after ~ if estimated, or unknown';
comment on column entry.together is 'the same for entries made at once about several children';

-- Where someone is. Never stands in an entry, which holds the key alone.
create table kept_place (
    key      uuid primary key,
    child    uuid        not null references child,
    entry    uuid        not null references entry,
    field    text        not null,
    place    text        not null,
    recorded timestamptz not null
);
create index kept_place_of_child on kept_place (child);

-- A retry with the same key gets the first answer.
create table command (
    key      uuid primary key,
    worker   text        not null references worker,
    digest   bytea       not null,
    answer   jsonb       not null,
    recorded timestamptz not null
);

create table audit (
    number   bigint generated always as identity primary key,
    at       timestamptz not null,
    worker   text        not null,
    agency   text        not null,
    act      text        not null,
    child    uuid,
    what     text[]      not null default '{}',
    reason   text        not null default ''
);
create index audit_of_child on audit (child, at);
create index audit_of_worker on audit (worker, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger entry_is_append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger kept_place_is_append_only before update or delete or truncate on kept_place
    for each statement execute function refuse_change();
