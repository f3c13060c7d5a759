-- What is to be sent on, until it was sent: Spring Modulith's event publication registry, version 2 of its table.
create table event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamp with time zone not null,
  completion_date        timestamp with time zone,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamp with time zone
);
create index on event_publication using hash (serialized_event);
create index on event_publication (completion_date);
