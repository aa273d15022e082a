-- The second step of signing in: a code from a device, or one of a few written down for the day it is lost.

create table second_step (
    worker    text primary key references worker,
    secret    bytea       not null,
    begun     timestamptz not null,
    confirmed timestamptz,
    last_used bigint      not null default 0
);
comment on column second_step.last_used is 'the number of the last half minute whose code was taken; none is taken twice';

create table recovery_code (
    worker text  not null references worker,
    hash   bytea not null,
    used   timestamptz,
    primary key (worker, hash)
);
comment on column recovery_code.hash is 'SHA-256: the codes are long and random, so nothing slower is needed';
