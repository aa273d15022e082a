-- What must not be read from a database alone: places, secrets of second steps, forms that are held. It is sealed under
-- data keys, and these under master keys that never stand here. What an older Waymark kept in plain words stands aside
-- under other names until the first start, which has the keys, seals it and drops these tables.

create table data_key (
    id      uuid primary key,
    owner   text     not null,
    number  smallint not null,
    master  text     not null,
    wrapped bytea    not null,
    unique (owner, number)
);
comment on column data_key.owner is 'what is sealed under it, and whose: place/…, second-step/…';
comment on column data_key.number is 'counts those of one owner; the newest seals';
comment on column data_key.master is 'the name of the master key that wraps it';
create index data_key_master on data_key (master);

create table lost_key (
    master text primary key,
    lost   timestamptz not null,
    reason text        not null
);
comment on table lost_key is 'master keys that were declared lost';
create trigger lost_key_is_append_only before update or delete or truncate on lost_key
    for each statement execute function refuse_change();

alter table kept_place rename to plain_place;
alter index kept_place_pkey rename to plain_place_pkey;
alter index kept_place_of_child rename to plain_place_of_child;
create table kept_place (
    key      uuid primary key,
    child    uuid        not null references child,
    entry    uuid        not null references entry,
    field    text        not null,
    data_key uuid        not null,
    sealed   bytea       not null,
    recorded timestamptz not null
);
comment on column kept_place.sealed is 'a byte 1 for the version, 12 bytes of nonce, and what AES-256-GCM made';
create index kept_place_of_child on kept_place (child);
create trigger kept_place_is_append_only before update or delete or truncate on kept_place
    for each statement execute function refuse_change();

alter table second_step rename to plain_second_step;
alter index second_step_pkey rename to plain_second_step_pkey;
create table second_step (
    worker    text primary key references worker,
    data_key  uuid        not null,
    sealed    bytea       not null,
    begun     timestamptz not null,
    confirmed timestamptz,
    last_used bigint      not null default 0
);
comment on column second_step.last_used is 'the number of the last half minute whose code was taken; none is taken twice';

alter table held_form rename to plain_held_form;
alter index held_form_pkey rename to plain_held_form_pkey;
create table held_form (
    id       uuid primary key,
    worker   text        not null references worker,
    path     text        not null,
    data_key uuid        not null,
    sealed   bytea       not null,
    held     timestamptz not null
);

-- Its digest was of everything that was sent: whoever has the rest of it could find a place by guessing.
alter table command rename to plain_command;
alter index command_pkey rename to plain_command_pkey;
create table command (
    key      uuid primary key,
    worker   text        not null references worker,
    digest   bytea       not null,
    answer   jsonb       not null,
    recorded timestamptz not null
);
comment on column command.digest is 'of what was sent, made with a data key';
