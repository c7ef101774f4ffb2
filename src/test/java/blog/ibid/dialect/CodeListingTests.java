package blog.ibid.dialect;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeListingTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
			[sourcecode language="Python"]a[/sourcecode] | language-python
			[source lang='css']a[/source]                | language-css
			[cc lang="php"]a[/cc]                        | language-php
			[cc_ruby width="100%"]a[/cc_ruby]            | language-ruby
			[php]a[/php]                                 | language-php
			[html highlight="4,8"]a[/html]               | language-html
			[code]a[/code]                               | ``
			[code language="<x>"]a[/code]                | ``
			""")
	void saysItsLanguage(String shortcode, String language) {
		Element code = Jsoup.parse(Markup.of(shortcode)).expectFirst("pre > code");
		assertThat(code.className()).isEqualTo(language);
		assertThat(code.text()).isEqualTo("a");
	}

	@Test
	void keepsEveryCharacter() {
		String code = "if (a < b && c[0] > \"d\") {\n\n\t<!--more--> [gallery] [1]\n  https://x.example\n}";
		assertThat(shown("[code]\n" + code + "\n[/code]")).isEqualTo(code);
	}

	@Test
	void readsCodeThatWasStoredAsEntities() {
		assertThat(shown("[php]\n&lt;?php\necho &quot;&amp;lt;&quot; =&gt; 'a';\n[/php]"))
			.isEqualTo("<?php\necho \"&lt;\" => 'a';");
	}

	@Test
	void keepsEntitiesOfCodeThatWasNot() {
		assertThat(shown("[html]<b>&lt;&nbsp;</b>[/html]")).isEqualTo("<b>&lt;&nbsp;</b>");
	}

	@Test
	void partsTheTextAroundIt() {
		assertThat(Markup.of("before\n[code]a\n\nb[/code]\nafter"))
			.isEqualTo("<p>before</p>\n<pre><code>a\n\nb</code></pre>\n<p>after</p>");
	}

	@Test
	void mayStandInALine() {
		assertThat(Markup.of("use [cci lang=\"c\"]a<b[/cci] here").strip())
			.isEqualTo("<p>use <code class=\"language-c\">a&lt;b</code> here</p>");
	}

	@Test
	void needsAnEnd() {
		assertThat(Markup.of("a [code] b [c] d")).isEqualTo("<p>a [code] b [c] d</p>");
	}

	private static String shown(String shortcode) {
		return Jsoup.parse(Markup.of(shortcode)).expectFirst("pre > code").wholeText();
	}

}
