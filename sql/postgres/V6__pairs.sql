-- What people say about two records that may be one person's; nothing is overwritten.
create table pair_answer (
  id           int generated always as identity primary key,
  record_a     text not null,
  record_b     text not null,
  community    text not null,
  verdict      text not null check (verdict in ('SAME', 'DIFFERENT', 'UNSURE')),
  reason       text not null default '',
  account      text not null references account,
  organisation text not null references organisation,
  answered_at  timestamptz not null,
  undone_at    timestamptz,
  undone_by    text references account,
  check (record_a < record_b)
);
create unique index on pair_answer (record_a, record_b) where undone_at is null;
create index on pair_answer (organisation, id desc);
comment on table pair_answer is 'answers that hold have undone_at null; a record''s id names its source, dataset and key there';
