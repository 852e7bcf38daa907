-- A job whose batches are still to come; it ends only after it was closed.
alter table ingest.job add column open_ended boolean not null default false;

-- A live stream that is not over: connection id of a client to conversation and job. Whoever holds a socket of it moves expires_on
-- on; when nobody does, the stream is over at that time. Times are those of the database.
create table live_stream (
  id uuid constraint live_stream_pk primary key,
  account_id varchar(16) not null,
  connection_id varchar(256) not null,
  conversation_id varchar(16) not null constraint live_stream_conversation_fk references conversation (id)
    deferrable initially deferred,
  job_id uuid not null,
  keep_seconds integer not null,
  expires_on timestamptz not null,
  created_on timestamptz not null default now(),
  constraint live_stream_connection_uq unique (account_id, connection_id)
);
create index live_stream_expires_idx on live_stream (expires_on);
