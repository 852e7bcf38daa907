-- Indexes of the list of conversations. A name is indexed by its first 256 characters: an index entry has a limit, a name has none.
-- Byte order ("C") makes the order of names the same in every database and lets the index serve "begins with".

alter table conversation
    add column name_key text collate "C" generated always as (left(name, 256)) stored;

create index conversation_account_name_idx on conversation (account_id, name_key, id);
create index conversation_account_end_idx on conversation (account_id, end_time, id);
create index conversation_metadata_idx on conversation using gin (metadata jsonb_path_ops);
