package blog.ibid.transfer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import blog.ibid.site.Command;
import blog.ibid.store.ManyChanges;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE…}: brings WordPress archives in.
 */
@Component
public class ImportCommand implements Command {

	private final WordPressImport wordPress;

	ImportCommand(WordPressImport wordPress) {
		this.wordPress = wordPress;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> files = arguments.getNonOptionArgs();
		if (files.isEmpty()) {
			err.println("Which file? Write: import FILE… [--dry-run] [--report=FILE.json] [--media=DIR]");
			return WRONG_WORDS;
		}
		try (ManyChanges changes = ManyChanges.begin()) {
			this.wordPress.run(new ImportOptions(files.stream().map(Path::of).toList(),
					arguments.containsOption("dry-run"), path(arguments, "report"), path(arguments, "media")), out);
			return DONE;
		}
		catch (ExportUnreadable ex) {
			err.println(ex.getMessage());
			err.println("Nothing was imported.");
			return FAILED;
		}
		catch (IOException | UncheckedIOException ex) {
			err.println("The import stopped: " + ex.getMessage());
			err.println("What it brought so far is whole. Run it again to go on.");
			return FAILED;
		}
	}

	private static @Nullable Path path(ApplicationArguments arguments, String option) {
		List<String> values = arguments.getOptionValues(option);
		return (values == null || values.isEmpty()) ? null : Path.of(values.get(0));
	}

}
