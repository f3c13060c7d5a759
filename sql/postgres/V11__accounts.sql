-- Accounts end: by a person's decision, and by being dropped from the configuration.
alter table account add column configured boolean not null default true;
comment on column account.configured is 'false once the configuration names it no longer';
alter table account add column open boolean generated always as (not suspended and configured) stored;
alter table account add column sessions_from timestamptz not null default 'epoch';
comment on column account.sessions_from is 'sessions and tokens that began before this have ended';

-- Who signed in, who could not, whose account was closed: in the same sealed record.
alter table read_record drop constraint read_record_kind_check;
alter table read_record add constraint read_record_kind_check check (kind in ('READ', 'REFUSED', 'COMPLETED', 'SECURITY'));
