-- What readers are told of a change: the sentence stands with the state that the change replaced, which they may read.
alter table revision add column correction varchar(500);
alter table revision add column corrected_at timestamp(6) with time zone;
alter table revision add constraint ck_revision_correction check ((correction is null) = (corrected_at is null));

-- the states of a post, newest first
create index ix_revision_states on revision (post_id desc, id desc);
