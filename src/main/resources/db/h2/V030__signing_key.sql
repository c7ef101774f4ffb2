-- What this blog signs by: links and cookies that let a writer see and change what they wrote. Drawn here, once, at
-- random; how that is spelt differs between databases.
create table signing_key (
	purpose varchar(40) not null,
	material varchar(100) not null,
	constraint pk_signing_key primary key (purpose)
);

insert into signing_key (purpose, material)
values ('replies', cast(random_uuid() as varchar(40)) || cast(random_uuid() as varchar(40)));
