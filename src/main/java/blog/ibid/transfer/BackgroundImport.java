package blog.ibid.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.PreDestroy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The import that goes on while nobody looks: one at a time, first as a dry run. What a
 * process that ended left undone is told as stopped, and goes on where it was.
 */
@Component
class BackgroundImport {

	private static final Log log = LogFactory.getLog(BackgroundImport.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final WordPressImport wordPress;

	private final ImportFolder folder;

	private ImportState state;

	private List<Path> files;

	private ImportOutput output = new ImportOutput();

	private @Nullable Thread worker;

	BackgroundImport(WordPressImport wordPress, ImportFolder folder) {
		this.wordPress = wordPress;
		this.folder = folder;
		ImportFolder.Kept kept = folder.kept();
		this.state = kept.state().phase().isRunning() ? kept.state().in(ImportState.Phase.STOPPED, "") : kept.state();
		this.files = kept.paths();
	}

	synchronized ImportState state() {
		return this.state;
	}

	synchronized ImportOutput.Progress progress() {
		return this.output.progress();
	}

	/**
	 * Looks what an import of some files would do.
	 * @param names as they are called by who brought them
	 * @return false if another is under way
	 */
	synchronized boolean check(List<Path> paths, List<String> names) {
		if (this.state.phase().isRunning()) {
			return false;
		}
		this.files = List.copyOf(paths);
		this.state = new ImportState(ImportState.Phase.CHECKING, names, "");
		start(true);
		return true;
	}

	/** Imports what was looked at, or goes on with it. */
	synchronized boolean run() {
		if (!this.state.phase().mayImport()) {
			return false;
		}
		this.state = this.state.in(ImportState.Phase.IMPORTING, "");
		start(false);
		return true;
	}

	private void start(boolean dryRun) {
		this.folder.keep(this.state, this.files);
		this.output = new ImportOutput();
		ImportOutput said = this.output;
		var options = new ImportOptions(this.files, dryRun, this.folder.report(), this.folder.uploads().orElse(null));
		var thread = new Thread(() -> work(options, said), "ibid-import");
		this.worker = thread;
		thread.start();
	}

	private void work(ImportOptions options, ImportOutput said) {
		try (var out = new StoppablePrint(said)) {
			Files.deleteIfExists(this.folder.report());
			this.wordPress.run(options, out);
			end(options.dryRun() ? ImportState.Phase.CHECKED : ImportState.Phase.DONE, "");
		}
		catch (ImportStopped ex) {
			end(options.dryRun() ? ImportState.Phase.NONE : ImportState.Phase.STOPPED, "");
		}
		catch (ExportUnreadable ex) {
			end(ImportState.Phase.REFUSED, String.valueOf(ex.getMessage()));
		}
		catch (IOException | RuntimeException ex) {
			boolean wanted = said.isStopped();
			if (!wanted) {
				log.error("The import failed", ex);
			}
			end(wanted ? ImportState.Phase.STOPPED : ImportState.Phase.FAILED, "");
		}
	}

	private synchronized void end(ImportState.Phase phase, String message) {
		this.state = this.state.in(phase, message);
		this.worker = null;
		this.folder.keep(this.state, this.files);
	}

	/** Ends an import after the batch that it is at. */
	synchronized void stop() {
		this.output.stop();
	}

	/** Forgets the last one, with its files. */
	synchronized void forget() {
		if (!this.state.phase().isRunning()) {
			try {
				this.folder.clear();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.state = ImportState.NONE;
			this.files = List.of();
		}
	}

	@PreDestroy
	void leaveOff() throws InterruptedException {
		Thread working;
		synchronized (this) {
			this.output.stop();
			working = this.worker;
		}
		if (working != null) {
			working.join(PATIENCE.toMillis());
		}
	}

	/** Prints nothing more once the import is to stop. */
	private static final class StoppablePrint extends PrintStream {

		private final ImportOutput output;

		StoppablePrint(ImportOutput output) {
			super(output, true, StandardCharsets.UTF_8);
			this.output = output;
		}

		@Override
		public void println(@Nullable String line) {
			if (this.output.isStopped()) {
				throw new ImportStopped();
			}
			super.println(line);
		}

	}

}
