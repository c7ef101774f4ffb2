package blog.ibid.author;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.Command;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.Slug;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code author LOGIN --name=NAME --bio-file=FILE}: says who an author is, for the lines
 * under each post.
 */
@Component
public class AuthorCommand implements Command {

	private final AuthorIntake authors;

	private final NotedTexts texts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AuthorCommand(AuthorIntake authors, NotedTexts texts, TransactionTemplate transaction, Clock clock) {
		this.authors = authors;
		this.texts = texts;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		List<String> logins = arguments.getNonOptionArgs();
		if (logins.size() != 1 || !arguments.containsOption("bio") && !arguments.containsOption("bio-file")) {
			err.println("Write: author LOGIN [--name=NAME] --bio=TEXT, or --bio-file=FILE with the text as HTML");
			return WRONG_WORDS;
		}
		try {
			String login = logins.get(0);
			String name = value(arguments, "name").orElse("");
			NotedText bio = Sanitizer.clean(bio(arguments));
			this.transaction.executeWithoutResult((status) -> introduce(login, name, bio));
			out.println("Readers now see who " + login + " is under each post.");
			return DONE;
		}
		catch (IOException ex) {
			err.println("The bio cannot be read: " + ex.getMessage());
			return FAILED;
		}
	}

	private static String bio(ApplicationArguments arguments) throws IOException {
		Optional<String> text = value(arguments, "bio");
		return text.isPresent() ? text.get() : Files.readString(Path.of(value(arguments, "bio-file").orElse("")));
	}

	private static Optional<String> value(ApplicationArguments arguments, String option) {
		List<String> values = arguments.getOptionValues(option);
		return (values == null) ? Optional.empty() : values.stream().findFirst();
	}

	private void introduce(String login, String name, NotedText bio) {
		long author = this.authors.byLogin(login)
			.map(AuthorIntake.Kept::id)
			.orElseGet(() -> this.authors.add(login, Slug.of(login, "author").value(), name.isEmpty() ? login : name,
					null, this.clock.instant()));
		this.authors.introduce(author, name, this.texts.keep(bio));
	}

}
