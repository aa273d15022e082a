-- Who has what to do with a child, from when until when. Access rests on nothing else.

create table tie (
    id         uuid primary key,
    child      uuid        not null references child,
    relation   text        not null,
    role       text,
    worker     text references worker,
    team       text references team,
    agency     text references agency,
    since      timestamptz not null,
    until      timestamptz not null default 'infinity',
    review     date,
    purpose    text        not null,
    basis      text        not null,
    made_by    text        not null references worker,
    entry      uuid references entry,
    check (num_nonnulls(worker, team, agency) = 1)
);
comment on column tie.relation is 'holds-role, team, front-door, agency-part or referrer';
comment on column tie.review is 'when an allocation is looked at again; it does not end by itself';
create index tie_of_child on tie (child);
create index tie_of_worker on tie (worker) where worker is not null;
create index tie_of_team on tie (team) where team is not null;
create index tie_of_agency on tie (agency) where agency is not null;
