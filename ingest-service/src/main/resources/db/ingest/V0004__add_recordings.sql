-- A recording that was submitted, until some time after it became messages: the row goes with the file. The file lies in the media directory under file_name.
create table recording (
  job_id uuid constraint recording_pk primary key,
  conversation_id varchar(16) not null,
  file_name varchar(64) not null,
  -- where the file is to be fetched from; null when it came with the request
  source_url text,
  -- the event that a batch of its messages will be made from: trackers, options, attributes
  template text not null,
  first_sequence bigint not null,
  starts_on timestamptz not null,
  lease_holder varchar(64),
  leased_until timestamptz,
  created_on timestamptz not null default now(),
  ended_on timestamptz
);
create index recording_conversation_idx on recording (conversation_id);
create index recording_ended_idx on recording (ended_on);
