package blog.ibid.post;

/**
 * What somebody does to make a post public or not.
 */
enum PublishingStep {

	/** Readers see it now. */
	PUBLISH,
	/** Readers see it from a time on. */
	SCHEDULE,
	/** Finished, but not for readers. */
	HIDE,
	/** An editor is asked to publish it. */
	SUBMIT,
	/** Back to what is being written. */
	WITHDRAW,
	/** Into the bin. */
	TRASH,
	/** Out of the bin, as it was before. */
	RESTORE,
	/** Out of the bin, for good. */
	REMOVE;

	/** In the bin only what leads out of it is possible; nothing else does so. */
	boolean isPossibleFrom(PostStatus status) {
		boolean fromBin = this == RESTORE || this == REMOVE;
		return fromBin == (status == PostStatus.TRASHED);
	}

	void guard(EditablePost post) {
		if (!isPossibleFrom(post.status())) {
			throw new StepImpossible(this, post.status());
		}
	}

	/**
	 * Where it leads.
	 * @param former what a post in the bin was before
	 */
	PostStatus from(PostStatus former) {
		return switch (this) {
			case PUBLISH -> PostStatus.PUBLISHED;
			case SCHEDULE -> PostStatus.SCHEDULED;
			case HIDE -> PostStatus.PRIVATE;
			case SUBMIT -> PostStatus.PENDING;
			case WITHDRAW -> PostStatus.DRAFT;
			case TRASH, REMOVE -> PostStatus.TRASHED;
			case RESTORE -> former;
		};
	}

}
