-- A conversation that was deleted can not come back, whoever writes and however late: a row for it is silently not inserted (0 rows).
-- The advisory lock, also taken by the deletion, closes the moment between the look at the tombstone and the insert.

create function lock_conversation(conversation_id varchar) returns boolean language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('conversation ' || conversation_id, 0));
    return true;
end
$$;

create function refuse_deleted_conversation() returns trigger language plpgsql as
$$
begin
    perform conversation.lock_conversation(new.id);
    if exists (select 1 from conversation.tombstone t where t.conversation_id = new.id) then
        return null;
    end if;
    return new;
end
$$;

create trigger conversation_refuse_deleted before insert on conversation
    for each row execute function refuse_deleted_conversation();
