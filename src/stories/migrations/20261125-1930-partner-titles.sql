-- Titles of which a partner has stories, also when its conditions name them no more.
create index partner_sendings_of_title on partner_sendings (partner_id, title_id);
