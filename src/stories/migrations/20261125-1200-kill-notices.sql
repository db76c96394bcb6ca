-- The agency's own words about a killed story, shown at its address where the source asks for it.
alter table released.gone add column notice text not null default '';
