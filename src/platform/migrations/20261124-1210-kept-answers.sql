-- The answer's own text: jsonb puts the fields in an order of its own, and a repeated request is
-- to get the same bytes.
alter table kept_answers alter column answer type json using answer::json;
