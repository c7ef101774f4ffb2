package blog.ibid.transfer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MendingReaderTests {

	private static String mended(String text) throws IOException {
		return mended(new MendingReader(new StringReader(text)));
	}

	private static String mended(MendingReader reader) throws IOException {
		var mended = new StringWriter();
		reader.transferTo(mended);
		return mended.toString();
	}

	private static Map<Mend, Integer> mends(String text) throws IOException {
		var reader = new MendingReader(new StringReader(text));
		mended(reader);
		return reader.mends();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<a>x</a>", "<a b='c&amp;d' e=\"f>g\">&lt;&#8212;&#x1F600;</a>",
			"<a><![CDATA[x & y < z]]></a>", "<a><![CDATA[[1]]]></a>", "<a><![CDATA[x]]>\n<![CDATA[]]></a>",
			"<a><![CDATA[a]]]]><![CDATA[>b]]></a>", "<a><![CDATA[x]]> bare <![CDATA[y]]></a>", "<a>]] ]> ></a>", "<a/>",
			"<ä:b>☞ 😀</ä:b>", "<a><![CDATA[&#0; &nbsp; <!-- <?]]></a>" })
	void leavesGoodXmlAsItIs(String xml) throws IOException {
		assertThat(mended(xml)).isEqualTo(xml);
		assertThat(mends(xml)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			<a>AT&T</a>,                    <a>AT&amp;T</a>,               BARE_AMPERSAND
			<a>?p=1&page=2;</a>,            <a>?p=1&amp;page=2;</a>,       BARE_AMPERSAND
			<a>&amp</a>,                    <a>&amp;amp</a>,               BARE_AMPERSAND
			<a>x &</a>,                     <a>x &amp;</a>,                BARE_AMPERSAND
			<a>&nosuchname;</a>,            <a>&amp;nosuchname;</a>,       BARE_AMPERSAND
			<a>&#;</a>,                     <a>&amp;#;</a>,                BARE_AMPERSAND
			<a>&#xZZ;</a>,                  <a>&amp;#xZZ;</a>,             BARE_AMPERSAND
			<a b="?c&d"/>,                  <a b="?c&amp;d"/>,             BARE_AMPERSAND
			<a>1&hellip;2</a>,              <a>1…2</a>,                    HTML_ENTITY
			<a b="&laquo;"/>,               <a b="«"/>,                    HTML_ENTITY
			<a>&LT;b&GT;</a>,               <a>&lt;b></a>,                 HTML_ENTITY
			<a>3 < 4</a>,                   <a>3 &lt; 4</a>,               BARE_LESS_THAN
			<a>i<3</a>,                     <a>i&lt;3</a>,                 BARE_LESS_THAN
			<a>x&#0;y</a>,                  <a>xy</a>,                     ILLEGAL_CHARACTER
			<a>x&#x1f;y</a>,                <a>xy</a>,                     ILLEGAL_CHARACTER
			<a>x&#xD83D;y</a>,              <a>xy</a>,                     ILLEGAL_CHARACTER
			<a>x]]>y</a>,                   <a>x]]&gt;y</a>,               STRAY_CDATA_END
			<a><![CDATA[x]]>y]]></a>,       <a><![CDATA[x]]]]><![CDATA[>y]]></a>, STRAY_CDATA_END
			""")
	void mendsWhatNeedsNoGuessing(String broken, String good, Mend kind) throws IOException {
		assertThat(mended(broken)).isEqualTo(good);
		assertThat(mends(broken)).containsOnlyKeys(kind);
	}

	@Test
	void dropsControlCharactersWhereverTheyStand() throws IOException {
		String xml = "<a b='\u0001x'>\u000By\uFFFE<![CDATA[\u0000z\uFFFF]]>\t\r\n</a>";
		assertThat(mended(xml)).isEqualTo("<a b='x'>y<![CDATA[z]]>\t\r\n</a>");
		assertThat(mends(xml)).containsExactly(Map.entry(Mend.ILLEGAL_CHARACTER, 5));
	}

	@Test
	void countsByKind() throws IOException {
		assertThat(mends("<a>&&&nbsp; < \u0002</a>")).isEqualTo(
				Map.of(Mend.BARE_AMPERSAND, 2, Mend.HTML_ENTITY, 1, Mend.BARE_LESS_THAN, 1, Mend.ILLEGAL_CHARACTER, 1));
	}

	@Test
	void findsTheTrueEndOfCdataBeyondOthers() throws IOException {
		assertThat(mended("<a><![CDATA[an <![CDATA[ in ]]> between <![CDATA[ and: ]]>]]></a>"))
			.isEqualTo("<a><![CDATA[an <![CDATA[ in ]]]]><![CDATA[> between <![CDATA[ and: ]]]]><![CDATA[>]]></a>");
	}

	@Test
	void dropsBlanksAndMarksBeforeTheDeclarationButKeepsLines() throws IOException {
		String xml = "\n  \uFEFF\n<?xml version='1.0'?>\n<a/>";
		assertThat(mended(xml)).isEqualTo("\n\n\n<a/>");
		assertThat(mends(xml)).containsOnlyKeys(Mend.TEXT_BEFORE_XML);
	}

	@Test
	void leavesOfCommentsAndInstructionsOnlyTheirLines() throws IOException {
		assertThat(mended("<!-- a -- &x; < \u0001\n-->\n<a><?php echo '&'\n?></a>")).isEqualTo("<!--\n-->\n<a>\n</a>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<!DOCTYPE rss [<!ENTITY a "b">]><rss/>   | document type
			<!doctype html><p>                       | web page
			<a><!ENTITY b "c"></a>                   | does not belong here
			Not found                                | not an XML file
			""")
	void refusesWhatNoExportHas(String text, String reason) {
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> mended(text)).withMessageContaining(reason);
	}

	@Test
	void refusesATagWithoutEnd() {
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> mended("<a b='" + "x".repeat(1_100_000) + "'/>"))
			.withMessageContaining("longer than a million characters");
	}

	@Test
	void mendsTheSameHoweverTheTextArrives() throws IOException {
		String xml = "\n<?xml version='1.0'?><a b='&x&nbsp;'>&hellip;&#0;\u0001]]><![CDATA[x]]>y]]]]><!-- - -->& < </a>";
		String whole = mended(xml);
		assertThat(mended(new MendingReader(new DrippingReader(xml)))).isEqualTo(whole);
		var padded = new MendingReader(new StringReader(xml.replace("&hellip;", "p".repeat(32_760) + "&hellip;")));
		assertThat(mended(padded)).isEqualTo(whole.replace("…", "p".repeat(32_760) + "…"));
	}

	/** Gives one character at a time. */
	private static final class DrippingReader extends Reader {

		private final StringReader text;

		DrippingReader(String text) {
			this.text = new StringReader(text);
		}

		@Override
		public int read(char[] target, int offset, int length) throws IOException {
			return this.text.read(target, offset, 1);
		}

		@Override
		public void close() {
			this.text.close();
		}

	}

}
