package blog.ibid.site;

import java.io.PrintStream;

import org.springframework.boot.ApplicationArguments;

/**
 * A word after {@code java -jar ibid.jar}: works on the blog's data without a web server,
 * and exits.
 */
public interface Command {

	/** Exit status: all that was asked for is done. */
	int DONE = 0;

	/** Exit status: it could not be done, and nothing is half done. */
	int FAILED = 1;

	/** Exit status: the command line was not understood. */
	int WRONG_WORDS = 2;

	/**
	 * Does it.
	 * @param arguments what follows the command's name
	 * @return the exit status
	 */
	int run(ApplicationArguments arguments, PrintStream out, PrintStream err);

}
