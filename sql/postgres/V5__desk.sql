-- What lies on people's desks: notices, corrections, saved queries.
create table notice (
  id         bigint generated always as identity primary key,
  account    text not null references account,
  kind       text not null,
  subject    json not null default '{}',
  link       text not null default '',
  created_at timestamptz not null,
  read_at    timestamptz
);
create index on notice (account, read_at, id desc);
comment on column notice.subject is 'what the words of this kind of notice need; never a resident''s data';

create table correction_request (
  id           int generated always as identity primary key,
  resident     text not null,
  community    text not null,
  item         text not null references data_item,
  proposed     text not null,
  reason       text not null,
  organisation text not null references organisation,
  account      text not null references account,
  department   text not null,
  status       text not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
  created_at   timestamptz not null,
  due          date not null,
  reminded     text not null default '',
  answered_at  timestamptz,
  answered_by  text,
  answer       text not null default '',
  delivery     text not null default '',
  lock         int not null default 0
);
create index on correction_request (department, status);

create table saved_query (
  id        int generated always as identity primary key,
  account   text not null references account,
  title     text not null,
  statement text not null,
  purpose   text not null default '',
  unique (account, title)
);
