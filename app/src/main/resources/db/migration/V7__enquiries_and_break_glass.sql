-- Calls from people who ask about a child, and records that are opened in an emergency. Only ever added to.

-- What was said in a call, and by whom it was taken. Says nothing of any child that is known.
create table enquiry (
    id           uuid primary key,
    reference    text        not null unique,
    taken        timestamptz not null,
    worker       text        not null references worker,
    agency       text        not null references agency,
    caller       text        not null,
    number       text        not null,
    claimed      text        not null,
    organisation text        not null,
    child        text        not null,
    more         text        not null,
    asked        text        not null,
    words        text        not null,
    worried      text        not null
);
comment on column enquiry.claimed is 'an option of links-to-child, or empty';
comment on column enquiry.child is 'the name as it was said; no key of any record';
create index enquiry_taken on enquiry (taken);
create index enquiry_of_worker on enquiry (worker, taken);

-- What somebody who works with a child of that name found out.
create table enquiry_answer (
    id       uuid primary key,
    enquiry  uuid        not null references enquiry,
    child    uuid        not null references child,
    about    text        not null,
    done     text        not null,
    entry    uuid references entry,
    worker   text        not null references worker,
    answered timestamptz not null,
    check (about in ('this-child', 'another', 'unclear'))
);
create index enquiry_answers on enquiry_answer (enquiry, child);

create trigger enquiry_is_append_only before update or delete or truncate on enquiry
    for each statement execute function refuse_change();
create trigger enquiry_answer_is_append_only before update or delete or truncate on enquiry_answer
    for each statement execute function refuse_change();

comment on column tie.relation is 'holds-role, team, front-door, agency-part, referrer or break-glass';

-- A record that somebody opened in an emergency who does not work with the child. What it lets them see is a tie.
create table emergency_opening (
    id           uuid primary key,
    reference    text        not null unique,
    child        uuid        not null references child,
    worker       text        not null references worker,
    agency       text        not null references agency,
    child_agency text        not null references agency,
    purpose      text        not null,
    reason       text        not null,
    opened       timestamptz not null,
    closes       timestamptz not null
);
comment on column emergency_opening.child_agency is 'the agency responsible for the child when it was opened';
create index emergency_opening_closes on emergency_opening (closes);
create index emergency_opening_of_worker on emergency_opening (worker, opened);

create table emergency_end (
    opening  uuid primary key references emergency_opening,
    ended    timestamptz not null,
    by_clock boolean     not null
);

-- Whether it was right, once for each side, and never by whoever opened it.
create table emergency_review (
    opening   uuid        not null references emergency_opening,
    side      text        not null,
    worker    text        not null references worker,
    justified boolean     not null,
    says      text        not null,
    reviewed  timestamptz not null,
    primary key (opening, side),
    unique (opening, worker),
    check (side in ('child', 'declarer'))
);

create trigger emergency_opening_is_append_only before update or delete or truncate on emergency_opening
    for each statement execute function refuse_change();
create trigger emergency_end_is_append_only before update or delete or truncate on emergency_end
    for each statement execute function refuse_change();
create trigger emergency_review_is_append_only before update or delete or truncate on emergency_review
    for each statement execute function refuse_change();
