package blog.ibid.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import blog.ibid.site.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code restore FILE.zip}: brings back what {@code backup} wrote, into an empty blog, or
 * with {@code --replace} instead of what is there.
 */
@Component
public class RestoreCommand implements Command {

	private final Restore restore;

	private final Backups backups;

	private final Contents contents;

	RestoreCommand(Restore restore, Backups backups, Contents contents) {
		this.restore = restore;
		this.backups = backups;
		this.contents = contents;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> names = arguments.getNonOptionArgs();
		if (names.size() != 1 || names.get(0).isBlank()) {
			err.println("From which file? Write: restore FILE.zip [--replace]");
			return WRONG_WORDS;
		}
		try (var backup = BackupFile.open(Path.of(names.get(0)).toAbsolutePath().normalize())) {
			this.restore.verify(backup);
			String here = this.contents.inWords();
			if (!here.isEmpty() && !arguments.containsOption("replace")) {
				err.println("This blog is not empty: it holds " + here + ".");
				err.println("With --replace, what is here is backed up first, and then replaced by the backup.");
				return FAILED;
			}
			if (!here.isEmpty()) {
				out.println("What was here is in " + this.backups.make(Backups.Why.RESTORE) + ".");
			}
			this.restore.run(backup);
			Manifest restored = backup.manifest();
			out.printf(Locale.ENGLISH,
					"The blog of %s is back: %,d posts and pages, %,d replies and %,d files of media.%n",
					restored.made(), restored.rows("post"), restored.rows("comment"), restored.media());
			out.println("Everybody signs in anew. The search is made anew when the blog is served.");
			return DONE;
		}
		catch (IOException ex) {
			err.println(ex.getMessage());
			err.println("Nothing was restored; the blog is as it was.");
			return FAILED;
		}
	}

}
