-- A grant that the list gave by itself holds as long as the list says so.
alter table authorization_grant add column by_list boolean not null default false;
update authorization_grant set by_list = true where granted_by = 'system';
comment on column authorization_grant.by_list is 'given at once, because the item was shared unconditionally: worth nothing once it is not';
alter table authorization_grant add column withdrawn_reason text not null default '';

-- A grant of sensitive items, or for children, and every grant of the coordinating office is two persons' word.
alter table access_request drop constraint access_request_status_check;
alter table access_request add constraint access_request_status_check check (status in
  ('SUBMITTED', 'ACCEPTED', 'CLARIFYING', 'CONFIRMING', 'GRANTED', 'REFUSED', 'DISPUTED', 'WITHDRAWN'));
alter table access_request add column proposed_by text;
alter table access_request add column proposed_from text;
alter table access_request add constraint access_request_proposed check (status <> 'CONFIRMING' or (proposed_by is not null and proposed_from is not null));

-- Who lives with whom is told by the household's id as much as by its number.
update resource_column set item = 'household_no' where name = 'household_id' and item = 'key.household_id';

-- What identifies a row, for working out what can be reached by joins.
alter table data_resource add column identified_by text[] not null default '{}';
alter table data_item add column identifying boolean not null default false;
update data_item set identifying = true where name in ('id_number', 'phone', 'household_no', 'dwelling_code', 'address');
update data_resource set identified_by = '{resident_id}' where name = 'core.resident';
update data_resource set identified_by = '{household_id}' where name = 'core.household';
update data_resource set identified_by = '{dwelling_code}' where name = 'core.dwelling';
update data_resource set identified_by = '{place_code}' where name = 'core.key_place';

-- A person's own statements, for herself; the record of reads keeps them without what was looked for.
create table recent_statement (
  id        bigint generated always as identity primary key,
  account   text not null references account,
  statement text not null,
  asked_at  timestamptz not null,
  unique (account, statement)
);

-- Where the record of reads begins is sealed as every record is: who can change the database alone cannot cut it off.
alter table read_chain add column first_mark text not null default '';
comment on column read_chain.first_mark is 'HMAC-SHA256 over first_id and first_seal; made when the retention takes records away';
