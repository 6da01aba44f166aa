-- How often applications have asked for a field or an argument in a month. Nothing of it names a person.
create table usage.field_month (
  field text not null,
  client_id text not null,
  client_name text not null,
  client_version text not null,
  month date not null,
  operations bigint not null,
  last_asked_at timestamptz not null,
  primary key (field, client_id, client_name, client_version, month)
);
create index field_month_month on usage.field_month (month);

-- Since when it is counted: that nobody has asked for a field says nothing of the time before.
create table usage.counting (since timestamptz not null);
insert into usage.counting (since) values (now());
