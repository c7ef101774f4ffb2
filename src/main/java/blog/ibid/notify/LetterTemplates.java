package blog.ibid.notify;

import java.util.Locale;
import java.util.Set;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints letters, as HTML and as plain text.
 */
@Component
class LetterTemplates {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	LetterTemplates(MessageSource words) {
		this.engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
		this.engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
		this.engine.setTemplateEngineMessageSource(words);
	}

	private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
		var resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
		resolver.setPrefix("templates/mail/");
		resolver.setResolvablePatterns(Set.of(pattern));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

	String html(LetterKind kind, LetterView letter, Locale language) {
		return print(kind.word() + ".html", letter, language);
	}

	String text(LetterKind kind, LetterView letter, Locale language) {
		return print(kind.word() + ".txt", letter, language).replaceAll("\\n{3,}", "\n\n").strip() + "\n";
	}

	private String print(String template, LetterView letter, Locale language) {
		var context = new Context(language);
		context.setVariable("letter", letter);
		return this.engine.process(template, context);
	}

}
