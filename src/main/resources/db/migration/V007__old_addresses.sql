-- Addresses never die: what answered once answers 301 for ever, or 410 where the post was removed for good.
create table old_address (
	-- with a leading slash, without a trailing one, lower case
	path varchar(1000) not null,
	-- null: gone
	post_id bigint,
	constraint pk_old_address primary key (path),
	constraint fk_old_address_post foreign key (post_id) references post (id)
);

create index ix_old_address_post on old_address (post_id);
