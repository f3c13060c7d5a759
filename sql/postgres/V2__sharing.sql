-- The sharing list and its life, what was asked for under it, and what was granted.
create table list_version (
  id           int generated always as identity primary key,
  title        text not null,
  status       text not null check (status in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'DISCARDED')),
  based_on     int references list_version,
  since        int references list_version,
  created_at   timestamptz not null default now(),
  editors      text[] not null,
  reviewed_at  timestamptz,
  reviewed_by  text,
  published_at timestamptz,
  published_by text,
  effective_at timestamptz,
  note         text not null default '',
  check (status <> 'PUBLISHED' or effective_at is not null),
  -- The two-person rule: who edited a version does not review it.
  check (reviewed_by is null or not reviewed_by = any (editors))
);
comment on column list_version.since is 'the newest published version that the draft knows of; only such a draft is published';
comment on column list_version.editors is 'everybody who changed the draft';

create table list_entry (
  version    int  not null references list_version,
  resource   text not null references data_resource,
  item       text not null,
  content    jsonb not null,
  lock       int  not null default 0,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (version, resource, item)
);
comment on column list_entry.item is 'an item of the resource, or * for the resource as a whole';
comment on column list_entry.lock is 'moves with every change; who changes an entry says which state she saw';

create table authorization_grant (
  id           int generated always as identity primary key,
  organisation text not null references organisation,
  resource     text not null references data_resource,
  items        text[] not null,
  purpose      text not null,
  legal_basis  text not null,
  area         text not null check (area ~ '^[0-9]{2,12}$'),
  children     boolean not null default false,
  frequency    text not null default '',
  valid_from   timestamptz not null,
  valid_until  timestamptz not null,
  granted_by   text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by text,
  reviewed_at  timestamptz
);
comment on column authorization_grant.children is 'whether it names children under 14 (个人信息保护法 art. 31)';
comment on column authorization_grant.reviewed_at is 'when somebody last confirmed that it is still needed';

create table access_request (
  id               int generated always as identity primary key,
  organisation     text not null references organisation,
  account          text not null references account,
  department       text not null,
  resource         text not null references data_resource,
  items            text[] not null,
  purpose          text not null,
  legal_basis      text not null,
  area             text not null,
  children         boolean not null,
  valid_from       date not null,
  valid_until      date not null,
  frequency        text not null,
  renews           int references authorization_grant,
  status           text not null check (status in
                     ('SUBMITTED', 'ACCEPTED', 'CLARIFYING', 'GRANTED', 'REFUSED', 'DISPUTED', 'WITHDRAWN')),
  submitted_at     timestamptz not null,
  accept_due       date not null,
  answer_due       date not null,
  provide_due      date not null,
  clarifying_since date,
  reminded         text not null default '',
  authorization_id int references authorization_grant,
  lock             int not null default 0
);
create index on access_request (department, status);
create index on access_request (organisation);

create table request_event (
  id      bigint generated always as identity primary key,
  request int not null references access_request,
  at      timestamptz not null,
  account text not null,
  kind    text not null,
  text    text not null default ''
);
create index on request_event (request, id);
comment on table request_event is 'the whole history of a request, refusals with reason and basis included';

create table access_token (
  id               text primary key,
  account          text not null references account,
  authorization_id int references authorization_grant,
  issued_at        timestamptz not null,
  expires_at       timestamptz not null,
  revoked_at       timestamptz
);
create index on access_token (account, expires_at);

create trigger moves after insert or update or delete on list_version for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on authorization_grant for each statement execute function move_policy_revision();
create trigger moves after update or delete on access_token for each statement execute function move_policy_revision();

-- What is published stays as it was published.
create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from list_version where id = coalesce(old.version, new.version) and status = 'PUBLISHED') then
    raise exception 'a published version of the list cannot be changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger published_is_final before insert or update or delete on list_entry
  for each row execute function refuse_published_change();
