package blog.ibid.search;

import java.io.PrintStream;
import java.util.Locale;

import blog.ibid.site.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code reindex}: makes the search's index anew.
 */
@Component
public class ReindexCommand implements Command {

	private static final int TOLD_EVERY = 10_000;

	private final Indexing indexing;

	ReindexCommand(Indexing indexing) {
		this.indexing = indexing;
	}

	@Override
	public int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
		if (!arguments.getNonOptionArgs().isEmpty()) {
			err.println("“reindex” stands alone.");
			return WRONG_WORDS;
		}
		long[] told = { 0 };
		long count = this.indexing.rebuild((done) -> {
			if (done - told[0] >= TOLD_EVERY) {
				told[0] = done;
				out.printf(Locale.ENGLISH, "%,d …%n", done);
			}
		});
		out.printf(Locale.ENGLISH, "Search finds %,d posts, pages and comments, and their notes.%n", count);
		return DONE;
	}

}
