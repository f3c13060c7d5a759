-- Items that forms ask for, whoever delivers them: whose they are, and whether the lake has a column for them.
alter table data_item add column "of" text not null default 'resident';
alter table data_item add column held boolean not null default true;
comment on column data_item."of" is 'resident, household, dwelling or place';
comment on column data_item.held is 'whether a source delivers it, or a steward has added it';
