-- What is being written and is not the post's text yet: saved every few seconds, one for each post.
create table working_copy (
	post_id bigint not null,
	title varchar(1000) not null,
	-- its own alone: dropped when the next one is kept
	text_id bigint not null,
	author_id bigint not null,
	saved_at timestamp(6) with time zone not null,
	constraint pk_working_copy primary key (post_id),
	constraint fk_working_copy_post foreign key (post_id) references post (id) on delete cascade,
	constraint fk_working_copy_text foreign key (text_id) references noted_text (id),
	constraint fk_working_copy_author foreign key (author_id) references author (id)
);

create index ix_working_copy_text on working_copy (text_id);

-- who replaced the state; null where an import did
alter table revision add column author_id bigint;
alter table revision add constraint fk_revision_author foreign key (author_id) references author (id);
