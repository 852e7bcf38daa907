-- An index entry has a limit of some 2,700 bytes, a phrase or an entity of a submission has none: they are told apart by their hash.

alter table tracker_match drop constraint tracker_match_pk;
create unique index tracker_match_uk on tracker_match (conversation_id, tracker_id, message_id, md5(phrase));

alter table insight_match drop constraint insight_match_pk;
create unique index insight_match_uk on insight_match (conversation_id, tracker_id, insight_id, md5(phrase));

alter table entity drop constraint entity_pk;
create unique index entity_uk on entity (conversation_id, message_id, match_offset, type, md5(custom_type), md5(text));
