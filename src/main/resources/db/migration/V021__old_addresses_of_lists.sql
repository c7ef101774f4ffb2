-- Categories, tags and authors change their addresses too.
alter table old_address add column term_id bigint;
alter table old_address add column author_id bigint;
alter table old_address add constraint fk_old_address_term foreign key (term_id) references term (id);
alter table old_address add constraint fk_old_address_author foreign key (author_id) references author (id);
create index ix_old_address_term on old_address (term_id);
create index ix_old_address_author on old_address (author_id);
