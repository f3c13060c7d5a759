-- The record of reads: append-only, each record sealed with the one before it.
create table read_record (
  id             bigint primary key,
  at             timestamptz not null,
  kind           text not null check (kind in ('READ', 'REFUSED', 'COMPLETED')),
  query          text not null default '',
  account        text not null,
  path           text not null,
  purpose        text not null default '',
  authorizations int[] not null default '{}',
  list_version   int not null default 0,
  statement      text not null default '',
  resource       text not null default '',
  columns        text[] not null default '{}',
  row_count      bigint,
  outcome        text not null,
  seal           text not null
);
create index on read_record (at);
create index on read_record (account, at);
create index on read_record (query) where query <> '';
comment on column read_record.query is 'one key for all records of one statement';
comment on column read_record.seal is 'HMAC-SHA256 over this record and the seal before it; the key lies outside the database';

-- The newest record, and the last one that the retention took away: the chain begins there.
create table read_chain (
  only_row   boolean primary key default true check (only_row),
  last_id    bigint not null,
  last_seal  text not null,
  first_id   bigint not null,
  first_seal text not null
);
insert into read_chain values (true, 0, '', 0, '');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record of reads is append-only';
end $$;
create trigger append_only before update on read_record for each row execute function refuse_change();
