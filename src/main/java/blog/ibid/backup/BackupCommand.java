package blog.ibid.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import blog.ibid.site.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code backup FILE.zip}: all that the blog is, in one file.
 */
@Component
public class BackupCommand implements Command {

	private final Backup backup;

	private final LastBackup last;

	BackupCommand(Backup backup, LastBackup last) {
		this.backup = backup;
		this.last = last;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> names = arguments.getNonOptionArgs();
		if (names.size() != 1 || names.get(0).isBlank()) {
			err.println("Into which file? Write: backup FILE.zip");
			return WRONG_WORDS;
		}
		Path file = Path.of(names.get(0)).toAbsolutePath().normalize();
		if (Files.isDirectory(file)) {
			err.println(file + " is a folder. Name a file: backup FILE.zip");
			return WRONG_WORDS;
		}
		try {
			Manifest made = this.backup.make(file);
			this.last.was(made.made());
			out.printf(Locale.ENGLISH, "%,d posts and pages, %,d replies and %,d files of media are in %s (%,d kB).%n",
					made.rows("post"), made.rows("comment"), made.media(), file, Files.size(file) / 1024 + 1);
			out.println("Keep it where nobody else can read it: passwords (as hashes), keys, drafts and the mail "
					+ "addresses of readers are in it.");
			return DONE;
		}
		catch (IOException ex) {
			err.println("The backup failed: " + ex.getMessage());
			err.println("Nothing of it was kept.");
			return FAILED;
		}
	}

}
