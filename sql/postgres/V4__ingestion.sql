-- Sources, their datasets, and what they delivered.
create table source_system (
  name       text primary key,
  title      text not null,
  department text not null,
  definition jsonb not null
);
comment on column source_system.definition is 'kind, address, datasets and mappings; secrets are references, never values';

create table delivery (
  id          text primary key,
  source      text not null references source_system,
  dataset     text not null,
  file_name   text not null,
  checksum    text not null,
  bytes       bigint not null,
  landed_path text not null,
  landed_at   timestamptz not null,
  properties  jsonb not null default '{}',
  status      text not null check (status in ('LANDED', 'COMMITTED', 'UNREADABLE')),
  reason      text not null default '',
  row_count   int not null default 0,
  quarantined int not null default 0,
  committed_at timestamptz,
  unique (source, dataset, checksum, file_name)
);
create index on delivery (source, dataset, landed_at);

create table pull_report (
  source  text not null references source_system,
  at      timestamptz not null default now(),
  outcome text not null,
  reason  text not null default ''
);
create index on pull_report (source, at desc);

create table transform_run (
  id          text primary key,
  started_at  timestamptz not null,
  finished_at timestamptz,
  outcome     text not null check (outcome in ('RUNNING', 'DONE', 'FAILED')),
  rows        json not null default '{}'
);
comment on column transform_run.rows is 'stage: rows, in the order of the stages';
