-- What follows from the record. Holds moments, not standings; can be thrown away and rebuilt.

create table case_state (
    child       uuid primary key references child,
    derived_at  timestamptz not null,
    next_change timestamptz,
    entries     integer     not null
);
create index case_state_next on case_state (next_change) where next_change is not null;

create table duty (
    child      uuid    not null references child,
    ref        text    not null,
    rule       text    not null,
    position   integer not null,
    state      text    not null,
    owner      text    not null,
    holder     text,
    agency     text,
    strength   text    not null,
    checklist  text,
    starts_at  timestamptz not null,
    opens_at   timestamptz,
    target_at  timestamptz,
    breach_at  timestamptz,
    late_at    timestamptz,
    arranged   timestamptz,
    closed_at  timestamptz,
    explained  boolean not null,
    missing    text[]  not null,
    before_known boolean not null,
    primary key (child, ref)
);
comment on column duty.state is 'open, waiting, awaited, unknown, met, met_late, ended';
comment on column duty.missing is 'what would have to be known to tell how it stands';
comment on column duty.before_known is 'its limit had passed before anyone here knew';
comment on column duty.late_at is 'the limit under the latest reading of uncertain times';
create index duty_open on duty (holder, breach_at) where state in ('open', 'waiting', 'unknown', 'awaited');

create table child_card (
    child   uuid primary key references child,
    display text not null,
    names   text not null
);
comment on column child_card.display is 'the short name that lists show';
comment on column child_card.names is 'everything the child is called, in lower case, for search by those who may see it';
