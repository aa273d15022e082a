-- Photographs and papers that hang on an entry. What they show stands sealed and apart from what is said about them, and
-- comes out through a function that leaves a line in the audit, like a place.

create table kept_file (
    key         uuid primary key,
    child       uuid        not null references child,
    entry       uuid        not null references entry,
    type        text        not null,
    shows       text        not null,
    tells_place boolean     not null,
    bytes       integer     not null,
    digest      bytea       not null,
    worker      text        not null references worker,
    attached    timestamptz not null
);
comment on column kept_file.shows is 'what is to be seen in it, as whoever attached it says';
comment on column kept_file.tells_place is 'whether somebody could tell from it where the child is';
comment on column kept_file.digest is 'SHA-256 of the original';
create index kept_file_of_child on kept_file (child);
create trigger kept_file_is_append_only before update or delete or truncate on kept_file
    for each statement execute function refuse_change();

create table struck_file (
    file   uuid primary key references kept_file,
    worker text        not null references worker,
    reason text        not null,
    struck timestamptz not null
);
comment on table struck_file is 'files that do not belong where they hang; nobody is shown them again';
create trigger struck_file_is_append_only before update or delete or truncate on struck_file
    for each statement execute function refuse_change();

create table kept_content (
    file     uuid  not null references kept_file,
    form     text  not null check (form in ('shown', 'original')),
    data_key uuid  not null,
    sealed   bytea not null,
    primary key (file, form)
);
comment on column kept_content.form is 'shown: a copy made anew, which says nothing of where and when it was made';
create trigger kept_content_is_append_only before update or delete or truncate on kept_content
    for each statement execute function refuse_change();

revoke update, delete on kept_file, struck_file, kept_content from waymark_app;
revoke select on kept_content from waymark_app;

alter table kept_file enable row level security;
create policy as_opened on kept_file
    using (child = any ((select opened())::uuid[]) or (select on_errand()));

-- Takes what a file holds out, and leaves a line in the audit about it.
do $$
begin
    execute format($function$
        create function take_out_file(wanted uuid, of_child uuid, in_form text, at timestamptz, worker text, agency text,
                                      act text, why text)
            returns table (entry uuid, data_key uuid, sealed bytea)
            language plpgsql security definer set search_path = %I, pg_temp as $body$
        #variable_conflict use_column
        begin
            return query select f.entry, c.data_key, c.sealed
                           from kept_file f join kept_content c on c.file = f.key and c.form = in_form
                          where f.key = wanted and f.child = of_child
                            and not exists (select from struck_file s where s.file = f.key);
            if found then
                insert into audit (at, worker, agency, act, child, what, reason)
                values (take_out_file.at, take_out_file.worker, take_out_file.agency, take_out_file.act, of_child,
                        array[wanted::text], why);
            end if;
        end $body$
        $function$, current_schema());
    execute format('grant create on schema %I to waymark_vault', current_schema());
    alter function take_out_file owner to waymark_vault;
    execute format('revoke create on schema %I from waymark_vault', current_schema());
end $$;
revoke execute on function take_out_file from public;
grant execute on function take_out_file to waymark_app;
grant select on kept_file, struck_file, kept_content to waymark_vault;
