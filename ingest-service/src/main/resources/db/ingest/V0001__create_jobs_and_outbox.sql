-- One row per conversation this service ever accepted something for. Locking it puts the jobs of a conversation in order.
create table conversation (
  id varchar(16) constraint conversation_pk primary key,
  account_id varchar(16) not null,
  next_sequence bigint not null default 0,
  last_end_time timestamptz,
  created_on timestamptz not null default now(),
  deleted_on timestamptz
);

create table job (
  id uuid constraint job_pk primary key,
  conversation_id varchar(16) not null constraint job_conversation_fk references conversation (id),
  account_id varchar(16) not null,
  -- order of acceptance inside a conversation: drawn while its row is locked
  position bigint generated always as identity,
  status varchar(11) not null constraint job_status_known check (status in ('scheduled', 'in_progress', 'completed', 'failed')),
  batch_count integer not null,
  recorded_count integer not null default 0,
  failed_count integer not null default 0,
  reason text,
  webhook_url text,
  created_on timestamptz not null,
  updated_on timestamptz not null
);
create index job_open_in_conversation_idx on job (conversation_id, position) where status in ('scheduled', 'in_progress');
create index job_open_in_account_idx on job (account_id) where status in ('scheduled', 'in_progress');

-- One row per batch of an open job, so that an outcome that arrives twice counts once.
create table job_batch (
  job_id uuid not null constraint job_batch_job_fk references job (id) on delete cascade,
  batch_index integer not null,
  ended_on timestamptz,
  constraint job_batch_pk primary key (job_id, batch_index)
);

-- Batches of a job that waits for an earlier job of its conversation.
create table pending_batch (
  job_id uuid not null constraint pending_batch_job_fk references job (id) on delete cascade,
  batch_index integer not null,
  payload text not null,
  constraint pending_batch_pk primary key (job_id, batch_index)
);

create table outbox (
  id bigint generated always as identity constraint outbox_pk primary key,
  topic varchar(120) not null,
  record_key varchar(200) not null,
  payload text,
  created_on timestamptz not null default now(),
  leased_until timestamptz
);
create index outbox_key_idx on outbox (topic, record_key, id);
