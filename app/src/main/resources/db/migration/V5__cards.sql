-- What lists of children show of each, so that a list derives nothing. What stands there until a case is derived anew is
-- the short name alone.

alter table child_card
    add column name  text  not null default '',
    add column born  text  not null default '',
    add column facts text[] not null default '{}',
    add column marks jsonb not null default '[]';
comment on column child_card.born is 'the date of birth as case files write it, or empty';
comment on column child_card.facts is 'what else says who the child is, each short';
comment on column child_card.marks is 'what must not be overlooked, with when the clock alone takes it down';

update child_card set name = display;
update case_state set next_change = derived_at;
