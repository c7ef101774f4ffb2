-- Who may come in: an author with a role, and a password once one is set. Authors of an import have none.
create table account (
	author_id bigint not null,
	role varchar(20) not null,
	-- with the name of its algorithm in braces; null until the owner has set one
	password_hash varchar(500),
	created_at timestamp(6) with time zone not null,
	constraint pk_account primary key (author_id),
	constraint fk_account_author foreign key (author_id) references author (id) on delete cascade,
	constraint ck_account_role check (role in ('ADMINISTRATOR', 'EDITOR', 'AUTHOR'))
);

-- Spring Session's own tables, under its own names.
create table spring_session (
	primary_id char(36) not null,
	session_id char(36) not null,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100),
	constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
