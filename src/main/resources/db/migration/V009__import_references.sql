-- What an import brought, so that a second one creates nothing and updates only what changed at the source.
create table import_reference (
	-- the old blog's host and path
	source varchar(300) not null,
	kind varchar(10) not null,
	foreign_id varchar(250) not null,
	local_id bigint not null,
	-- of what was made from it: the first 64 bits of its SHA-256
	digest bigint not null,
	-- the version that the import left; a higher one was edited here since
	local_version bigint not null,
	-- what an import asks with a list comes first: H2 uses an index for IN only on its first column
	constraint pk_import_reference primary key (foreign_id, kind, source),
	constraint ck_import_reference_kind check (kind in ('AUTHOR', 'TERM', 'MEDIA', 'POST', 'COMMENT'))
);

-- /?p=555, and links to comments of an old blog
create index ix_import_reference_id on import_reference (kind, foreign_id);
