package blog.ibid.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportTextTests {

	private static String read(byte[] bytes) throws IOException {
		var text = new StringWriter();
		new ExportText(new ByteArrayInputStream(bytes)).transferTo(text);
		return text.toString();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, ''", "UTF-8, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, ''", "UTF-16LE, ''",
			"UTF-32LE, \uFEFF", "UTF-32BE, \uFEFF" })
	void readsUnicodeWithAndWithoutMark(String charset, String mark) throws IOException {
		String text = "<?xml version=\"1.0\"?><a>Zürich, “Łódź” 😀</a>";
		assertThat(read((mark + text).getBytes(Charset.forName(charset)))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "ISO-8859-1", "windows-1252", "ISO-8859-15", "UTF-8" })
	void readsWhatTheFileDeclares(String charset) throws IOException {
		String text = "<?xml version='1.0' encoding='" + charset + "'?><a>Zürich</a>";
		assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
	}

	@Test
	void trustsTheMarkMoreThanTheDeclaration() throws IOException {
		String text = "<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>";
		assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
		String wide = text.replace("ISO-8859-1", "UTF-16");
		assertThat(read(wide.getBytes(StandardCharsets.UTF_8))).isEqualTo(wide);
	}

	@Test
	void namesThePlaceOfAByteThatDoesNotFit() {
		byte[] wrong = bytes("<?xml version='1.0' encoding='UTF-8'?>\n<a>\nZ\u00fcrich</a>");
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> read(wrong))
			.withMessageContaining("should be in UTF-8, but byte FC at position 44")
			.satisfies((flaw) -> assertThat(flaw.line()).isEqualTo(3))
			.satisfies((flaw) -> assertThat(flaw.column()).isEqualTo(2));
	}

	@Test
	void findsTheWrongByteBeyondTheFirstBufferToo() {
		byte[] wrong = bytes("<a>" + "x\n".repeat(100_000) + "\u00e9");
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> read(wrong))
			.withMessageContaining("byte E9 at position 200003")
			.satisfies((flaw) -> assertThat(flaw.line()).isEqualTo(100_001));
	}

	@Test
	void seesACharacterThatTheEndCutsInTwo() {
		byte[] cut = bytes("<a>\u00c3");
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> read(cut)).withMessageContaining("byte C3");
	}

	@Test
	void saysThatAnEncodingIsUnknown() {
		assertThatExceptionOfType(ExportFlaw.class)
			.isThrownBy(() -> read(bytes("<?xml version='1.0' encoding='klingon'?><a/>")))
			.withMessageContaining("“klingon”, which is unknown");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			%PDF-1.7          | a PDF document
			\u0089PNG         | a PNG image
			{"db": []}        | a JSON file
			-- MySQL dump     | a database dump
			SQLite format 3   | a SQLite database
			""")
	void tellsWhatAStrangeFileIs(String beginning, String kind) {
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> read(bytes(beginning)))
			.withMessageStartingWith("This is " + kind + ", not an export.");
	}

	@Test
	void saysThatAFileIsEmpty() {
		assertThatExceptionOfType(ExportFlaw.class).isThrownBy(() -> read(new byte[0]))
			.withMessageStartingWith("This file is empty.");
	}

	@Test
	void countsTheBytesItTook() throws IOException {
		var text = new ExportText(new ByteArrayInputStream(new byte[150_000]));
		text.transferTo(new StringWriter());
		assertThat(text.bytesRead()).isEqualTo(150_000);
	}

}
