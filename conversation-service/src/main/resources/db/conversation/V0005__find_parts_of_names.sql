-- Serves "name contains" and "name ends with". Made only where deploy/database/roles.sql could install the module; the list answers
-- the same without it, slower. Entries still to be merged are read through by every search, so their list is kept short.

do $$
declare
    module_schema text;
begin
    select n.nspname into module_schema
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pg_trgm';
    if module_schema is null then
        raise notice 'pg_trgm is not installed: filters by a part of a name read all conversations of their window';
    else
        execute format('create index conversation_name_parts_idx on conversation using gin ((name collate "C") %I.gin_trgm_ops) '
                       'with (gin_pending_list_limit = 256)', module_schema);
    end if;
end
$$;
