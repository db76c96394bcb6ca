-- The revision as a whole was made of this item version, not only some paragraphs of it: what the
-- next merge starts from.
alter table lineage add column whole boolean not null default false;
update lineage l set whole = true from revisions r
where r.id = l.revision_id and r.reason = 'taken' and l.kind = 'item-version';
create index lineage_wholes on lineage (story_id) where whole;

alter table revisions drop constraint revisions_reason_check;
alter table revisions add constraint revisions_reason_check
  check (reason in ('taken', 'saved', 'published', 'restored', 'merged'));

-- The first time a person changed the copy; from then on it is theirs.
alter table stories add column touched_at timestamptz, add column touched_by text;
update stories s set touched_at = d.saved_at, touched_by = d.saved_by
from drafts d where d.story_id = s.id and d.version > 1;
