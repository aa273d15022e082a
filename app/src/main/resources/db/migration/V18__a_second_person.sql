-- Letting somebody into a record again who was kept out: one asks, another confirms. Only ever added to.

create table let_in_asked (
    id        uuid primary key,
    reference text        not null unique,
    child     uuid        not null references child,
    kept_out  text        not null references worker,
    worker    text        not null references worker,
    reason    text        not null,
    asked     timestamptz not null,
    check (worker <> kept_out),
    unique (id, worker, kept_out)
);
create index let_in_asked_of_child on let_in_asked (child);

create table let_in_answer (
    asked    uuid primary key,
    asked_by text        not null,
    kept_out text        not null,
    answer   text        not null check (answer in ('confirmed', 'declined', 'withdrawn')),
    worker   text        not null references worker,
    says     text        not null,
    answered timestamptz not null,
    foreign key (asked, asked_by, kept_out) references let_in_asked (id, worker, kept_out),
    -- Nobody answers what they asked themselves, and only they take it back; nobody answers about themselves.
    check ((answer = 'withdrawn') = (worker = asked_by)),
    check (worker <> kept_out)
);

create trigger let_in_asked_is_append_only before update or delete or truncate on let_in_asked
    for each statement execute function refuse_change();
create trigger let_in_answer_is_append_only before update or delete or truncate on let_in_answer
    for each statement execute function refuse_change();
revoke update, delete on let_in_asked, let_in_answer from waymark_app;
