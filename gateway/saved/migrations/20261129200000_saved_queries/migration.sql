-- Each save is a row of its own; the latest version of a name that is not deleted is what the name stands for.
create table tables.saved_query (
  id uuid primary key,
  owner text not null,
  agency text,
  name text not null,
  version integer not null,
  visibility text not null check (visibility in ('PRIVATE', 'AGENCY', 'PUBLIC')),
  definition jsonb not null,
  saved_at timestamptz not null,
  deleted_at timestamptz,
  unique (owner, name, version)
);
create index saved_query_name on tables.saved_query (name) where deleted_at is null;
create index saved_query_agency on tables.saved_query (agency) where deleted_at is null;

-- Of the key itself only its hash is kept.
create table tables.read_key (
  id uuid primary key,
  hash text not null unique,
  owner text not null,
  client_id text,
  agency text,
  name text not null,
  -- The one saved query that it reads, in all its versions; null for a table that the province offers.
  query_owner text,
  note text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index read_key_owner on tables.read_key (owner);

-- The rights of those who have keys, as their last token says.
create table tables.owner_rights (
  owner text not null,
  client_id text not null,
  agency text not null,
  scopes text[] not null,
  seen_at timestamptz not null,
  primary key (owner, client_id, agency)
);
