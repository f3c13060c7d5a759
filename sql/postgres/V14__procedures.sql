-- One history for all procedures; requests had one of their own.
create table procedure_event (
  id        bigint generated always as identity primary key,
  procedure text not null,
  case_id   int not null,
  at        timestamptz not null,
  account   text not null,
  step      text not null,
  text      text not null default ''
);
create index on procedure_event (procedure, case_id, id);
comment on table procedure_event is 'the whole history of every request, correction and answer about a pair, refusals with reason and basis included';
insert into procedure_event (procedure, case_id, at, account, step, text)
  select 'request', request, at, account, kind, text from request_event order by id;
drop table request_event;

-- What was reminded of is noted state by state, as requests had it.
update correction_request set reminded = replace(replace(reminded, 'REMINDED ', 'OPEN:REMINDED '), 'ESCALATED ', 'OPEN:ESCALATED ');
