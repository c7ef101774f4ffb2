package blog.ibid.transfer;

/**
 * What an import remembers of a thing it brought.
 *
 * @param foreignId its name or number in the export
 * @param localId its number here
 * @param digest of what was made from it
 * @param localVersion the version that the import left here
 */
record Reference(Kind kind, String foreignId, long localId, long digest, long localVersion) {

	enum Kind {

		AUTHOR, TERM, MEDIA, POST, COMMENT

	}

	/**
	 * What to do with a thing that was brought before.
	 * @param made the digest of what would be made from it now
	 * @param version that it has here now
	 */
	Result judge(long made, long version) {
		return (this.digest == made || isEdited(version)) ? Result.UNCHANGED : Result.UPDATED;
	}

	boolean isEdited(long version) {
		return version != this.localVersion;
	}

}
