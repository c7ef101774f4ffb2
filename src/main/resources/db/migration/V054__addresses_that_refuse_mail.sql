-- Addresses of which a mail server has said that they do not exist or take no mail (a permanent answer to RCPT, RFC 5321).
create table mail_refused (
	email varchar(320) not null,
	refused_at timestamp(6) with time zone not null,
	problem varchar(500) not null,
	constraint pk_mail_refused primary key (email)
);
create index ix_mail_refused_time on mail_refused (refused_at);
