-- Blanks that workers have handed in, for as long as they work on them.
create table form_blank (
  id          uuid primary key,
  account     text not null,
  name        text not null,
  title       text not null,
  people      text not null default '',
  content     bytea not null,
  uploaded_at timestamptz not null
);
create index on form_blank (account, uploaded_at);
comment on table form_blank is 'deleted after 30 days: a blank may name people';

-- What an organisation has said of a form's fields, so that the next version of it asks nothing again.
create table form_answer (
  organisation text not null,
  form         text not null,
  field        text not null,
  means        text not null,
  answered_by  text not null,
  answered_at  timestamptz not null,
  primary key (organisation, form, field)
);
comment on column form_answer.form is 'its title without years, months and numbers';
comment on column form_answer.field is 'the label with those above it; "" for whom the form is about';

-- Words that workers have bound to an item, for a steward to take into the standard or not.
create table wording_proposal (
  item        text not null,
  word        text not null,
  form        text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  accepted    boolean,
  primary key (item, word)
);
