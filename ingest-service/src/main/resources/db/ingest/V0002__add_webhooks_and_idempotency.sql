-- A status to be told to a client's server; gone when told or given up.
create table webhook_delivery (
  id bigint generated always as identity constraint webhook_delivery_pk primary key,
  job_id uuid not null,
  target text not null,
  status varchar(11) not null,
  attempts integer not null default 0,
  due_on timestamptz not null default now(),
  leased_until timestamptz,
  created_on timestamptz not null default now()
);
create index webhook_delivery_due_idx on webhook_delivery (due_on);
create index webhook_delivery_job_idx on webhook_delivery (job_id, id);

-- Answers given under an Idempotency-Key, so that a repeated request gets the same one.
create table idempotency_key (
  account_id varchar(16) not null,
  key varchar(255) not null,
  fingerprint varchar(64) not null,
  conversation_id varchar(16) not null,
  job_id uuid not null,
  created_on timestamptz not null default now(),
  constraint idempotency_key_pk primary key (account_id, key)
);
create index idempotency_key_created_idx on idempotency_key (created_on);
