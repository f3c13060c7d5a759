-- A delivery is an event: the same bytes may be delivered twice, and what was delivered last counts.
alter table delivery drop constraint delivery_source_dataset_checksum_file_name_key;
alter table delivery add column version text not null default '';
alter table delivery add column seen_at timestamptz;
alter table delivery add column told json not null default '[]';
create index on delivery (source, dataset, file_name, landed_at desc);
comment on column delivery.landed_at is 'grows with every delivery of a dataset, whatever the clock does: the newest counts';
comment on column delivery.version is 'size and time of change that a file server told of the file';
comment on column delivery.seen_at is 'when the same file was last fetched and found unchanged';
comment on column delivery.told is 'what people should know of it: rows in quarantine by sheet and reason, remarks';

-- What pulling a dataset has to remember that no snapshot says.
create table dataset_state (
  source      text not null references source_system,
  dataset     text not null,
  compared_at timestamptz,
  primary key (source, dataset)
);
comment on column dataset_state.compared_at is 'when the whole table was last compared with the lake';

-- A source that was taken out of the configuration is not pulled; what it delivered still counts.
alter table source_system add column configured boolean not null default true;

alter table pull_report add column told text not null default '';
alter table transform_run add column told json not null default '[]';
