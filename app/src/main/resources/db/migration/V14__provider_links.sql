-- Which account of an agency's own sign-in is which worker. Made at the first sign-in; from then on no other account of
-- that provider is taken for the worker, and the account for no other worker.

create table provider_link (
    issuer  text        not null,
    subject text        not null,
    worker  text        not null references worker,
    made    timestamptz not null,
    primary key (issuer, subject),
    unique (worker, issuer)
);
comment on column provider_link.subject is 'what the provider calls the account and never gives to another';
