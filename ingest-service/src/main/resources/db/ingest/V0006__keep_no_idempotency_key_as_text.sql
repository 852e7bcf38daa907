-- A client's name for a request may quote anything; its hash serves as well and says nothing.
update idempotency_key set key = encode(sha256(convert_to(key, 'UTF8')), 'hex');
