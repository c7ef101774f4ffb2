package blog.ibid.search;

import java.io.PrintStream;
import java.util.Locale;

import blog.ibid.site.Command;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code reindex}: makes the search's index anew.
 */
@Component
public class ReindexCommand implements Command {

	private static final int TOLD_EVERY = 10_000;

	private final Indexing indexing;

	private final Indexing desk;

	ReindexCommand(Indexing indexing, @Qualifier(Indexes.DESK) Indexing desk) {
		this.indexing = indexing;
		this.desk = desk;
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
		this.desk.rebuild((done) -> {
		});
		out.printf(Locale.ENGLISH, "Search finds %,d posts, pages and comments, and their notes.%n", count);
		return DONE;
	}

}
