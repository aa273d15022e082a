-- Passkeys: keys that a device holds for one person, with which they sign in without typing a password. Only their public
-- half stands here, so nothing of it is secret.

-- What a device keeps instead of the name of its owner.
create table passkey_owner (
    worker text primary key references worker,
    handle bytea not null unique
);
create trigger passkey_owner_is_append_only before update or delete or truncate on passkey_owner
    for each statement execute function refuse_change();

create table passkey (
    id         uuid primary key,
    worker     text        not null references passkey_owner,
    credential bytea       not null unique,
    key        bytea       not null,
    travels    boolean     not null,
    name       text        not null check (length(name) between 1 and 60),
    added      timestamptz not null,
    counter    bigint      not null,
    used       timestamptz,
    removed    timestamptz
);
comment on column passkey.credential is 'what the device calls it';
comment on column passkey.key is 'its public half, as the device wrote it when it was added';
comment on column passkey.travels is 'whether the device says that it can be copied to other devices of its owner';
comment on column passkey.counter is 'what the device counted when it was last used; a copy falls behind. 0 if it does not count';
create index passkey_of_worker on passkey (worker) where removed is null;

-- It is used and removed, and never becomes another one, nor comes back.
create trigger passkey_is_kept before delete or truncate on passkey
    for each statement execute function refuse_change();
create trigger passkey_stays_what_it_is
    before update of id, worker, credential, key, travels, name, added on passkey
    for each statement execute function refuse_change();
create trigger passkey_stays_removed before update on passkey
    for each row when (old.removed is not null) execute function refuse_change();
