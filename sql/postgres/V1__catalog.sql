-- The catalog: who exists, what is shared, who was authorized, who read what.
create table organisation (
  name         text primary key,
  title        text not null,
  kind         text not null check (kind in ('DEPARTMENT', 'TOWNSHIP', 'COMMUNITY', 'PROPERTY', 'SUPERVISION')),
  department   text not null default '',
  jurisdiction text not null check (jurisdiction ~ '^[0-9]{2,15}$')
);
comment on column organisation.jurisdiction is 'division code prefix; every row it may see begins with it';
comment on column organisation.department is 'the line of business a department answers for, as data items name it';

create table account (
  name          text primary key,
  title         text not null,
  role          text not null check (role in ('steward', 'worker', 'analyst', 'property', 'auditor')),
  organisation  text not null references organisation,
  password_hash text not null,
  suspended     boolean not null default false
);

create table code_list (
  name      text not null,
  spelling  text not null,
  standard  text not null,
  primary key (name, spelling)
);

create table data_item (
  name        text primary key,
  title       text not null,
  type        text not null,
  code_list   text not null default '',
  department  text not null,
  level       int  not null check (level between 1 and 4),
  sensitive   boolean not null default false,
  newest_wins boolean not null default false,
  synonyms    text[] not null default '{}'
);

create table data_resource (
  name            text primary key,
  title           text not null,
  department      text not null,
  area_column     text not null,
  row_item_column text not null default '',
  birth_column    text not null default ''
);
comment on column data_resource.row_item_column is 'its value v makes a row governed by the item <resource>.v';

create table resource_column (
  resource text not null references data_resource,
  name     text not null,
  item     text not null,
  ordinal  int  not null,
  primary key (resource, name)
);

create table list_version (
  id           int generated always as identity primary key,
  title        text not null,
  published_at timestamptz not null,
  published_by text not null
);

create table list_entry (
  version     int  not null references list_version,
  resource    text not null references data_resource,
  item        text not null,
  department  text not null,
  attribute   text not null check (attribute in ('UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED')),
  mask        text not null default '',
  sensitive   boolean not null default false,
  audience    text[] not null,
  legal_basis text not null default '',
  primary key (version, resource, item)
);

create table authorization_grant (
  id           int generated always as identity primary key,
  organisation text not null references organisation,
  resource     text not null references data_resource,
  items        text[] not null,
  purpose      text not null,
  legal_basis  text not null,
  area         text not null,
  children     boolean not null default false,
  valid_from   timestamptz not null,
  valid_until  timestamptz not null,
  withdrawn_at timestamptz
);
comment on column authorization_grant.children is 'whether it names children under 14 (个人信息保护法 art. 31)';

-- One number that moves with every change that a decision depends on: whoever caches asks it first.
create table policy_revision (only_row boolean primary key default true check (only_row), revision bigint not null);
insert into policy_revision values (true, 1);

create function move_policy_revision() returns trigger language plpgsql as $$
begin
  update policy_revision set revision = revision + 1;
  return null;
end $$;

create trigger moves after insert or update or delete on organisation for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on account for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on data_resource for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on resource_column for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on list_version for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on list_entry for each statement execute function move_policy_revision();
create trigger moves after insert or update or delete on authorization_grant for each statement execute function move_policy_revision();

create table read_record (
  id             bigint generated always as identity primary key,
  at             timestamptz not null default now(),
  account        text not null,
  path           text not null,
  purpose        text not null default '',
  authorizations int[] not null default '{}',
  list_version   int,
  query_id       text not null default '',
  resource       text not null,
  columns        text[] not null,
  row_count      bigint,
  outcome        text not null
);
create index on read_record (at);
create index on read_record (account, at);
comment on table read_record is 'every read and every refusal; never the values';

create table transform_run (
  id          text primary key,
  started_at  timestamptz not null,
  finished_at timestamptz,
  outcome     text not null check (outcome in ('RUNNING', 'DONE', 'FAILED')),
  rows        json not null default '{}'
);
comment on column transform_run.rows is 'stage: rows, in the order of the stages';
