-- Parts of records that are shown to people who do not work with the child, and offers to take on the responsibility
-- for a child. Only ever added to.

-- What is shown. A share and an offer each have the id of their parts.
create table parts (
    id      uuid primary key,
    kinds   text[]      not null,
    closer  text[]      not null,
    through timestamptz not null,
    named   boolean     not null,
    check (not 'LOCATION' = any (closer))
);
comment on column parts.closer is 'the classes of answers that were named besides the ordinary ones';
comment on column parts.through is 'what was recorded later is no part of it; infinity if all that comes is';

alter table tie add column parts uuid references parts;
alter table tie add constraint tie_shows_parts check ((relation in ('share', 'offer')) = (parts is not null));
create index tie_of_parts on tie (parts) where parts is not null;
comment on column tie.relation is
    'holds-role, team, front-door, agency-part, referrer, break-glass, share or offer';

create table share (
    id        uuid primary key references parts,
    reference text        not null unique,
    child     uuid        not null references child,
    worker    text        not null references worker,
    agency    text        not null references agency,
    to_agency text references agency,
    to_worker text references worker,
    outside   text,
    purpose   text        not null,
    basis     text        not null,
    necessity text        not null,
    asked     text        not null,
    view      text        not null,
    made      timestamptz not null,
    until     timestamptz not null,
    check (num_nonnulls(to_agency, to_worker, outside) = 1),
    check (asked in ('asked', 'not-asked', 'not-safe'))
);
comment on column share.outside is 'who was told, where they do not use Waymark: nothing is shown to them here';
comment on column share.basis is 'an option of lawful-bases';
create index share_of_child on share (child);

-- Why answers are shared that are held more closely.
create table closer_part (
    parts uuid not null references parts,
    class text not null,
    why   text not null,
    primary key (parts, class)
);

create table share_end (
    share  uuid primary key references share,
    worker text        not null references worker,
    reason text        not null,
    ended  timestamptz not null
);

-- The responsibility for a child, offered by the agency that has it. It moves with the answer alone.
create table offer (
    id        uuid primary key references parts,
    reference text        not null unique,
    child     uuid        not null references child,
    worker    text        not null references worker,
    agency    text        not null references agency,
    to_agency text        not null references agency,
    reason    text        not null,
    open      text        not null,
    wanted    date        not null,
    made      timestamptz not null,
    check (agency <> to_agency)
);
create index offer_of_child on offer (child);

create table offer_answer (
    offer    uuid primary key references offer,
    answer   text        not null,
    worker   text        not null references worker,
    team     text references team,
    says     text        not null,
    answered timestamptz not null,
    check (answer in ('accepted', 'declined', 'withdrawn')),
    check ((answer = 'accepted') = (team is not null))
);

-- That those who work with the child have read an answer.
create table offer_noted (
    offer  uuid primary key references offer_answer,
    worker text        not null references worker,
    noted  timestamptz not null
);

create trigger parts_are_append_only before update or delete or truncate on parts
    for each statement execute function refuse_change();
create trigger share_is_append_only before update or delete or truncate on share
    for each statement execute function refuse_change();
create trigger closer_part_is_append_only before update or delete or truncate on closer_part
    for each statement execute function refuse_change();
create trigger share_end_is_append_only before update or delete or truncate on share_end
    for each statement execute function refuse_change();
create trigger offer_is_append_only before update or delete or truncate on offer
    for each statement execute function refuse_change();
create trigger offer_answer_is_append_only before update or delete or truncate on offer_answer
    for each statement execute function refuse_change();
create trigger offer_noted_is_append_only before update or delete or truncate on offer_noted
    for each statement execute function refuse_change();
