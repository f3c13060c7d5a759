-- What of the standard this installation has taken in, so that a start takes what is new in it, and nothing twice.
create table standard_part (
  kind     text not null,
  name     text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (kind, name)
);
comment on table standard_part is 'code, item, wording, resource, column, value or entry, by name; also what a steward added on a page';
create index on standard_part (taken_at);
