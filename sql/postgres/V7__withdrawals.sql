-- A delivery that its source takes back stays in the lake and counts no more; taken up again, it counts.
alter table delivery add column withdrawn_at timestamptz;
alter table delivery add column withdrawn_reason text not null default '';
alter table delivery add column settled_at timestamptz;
comment on column delivery.settled_at is 'when it was last withdrawn or taken up again: a run before that is stale';
