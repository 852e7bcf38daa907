-- The roles of the services and the schemas they own. Run as superuser in the database of Phrasewatch, as often as you
-- like; Flyway of each service then fills its schema as the schema's owner.
--
-- Passwords are read from session settings, so they stay off command lines and out of this file:
--   PGOPTIONS="-c phrasewatch.password=..." psql -d phrasewatch -f roles.sql
-- One for all, or one per role: phrasewatch.tracker_password, .ingest_password, .conversation_password and
-- .worker_password win over phrasewatch.password.

DO $roles$
DECLARE
    service  text;
    secret   text;
BEGIN
    FOREACH service IN ARRAY ARRAY ['tracker', 'ingest', 'conversation', 'worker'] LOOP
        secret := coalesce(nullif(current_setting('phrasewatch.' || service || '_password', true), ''),
                           nullif(current_setting('phrasewatch.password', true), ''));
        IF secret IS NULL THEN
            RAISE EXCEPTION 'set phrasewatch.password or phrasewatch.%_password first', service;
        END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phrasewatch_' || service) THEN
            EXECUTE format('CREATE ROLE %I', 'phrasewatch_' || service);
        END IF;
        EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD %L',
                       'phrasewatch_' || service, secret);
    END LOOP;
END
$roles$;

-- Only the four roles may enter; PUBLIC would let in every other role of the server.
DO $database$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO phrasewatch_tracker, phrasewatch_ingest, phrasewatch_conversation, '
                   'phrasewatch_worker', current_database());
END
$database$;

-- A superuser of a managed database often is none: it must be a member of a role to give it a schema.
DO $membership$
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        GRANT phrasewatch_tracker, phrasewatch_ingest, phrasewatch_conversation TO CURRENT_USER;
    END IF;
END
$membership$;

CREATE SCHEMA IF NOT EXISTS tracker AUTHORIZATION phrasewatch_tracker;
CREATE SCHEMA IF NOT EXISTS ingest AUTHORIZATION phrasewatch_ingest;
CREATE SCHEMA IF NOT EXISTS conversation AUTHORIZATION phrasewatch_conversation;

-- The worker is the bulk writer of the conversation schema; its tables are made by conversation-service.
GRANT USAGE ON SCHEMA conversation TO phrasewatch_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA conversation TO phrasewatch_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA conversation TO phrasewatch_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE phrasewatch_conversation IN SCHEMA conversation
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO phrasewatch_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE phrasewatch_conversation IN SCHEMA conversation
    GRANT USAGE, SELECT ON SEQUENCES TO phrasewatch_worker;

-- "Name contains" is answered from an index of letter triples. The module belongs to every full PostgreSQL; without it, or without the
-- right to install it, such a filter reads all conversations of the window.
DO $trigrams$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA conversation;
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE WARNING 'pg_trgm is not installed (%): filters by a part of a name will be slow', SQLERRM;
END
$trigrams$;
