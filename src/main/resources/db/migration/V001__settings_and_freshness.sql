-- What the blog is called, where it lives: one row a setting, so that a new setting needs no migration.
create table setting (
	name varchar(60) not null,
	content varchar(10000) not null,
	constraint pk_setting primary key (name)
);

-- A number for each kind of thing that pages are made from; it grows with every change, on whichever node it is made.
create table freshness (
	tag varchar(60) not null,
	version bigint not null,
	constraint pk_freshness primary key (tag)
);
