package blog.ibid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import blog.ibid.author.AuthorCommand;
import blog.ibid.author.ResetPasswordCommand;
import blog.ibid.backup.BackupCommand;
import blog.ibid.backup.RestoreCommand;
import blog.ibid.search.ReindexCommand;
import blog.ibid.site.Command;
import blog.ibid.source.CheckLinksCommand;
import blog.ibid.store.DataFolderUnusable;
import blog.ibid.transfer.ExportCommand;
import blog.ibid.transfer.ImportCommand;

import org.springframework.beans.BeansException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What stands after {@code java -jar ibid.jar}: nothing, to serve the blog, or a command.
 */
final class CommandLine {

	private static final String USAGE = """
			Ibid, a blog for people who cite their sources.

			  java -jar ibid.jar                    serve the blog on port 8080 (--server.port=PORT)
			  java -jar ibid.jar COMMAND …          work on the same data, without a web server, and exit

			Commands
			  import FILE… [--dry-run] [--report=FILE.json] [--media=DIR]
			      bring a WordPress archive in: .xml, .xml.gz or .zip, several parts in any order
			  export FILE.xml | FOLDER
			      take everything out, as a WordPress archive; into a folder with the pictures
			  backup FILE.zip
			      put everything the blog is into one file, which is confidential
			  restore FILE.zip [--replace]
			      bring a backup back into an empty blog, on H2 or PostgreSQL; with --replace instead of
			      what is there, which is backed up first
			  author LOGIN [--name=NAME] --bio=TEXT | --bio-file=FILE
			      say who an author is, for the lines under each post
			  reset-password LOGIN
			      print a link to choose a new password with
			  reindex
			      make what the search finds anew from the database
			  check-links [--all]
			      look whether the sources that are cited are still there; --all: also those looked at in the last week

			Settings, with any of them
			  --ibid.data=FOLDER                    where everything is kept; ./data unless set
			  --ibid.base-url=URL                   the public address, for feeds and links
			""";

	static final Map<String, Class<? extends Command>> COMMANDS = new TreeMap<>(
			Map.of("import", ImportCommand.class, "export", ExportCommand.class, "author", AuthorCommand.class,
					"reset-password", ResetPasswordCommand.class, "reindex", ReindexCommand.class, "backup",
					BackupCommand.class, "restore", RestoreCommand.class, "check-links", CheckLinksCommand.class));

	static final Map<String, Set<String>> OPTIONS = Map.of("import", Set.of("dry-run", "report", "media"), "export",
			Set.of(), "author", Set.of("name", "bio", "bio-file"), "reindex", Set.of(), "backup", Set.of(), "restore",
			Set.of("replace"), "check-links", Set.of("all"));

	private static final String[] QUIET = { "--spring.main.banner-mode=off", "--logging.level.root=error",
			"--spring.main.lazy-initialization=true", "--spring.main.log-startup-info=false" };

	private final List<String> words;

	CommandLine(String... words) {
		this.words = List.of(words);
	}

	boolean isCommand() {
		return place() >= 0;
	}

	/** Where the command stands: settings may come before it. */
	private int place() {
		for (int i = 0; i < this.words.size(); i++) {
			String word = this.words.get(i);
			if (!word.startsWith("-") || word.equals("--help") || word.equals("-h")) {
				return i;
			}
		}
		return -1;
	}

	/** Runs the command and returns its exit status. */
	int run() {
		List<String> rest = new ArrayList<>(this.words);
		String name = rest.remove(place());
		if (name.equals("--help") || name.equals("-h") || name.equals("help") || rest.contains("--help")) {
			System.out.print(USAGE);
			return Command.DONE;
		}
		Class<? extends Command> command = COMMANDS.get(name);
		if (command == null) {
			System.err.println("Ibid knows no command “" + name + "”.");
			System.err.print(USAGE);
			return Command.WRONG_WORDS;
		}
		var arguments = new DefaultApplicationArguments(rest.toArray(String[]::new));
		Optional<String> unknown = arguments.getOptionNames()
			.stream()
			.filter((option) -> !option.contains(".") && !OPTIONS.getOrDefault(name, Set.of()).contains(option))
			.findFirst();
		if (unknown.isPresent()) {
			System.err.println("“" + name + "” knows no option --" + unknown.get() + ".");
			System.err.print(USAGE);
			return Command.WRONG_WORDS;
		}
		return run(command, arguments);
	}

	private int run(Class<? extends Command> command, DefaultApplicationArguments arguments) {
		if (command == ImportCommand.class) {
			ShortRun.prepare();
		}
		String[] settings = arguments.getOptionNames()
			.stream()
			.filter((option) -> option.contains("."))
			.map((option) -> "--" + option + "=" + String.join(",", arguments.getOptionValues(option)))
			.toArray(String[]::new);
		String[] all = Arrays.copyOf(QUIET, QUIET.length + settings.length);
		System.arraycopy(settings, 0, all, QUIET.length, settings.length);
		try (var context = new SpringApplicationBuilder(IbidApplication.class).web(WebApplicationType.NONE).run(all)) {
			return context.getBean(command).run(arguments, System.out, System.err);
		}
		catch (BeansException ex) {
			if (command == BackupCommand.class && ex.contains(DataFolderUnusable.class)) {
				System.err.println("A blog that is running is backed up in its author's side, at /admin/backups.");
			}
			throw ex;
		}
	}

}
