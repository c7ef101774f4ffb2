-- what an account's passkeys know it by; says nothing of its owner
alter table account add column passkey_handle varchar(200);
alter table account add constraint uq_account_passkey_handle unique (passkey_handle);

-- Spring Security's own table, under its own names.
create table user_credentials (
	credential_id varchar(1000) not null,
	user_entity_user_id varchar(200) not null,
	public_key bytea not null,
	signature_count bigint,
	uv_initialized boolean,
	backup_eligible boolean not null,
	authenticator_transports varchar(1000),
	public_key_credential_type varchar(100),
	backup_state boolean not null,
	attestation_object bytea,
	attestation_client_data_json bytea,
	created timestamp,
	last_used timestamp,
	label varchar(1000) not null,
	constraint pk_user_credentials primary key (credential_id),
	constraint fk_user_credentials_account foreign key (user_entity_user_id) references account (passkey_handle) on delete cascade
);

create index ix_user_credentials_account on user_credentials (user_entity_user_id);
