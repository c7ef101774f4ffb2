package blog.ibid.transfer;

import java.util.List;
import java.util.Locale;

/**
 * How far an import in the background is.
 *
 * @param files as they are called by who brought them
 * @param message what went wrong, empty if nothing did
 */
record ImportState(Phase phase, List<String> files, String message) {

	static final ImportState NONE = new ImportState(Phase.NONE, List.of(), "");

	ImportState {
		files = List.copyOf(files);
	}

	ImportState in(Phase next, String why) {
		return new ImportState(next, this.files, why);
	}

	/**
	 * The steps of an import.
	 */
	enum Phase {

		/** There is none. */
		NONE,
		/** A dry run is under way. */
		CHECKING,
		/** It is told what an import would do. */
		CHECKED,
		/** The files are no use. */
		REFUSED, IMPORTING, DONE,
		/** By the author, or because the process ended: what it brought is whole. */
		STOPPED, FAILED;

		boolean isRunning() {
			return this == CHECKING || this == IMPORTING;
		}

		boolean mayImport() {
			return this == CHECKED || this == STOPPED || this == FAILED;
		}

		boolean hasReport() {
			return this == CHECKED || this == DONE;
		}

		/** Part of the names of its words. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
