-- Who read what is personal, and who changed or tried to change what. One chain a subgraph; nothing is ever changed.
create table record (
  chain      text           not null,
  sequence   bigint         not null,
  at         timestamptz(3) not null,
  request_id text           not null,
  subject    text,
  client_id  text,
  agency     text,
  action     text           not null,
  type       text           not null,
  fields     text[]         not null,
  row_id     text,
  why        text,
  hash       text           not null,
  primary key (chain, sequence)
);

create index record_of_subject on record (chain, subject, sequence);
create index record_of_unmasking on record (chain, subject, at) where action = 'UNMASKED';
create index record_of_agency on record (chain, agency, sequence);
create index record_of_row on record (chain, type, row_id, sequence);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit records are append-only';
end $$;

create trigger append_only before update or delete or truncate on record
  for each statement execute function refuse_change();
