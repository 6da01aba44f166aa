-- The public halves of the keys by which gateways ask for the holders of read keys; each gateway has one of its own.
create table tables.signing_key (
  kid text primary key,
  jwk jsonb not null,
  published_at timestamptz not null
);
