-- A review is of one state of a draft: every change moves the draft's revision, whoever makes it.
alter table list_version add column revision int not null default 0;
alter table list_version add column reviewed_revision int;
alter table list_version add column cancelled_at timestamptz;
alter table list_version add column cancelled_by text;
comment on column list_version.revision is 'moves with every change of an entry; a review, and a publication, is of one revision';

alter table list_version drop constraint list_version_status_check;
alter table list_version add constraint list_version_status_check
  check (status in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'CANCELLED', 'DISCARDED'));

-- The list that comes with the product has no second person here.
update list_version set reviewed_by = 'standard', reviewed_at = published_at
where status = 'PUBLISHED' and reviewed_by is null;
update list_version set reviewed_revision = revision where reviewed_by is not null;
alter table list_version add constraint list_version_two_persons
  check (status not in ('REVIEWED', 'PUBLISHED') or (reviewed_by is not null and coalesce(reviewed_revision = revision, false)));

-- An entry is changed under the lock of its version: publishing waits for it, or it for publishing.
create or replace function refuse_published_change() returns trigger language plpgsql as $$
declare
  changed int := case when tg_op = 'DELETE' then old.version else new.version end;
  state text;
begin
  select status into state from list_version where id = changed for update;
  if state not in ('DRAFT', 'REVIEWED') then
    raise exception 'a published version of the list cannot be changed';
  end if;
  update list_version set revision = revision + 1, status = 'DRAFT', reviewed_at = null, reviewed_by = null,
    reviewed_revision = null where id = changed;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
