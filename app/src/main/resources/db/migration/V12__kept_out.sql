-- Somebody who must see nothing of a child, whatever else they have to do with the child.

comment on column tie.relation is
    'holds-role, team, front-door, agency-part, referrer, break-glass, share, offer or kept-out';
create index tie_that_keeps_out on tie (worker, child) where relation = 'kept-out';
