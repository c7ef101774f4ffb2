package blog.ibid.proof;

import java.nio.file.Path;
import java.util.List;

import blog.ibid.Corpora;

/**
 * Archives of real blogs, and of what people test with.
 */
final class Archives {

	private static final List<String> EXPORTS = List.of("wxr/themeunittestdata.wordpress.xml",
			"wxr/64-block-test-data.share.xml", "seed/dwk-typed.xml", "wxr/assembled/footnotes.xml",
			"wxr/real/cc-labs.xml", "wxr/real/alienlebarge.a.xml");

	private Archives() {
	}

	/** One blog with all of them, one imported after the other. */
	static Jar imported() {
		return Jar.holding(EXPORTS.stream().map(Corpora::file).toArray(Path[]::new));
	}

}
