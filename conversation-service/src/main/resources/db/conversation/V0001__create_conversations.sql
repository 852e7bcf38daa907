-- The schema of conversation-service. The detection worker (role phrasewatch_worker) writes the rows of a batch here in one
-- transaction; conversation-service owns the tables, serves them, edits metadata and members, and deletes.
--
-- Whoever writes for a conversation first locks its row, and reads tombstone under that lock: a deleted conversation stays deleted.

create table conversation (
    id          varchar(16) not null constraint conversation_pk primary key,
    account_id  varchar(16) not null,
    name        text        not null,
    type        text        not null default 'meeting',
    start_time  timestamptz not null,
    end_time    timestamptz not null,
    metadata    jsonb       not null default '{}',
    created_on  timestamptz not null default now()
);
create index conversation_account_start_idx on conversation (account_id, start_time, id);

-- Deletion outlives the conversation, so that an event still under way can not bring it back.
create table tombstone (
    conversation_id varchar(16) not null constraint tombstone_pk primary key,
    account_id      varchar(16),
    deleted_on      timestamptz not null default now()
);

create table member (
    conversation_id varchar(16) not null
        constraint member_conversation_fk references conversation (id) on delete cascade,
    id              uuid        not null,
    name            text,
    email           text,
    user_id         text,
    constraint member_pk primary key (conversation_id, id)
);

create table message (
    conversation_id varchar(16) not null
        constraint message_conversation_fk references conversation (id) on delete cascade,
    id              varchar(16) not null,
    sequence        bigint      not null,
    text            text        not null,
    member_id       uuid,
    start_time      timestamptz not null,
    end_time        timestamptz not null,
    words           jsonb,
    phrases         jsonb,
    constraint message_pk primary key (conversation_id, id),
    constraint message_sequence_uk unique (conversation_id, sequence)
);

create table tracker_match (
    conversation_id varchar(16) not null
        constraint tracker_match_conversation_fk references conversation (id) on delete cascade,
    tracker_id      varchar(16) not null,
    tracker_name    text        not null,
    tracker_version bigint      not null,
    phrase          text        not null,
    phrase_index    int         not null,
    message_id      varchar(16) not null,
    match_offset    int         not null,
    tier            text        not null,
    score           double precision,
    tracker_score   double precision,
    span_start      int,
    span_end        int,
    engine_version  text,
    constraint tracker_match_pk primary key (conversation_id, tracker_id, phrase, message_id)
);

create table insight (
    conversation_id    varchar(16) not null
        constraint insight_conversation_fk references conversation (id) on delete cascade,
    id                 varchar(16) not null,
    type               text        not null,
    message_id         varchar(16) not null,
    text               text        not null,
    score              double precision,
    assignee_member_id uuid,
    from_member_id     uuid,
    definitive         boolean,
    due_by             timestamptz,
    entities           jsonb,
    phrases            jsonb,
    constraint insight_pk primary key (conversation_id, id)
);

create table insight_match (
    conversation_id varchar(16) not null
        constraint insight_match_conversation_fk references conversation (id) on delete cascade,
    tracker_id      varchar(16) not null,
    tracker_name    text        not null,
    tracker_version bigint      not null,
    phrase          text        not null,
    phrase_index    int         not null,
    insight_id      varchar(16) not null,
    match_offset    int         not null,
    tier            text        not null,
    score           double precision,
    tracker_score   double precision,
    span_start      int,
    span_end        int,
    engine_version  text,
    constraint insight_match_pk primary key (conversation_id, tracker_id, phrase, insight_id)
);

create table entity (
    conversation_id varchar(16) not null
        constraint entity_conversation_fk references conversation (id) on delete cascade,
    type            text        not null,
    custom_type     text        not null default '',
    value           text        not null,
    text            text        not null,
    message_id      varchar(16) not null,
    match_offset    int         not null,
    constraint entity_pk primary key (conversation_id, type, custom_type, text, message_id, match_offset)
);

-- Batches already written: "jobId/batchIndex".
create table inbox (
    event_key   varchar(120) not null constraint inbox_pk primary key,
    recorded_on timestamptz  not null default now()
);

create table outbox (
    id           bigint generated always as identity constraint outbox_pk primary key,
    topic        varchar(120) not null,
    record_key   varchar(200) not null,
    payload      text,
    created_on   timestamptz  not null default now(),
    leased_until timestamptz
);
create index outbox_key_idx on outbox (topic, record_key, id);
