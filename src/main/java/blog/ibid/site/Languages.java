package blog.ibid.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages that Ibid has words in: English, and each that has bundles of its own.
 */
@Component
public class Languages {

	private static final String PREFIX = "desk_";

	private final List<Locale> known;

	Languages() {
		this.known = Stream.concat(Stream.of(Locale.ENGLISH), others()).toList();
	}

	private static Stream<Locale> others() {
		try {
			Resource[] bundles = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:words/" + PREFIX + "*.properties");
			return Arrays.stream(bundles)
				.map((bundle) -> Objects.requireNonNullElse(bundle.getFilename(), ""))
				.map((name) -> name.substring(PREFIX.length(), name.indexOf('.')).replace('_', '-'))
				.map(Locale::forLanguageTag)
				.distinct()
				.sorted((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** English first. */
	public List<Locale> known() {
		return this.known;
	}

	/** The same, to choose from. */
	public List<Choice> choices() {
		return this.known.stream().map((locale) -> new Choice(locale.toLanguageTag(), name(locale))).toList();
	}

	public boolean know(String tag) {
		return this.known.stream().anyMatch((locale) -> locale.toLanguageTag().equals(tag));
	}

	/** The same where Ibid has words in it, else English. */
	public Locale spoken(Locale wish) {
		return this.known.stream().anyMatch((locale) -> locale.getLanguage().equals(wish.getLanguage())) ? wish
				: Locale.ENGLISH;
	}

	/** Their own names, such as "English, Deutsch". */
	public String names() {
		return this.known.stream().map(Languages::name).collect(Collectors.joining(", "));
	}

	/** As its speakers call it. */
	private static String name(Locale language) {
		return language.getDisplayName(language);
	}

	/** A language by its tag and its own name. */
	public record Choice(String tag, String name) {
	}

}
