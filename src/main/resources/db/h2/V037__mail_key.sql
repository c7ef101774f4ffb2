-- links in mails are signed by a key of their own
insert into signing_key (purpose, material)
values ('mail', cast(random_uuid() as varchar(40)) || cast(random_uuid() as varchar(40)));
