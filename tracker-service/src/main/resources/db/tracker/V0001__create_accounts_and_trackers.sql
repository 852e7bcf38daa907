create table account (
  id varchar(16) constraint account_pk primary key,
  name varchar(120) not null constraint account_name_key unique,
  app_id varchar(64) not null constraint account_app_id_key unique,
  secret_digest varchar(64) not null,
  bootstrap_digest varchar(64),
  disabled boolean not null default false,
  created_on timestamptz not null,
  grant_id varchar(36),
  grant_key_id varchar(36),
  grant_issued_on timestamptz,
  grant_expires_on timestamptz);

comment on column account.secret_digest is 'SHA-256 of 128 random characters, in hexadecimal digits';
comment on column account.bootstrap_digest is 'the configured credentials that were applied last';
comment on column account.grant_id is 'the token in force; it is signed again on demand, never stored';

create table signing_key (
  id varchar(36) constraint signing_key_pk primary key,
  private_key bytea not null,
  signs_from timestamptz not null,
  published_until timestamptz);

comment on column signing_key.private_key is 'RSA, PKCS #8';
comment on column signing_key.published_until is 'null while no newer key has replaced it';

create table tracker (
  id varchar(16) constraint tracker_pk primary key,
  account_id varchar(16) not null constraint tracker_account_fk references account (id),
  name varchar(255) not null,
  vocabulary text[] not null,
  description text,
  categories text[],
  languages text[],
  exclude_vocabulary text[],
  threshold double precision constraint tracker_threshold_check check (threshold between 0 and 1),
  version bigint not null,
  created_on timestamptz not null,
  updated_on timestamptz not null,
  constraint tracker_account_name_key unique (account_id, name));

create table outbox (
  id bigint generated always as identity constraint outbox_pk primary key,
  topic varchar(120) not null,
  record_key varchar(200) not null,
  payload text,
  created_on timestamptz not null default now(),
  leased_until timestamptz);

create index outbox_key_idx on outbox (topic, record_key, id);
