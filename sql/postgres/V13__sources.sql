-- What the configuration said of a source when it was read last: what a page has changed since is not overwritten by it.
alter table source_system add column seed jsonb;
comment on column source_system.seed is 'the definition that the configuration brought; null: of before this was noted';
