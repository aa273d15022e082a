-- What stood out in how people look, and what was said of it. Only ever added to.

create table looking_alert (
    id        uuid primary key,
    reference text        not null unique,
    rule      text        not null,
    worker    text        not null references worker,
    agency    text        not null references agency,
    child     uuid references child,
    times     integer     not null,
    first     timestamptz not null,
    last      timestamptz not null,
    facts     text[]      not null,
    made      timestamptz not null
);
comment on column looking_alert.worker is 'who looked';
comment on column looking_alert.facts is 'counts and times in sentences; never a name of a child, nor what was said or searched for';
create index looking_alert_of_worker on looking_alert (worker, made);
create index looking_alert_of_agency on looking_alert (agency, made);

create table looking_answer (
    alert    uuid primary key references looking_alert,
    answer   text        not null check (answer in ('justified', 'asked', 'further')),
    says     text        not null,
    worker   text        not null references worker,
    answered timestamptz not null
);

-- That nobody answered in time, and others were asked as well.
create table looking_overdue (
    alert uuid primary key references looking_alert,
    since timestamptz not null
);

create trigger looking_alert_is_append_only before update or delete or truncate on looking_alert
    for each statement execute function refuse_change();
create trigger looking_answer_is_append_only before update or delete or truncate on looking_answer
    for each statement execute function refuse_change();
create trigger looking_overdue_is_append_only before update or delete or truncate on looking_overdue
    for each statement execute function refuse_change();

-- Who of an agency looked, for its data protection officer.
create index audit_of_agency on audit (agency, at);
