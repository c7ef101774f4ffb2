-- Links that let somebody in once. Only the SHA-256 of the secret in them is kept.
create table one_time_link (
	digest char(64) not null,
	purpose varchar(20) not null,
	-- null for the first start, when there is nobody yet
	author_id bigint,
	-- null: until it is used
	expires_at timestamp(6) with time zone,
	constraint pk_one_time_link primary key (digest),
	constraint fk_one_time_link_author foreign key (author_id) references account (author_id) on delete cascade,
	constraint ck_one_time_link_purpose check (purpose in ('SETUP', 'PASSWORD'))
);

create index ix_one_time_link_author on one_time_link (author_id);

-- a password that was given out, and is forgotten when it has been used
alter table account add column password_once boolean default false not null;

-- A browser that need not sign in again for a while.
create table remembered_device (
	series varchar(40) not null,
	author_id bigint not null,
	-- SHA-256; each use replaces it
	token char(64) not null,
	-- the one before, for requests that were under way when it was replaced
	token_before char(64),
	used_at timestamp(6) with time zone not null,
	constraint pk_remembered_device primary key (series),
	constraint fk_remembered_device_author foreign key (author_id) references account (author_id) on delete cascade
);

create index ix_remembered_device_author on remembered_device (author_id);
create index ix_remembered_device_used on remembered_device (used_at);
