-- The database's own lock, behind the gate of the application. Waymark works as a role that owns nothing. It reads and
-- writes of a record what was opened in the same transaction for the person who asks, and takes out a place only through
-- a function that leaves a line in the audit. Whoever owns the tables, as migrations do, is not held by this.

do $$
declare
    here text := current_schema();
    it   regclass;
begin
    if not exists (select from pg_roles where rolname = 'waymark_app') then
        create role waymark_app nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'waymark_vault') then
        create role waymark_vault nologin;
    end if;
    execute format('grant usage on schema %I to waymark_app, waymark_vault', here);
    execute format('grant select, insert, update, delete on all tables in schema %I to waymark_app', here);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to waymark_app',
                   here);
    -- What a trigger refuses it has no right to either: bit 3 of its type stands for delete, bit 4 for update.
    for it in select distinct t.tgrelid::regclass from pg_trigger t join pg_proc p on p.oid = t.tgfoid
               where p.proname = 'refuse_change' and p.pronamespace = here::regnamespace and t.tgtype & 8 <> 0 loop
        execute format('revoke delete on %s from waymark_app', it);
    end loop;
    for it in select distinct t.tgrelid::regclass from pg_trigger t join pg_proc p on p.oid = t.tgfoid
               where p.proname = 'refuse_change' and p.pronamespace = here::regnamespace and t.tgtype & 16 <> 0
                 and t.tgattr = '' and t.tgqual is null loop
        execute format('revoke update on %s from waymark_app', it);
    end loop;
    -- Nor has it to do with what only migrations and the first start read.
    for it in select c.oid::regclass from pg_class c
               where c.relnamespace = here::regnamespace and c.relkind = 'r'
                 and (c.relname like 'plain\_%' or c.relname = 'flyway_schema_history') loop
        execute format('revoke all on %s from waymark_app', it);
    end loop;
end $$;

revoke update, delete on data_key from waymark_app;
revoke select on kept_place from waymark_app;

-- The records that were opened in this transaction.
create function opened() returns uuid[] language sql stable
return string_to_array(nullif(current_setting('waymark.open', true), ''), ',')::uuid[];

-- Whether this transaction is about no one person: deriving what follows from a record.
create function on_errand() returns boolean language sql stable
return coalesce(current_setting('waymark.errand', true), '') <> '';

alter table entry enable row level security;
create policy as_opened on entry
    using (child = any ((select opened())::uuid[]) or (select on_errand()));

alter table kept_place enable row level security;
create policy as_opened on kept_place
    using (child = any ((select opened())::uuid[]) or (select on_errand()));

-- Lists show something of many children at once: of those with whom the person who asks has to do now.
do $$
declare
    it text;
begin
    foreach it in array array['child_card', 'duty'] loop
        execute format('alter table %I enable row level security', it);
        execute format($policy$
            create policy as_opened_or_listed on %1$I using (
                child = any ((select opened())::uuid[])
                or (select on_errand())
                or exists (
                    select 1 from tie t
                     where t.child = %1$I.child
                       and t.since <= nullif(current_setting('waymark.now', true), '')::timestamptz
                       and t.until > nullif(current_setting('waymark.now', true), '')::timestamptz
                       and (t.worker = current_setting('waymark.worker', true)
                            or t.team = current_setting('waymark.team', true)
                            or t.agency = current_setting('waymark.agency', true))
                       and (t.relation in ('holds-role', 'team', 'referrer')
                            or t.relation = 'front-door' and current_setting('waymark.roles', true)::text[] @> '{duty-worker}'
                            or t.relation = 'agency-part' and (t.team is not null
                               or current_setting('waymark.roles', true)::text[] @> '{safeguarding-lead}')
                            or t.relation = 'share' and (t.worker is not null or t.agency is not null
                               and current_setting('waymark.roles', true)::text[] @> '{safeguarding-lead}')
                            or t.relation = 'break-glass' and t.worker is not null
                               and current_setting('waymark.breaks_glass', true) = 'true'
                            or t.relation = 'offer' and current_setting('waymark.takes_on', true) = 'true')
                )
                and not exists (
                    select 1 from tie o
                     where o.relation = 'kept-out' and o.worker = current_setting('waymark.worker', true)
                       and o.since <= nullif(current_setting('waymark.now', true), '')::timestamptz
                       and o.until > nullif(current_setting('waymark.now', true), '')::timestamptz
                       and (o.child = %1$I.child
                            or o.child in (select s.child from same_child s
                                            where s.undone_at is null
                                              and s.same_as in (%1$I.child, (select h.same_as from same_child h
                                                                 where h.child = %1$I.child and h.undone_at is null)))
                            or o.child in (select s.same_as from same_child s
                                            where s.child = %1$I.child and s.undone_at is null))
                )
            )$policy$, it);
    end loop;
end $$;

-- Takes a sealed place out, and leaves a line in the audit about it.
do $$
begin
    execute format($function$
        create function take_out_place(wanted uuid, of_child uuid, at timestamptz, worker text, agency text, act text,
                                       why text)
            returns table (entry uuid, field text, data_key uuid, sealed bytea)
            language plpgsql security definer set search_path = %I, pg_temp as $body$
        #variable_conflict use_column
        begin
            return query select p.entry, p.field, p.data_key, p.sealed from kept_place p
                          where p.key = wanted and p.child = of_child;
            if found then
                insert into audit (at, worker, agency, act, child, reason)
                values (take_out_place.at, take_out_place.worker, take_out_place.agency, take_out_place.act, of_child, why);
            end if;
        end $body$
        $function$, current_schema());
    execute format('grant waymark_vault to %I with set true', current_user);
    execute format('grant create on schema %I to waymark_vault', current_schema());
    alter function take_out_place owner to waymark_vault;
    execute format('revoke create on schema %I from waymark_vault', current_schema());
end $$;
revoke execute on function take_out_place from public;
grant execute on function take_out_place to waymark_app;
grant select on kept_place to waymark_vault;
grant insert on audit, audit_waiting to waymark_vault;
