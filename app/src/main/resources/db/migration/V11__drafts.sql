-- Forms that were begun and not sent. They take over what was held over a sign-in.

alter table held_form rename to draft;
alter table draft rename constraint held_form_pkey to draft_pkey;
alter table draft rename column held to saved;
alter table draft
    alter column data_key drop not null,
    alter column sealed drop not null,
    add column title   text    not null default '',
    add column began   timestamptz,
    add column version integer not null default 1,
    add column typing  text    not null default '',
    add column handed  text references worker,
    add column state   text    not null default 'open' check (state in ('open', 'sent', 'thrown-away', 'let-go')),
    add check (state <> 'open' or sealed is not null);
update draft set began = saved;
alter table draft alter column began set not null;
comment on column draft.path is 'the page it belongs to';
comment on column draft.title is 'what the form is for, never anything of a child';
comment on column draft.typing is 'which open page wrote it last';
comment on column draft.handed is 'who handed it over, if somebody did';
comment on column draft.state is 'a row outlives its words, so that a late saving brings nothing back';
create index draft_of_worker on draft (worker, state);
