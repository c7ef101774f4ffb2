package blog.ibid.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import blog.ibid.site.Command;
import blog.ibid.store.DataFolder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code export FILE.xml|DIR}: takes the blog out as a WordPress export, into a folder
 * together with its media.
 */
@Component
public class ExportCommand implements Command {

	private final BlogExport export;

	private final DataFolder data;

	private final String base;

	ExportCommand(BlogExport export, DataFolder data, @Value("${ibid.base-url:}") String base) {
		this.export = export;
		this.data = data;
		this.base = base.isBlank() ? "http://localhost:8080" : base.strip().replaceFirst("/+$", "");
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> names = arguments.getNonOptionArgs();
		if (names.size() != 1) {
			err.println("Where to? Write: export FILE.xml, or export FOLDER to have the pictures too.");
			return WRONG_WORDS;
		}
		Path target = Path.of(names.get(0)).toAbsolutePath().normalize();
		try {
			BlogExport.Counts counts = target.toString().toLowerCase(Locale.ROOT).endsWith(".xml")
					? this.export.write(target, this.base) : writeFolder(target);
			out.printf(Locale.ENGLISH, "%,d posts and pages, %,d comments and %,d media are in %s.%n", counts.posts,
					counts.comments, counts.media, target);
			return DONE;
		}
		catch (FileAlreadyExistsException ex) {
			err.println("The folder " + target + " holds something already. Name one that is new or empty.");
			return FAILED;
		}
		catch (IOException ex) {
			err.println("The export stopped: " + ex.getMessage());
			err.println("Nothing of it was kept.");
			return FAILED;
		}
	}

	/** The folder gets its name once all is in it. */
	private BlogExport.Counts writeFolder(Path folder) throws IOException {
		var whole = new ExportFolder(folder);
		try {
			BlogExport.Counts counts = this.export.write(whole.partial().resolve("export.xml"), this.base);
			whole.copy(this.data.media());
			whole.appear();
			return counts;
		}
		finally {
			whole.clear();
		}
	}

}
