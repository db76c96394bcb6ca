-- The same words may come again and mean something: a second withholding, a figure set right, wrong,
-- and right again. What a repetition is, is decided under the item's lock.
alter table item_versions drop constraint item_versions_item_id_content_hash_key;
create index item_versions_by_hash on item_versions (item_id, content_hash);
