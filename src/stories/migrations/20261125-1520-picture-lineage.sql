-- A picture of the wire comes from several items: itself, the text it came with, their package. A
-- kill of each reaches the stories that use it.
alter table lineage drop constraint lineage_pkey;
create unique index lineage_edges on lineage (revision_id, kind, ref, item_id) nulls not distinct;
