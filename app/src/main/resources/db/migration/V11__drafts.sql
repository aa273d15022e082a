-- Forms that were begun and not sent. They take over what was held over a sign-in.

create table draft (
    id      uuid primary key,
    worker  text        not null references worker,
    path    text        not null,
    title   text        not null,
    fields  jsonb,
    began   timestamptz not null,
    saved   timestamptz not null,
    version integer     not null default 1,
    typing  text        not null default '',
    handed  text references worker,
    note    text        not null default '',
    state   text        not null default 'open' check (state in ('open', 'sent', 'thrown-away', 'let-go')),
    check (state <> 'open' or fields is not null)
);
comment on column draft.path is 'the page it belongs to';
comment on column draft.title is 'what the form is for, never anything of a child';
comment on column draft.typing is 'which open page wrote it last';
comment on column draft.handed is 'who handed it over, with a note, if somebody did';
comment on column draft.state is 'a row outlives its words, so that a late saving brings nothing back';
create index draft_of_worker on draft (worker, state);

insert into draft (id, worker, path, title, fields, began, saved)
select id, worker, path, '', fields, held, held from held_form;

drop table held_form;
