-- The catalog: who exists, and what can be shared.
create table organisation (
  name         text primary key,
  title        text not null,
  kind         text not null check (kind in ('DEPARTMENT', 'TOWNSHIP', 'COMMUNITY', 'PROPERTY', 'SUPERVISION')),
  department   text not null default '',
  jurisdiction text not null check (jurisdiction ~ '^[0-9]{2,12}$')
);
comment on column organisation.jurisdiction is 'division code prefix; every row it may see begins with it';
comment on column organisation.department is 'the line of business a department answers for, as data items name it';

create table account (
  name          text primary key,
  title         text not null,
  role          text not null check (role in ('steward', 'worker', 'analyst', 'property', 'auditor')),
  organisation  text not null references organisation,
  password_hash text not null,
  email         text not null default '',
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
  definition  text not null default '',
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
  definition      text not null default '',
  department      text not null,
  area_column     text not null,
  row_item_column text not null default '',
  row_titles      json not null default '{}',
  birth_column    text not null default ''
);
comment on column data_resource.row_item_column is 'its value v makes a row governed by the item <row_item_column>.v';
comment on column data_resource.row_titles is 'value of row_item_column: what it is called';

create table resource_column (
  resource text not null references data_resource,
  name     text not null,
  item     text not null,
  ordinal  int  not null,
  primary key (resource, name)
);

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
