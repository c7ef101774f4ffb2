package blog.ibid.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import blog.ibid.Allocated;
import blog.ibid.Corpora;
import blog.ibid.transfer.WxrReader.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever an export does, it ends in items or in a sentence.
 */
class HostileExportTests {

	/** Some times what the largest of the whole files needs. */
	private static final long MOST_BYTES = 10_000_000;

	private static final int HUGE = 200_000_000;

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/** As many letters as asked for, made as they are read, and counted. */
	private static final class Letters extends InputStream {

		private final byte[] pattern;

		private long given;

		Letters(String pattern) {
			this.pattern = pattern.repeat(8192 / pattern.length()).getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0];
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			int start = (int) (this.given % this.pattern.length);
			int count = Math.min(length, this.pattern.length - start);
			System.arraycopy(this.pattern, start, target, offset, count);
			this.given += count;
			return (this.given > HUGE) ? -1 : count;
		}

	}

	/** Reads an export with endless content between those; tells how much of it was. */
	private static long takenOf(String before, String pattern, String after, Detail detail, String reason) {
		var letters = new Letters(pattern);
		ExportPart part = ExportPart.of("huge.xml", () -> new SequenceInputStream(
				Collections.enumeration(List.of(bytes(Wxr.BEGINNING + before), letters, bytes(after + Wxr.END)))));
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> readAll(part, detail))
			.withMessageContaining(reason);
		return letters.given;
	}

	private static int readAll(ExportPart part, Detail detail) {
		try (var reader = new WxrReader(part, detail)) {
			int count = 0;
			while (reader.next() != null) {
				count++;
			}
			return count;
		}
	}

	@ParameterizedTest
	@EnumSource(Detail.class)
	void refusesHugeTextsWithoutBufferingThem(Detail detail) {
		for (String element : List.of("content:encoded", "wp:post_name", "title", "unknown")) {
			long taken = takenOf("<item><" + element + ">", "x", "</" + element + "></item>", detail,
					"A single text is longer than 16 million characters.");
			assertThat(taken).isLessThan(17_000_000);
		}
		takenOf("<item><title>Big</title><content:encoded><![CDATA[", "x", "]]></content:encoded></item>", detail,
				"huge.xml, line 8, column 16008180: A single text");
	}

	@ParameterizedTest
	@EnumSource(Detail.class)
	void refusesHugeItemsMadeOfSmallPieces(Detail detail) {
		for (String piece : List.of("<category>x</category>", "<wp:comment/>")) {
			assertThat(takenOf("<item>", piece, "</item>", detail, "A single item holds more than 64 million"))
				.isLessThan(130_000_000);
		}
	}

	@Test
	void refusesHugeTagsNamesAndNesting() {
		assertThat(takenOf("<item><", "x", "/></item>", Detail.FULL, "A tag is longer than a million characters."))
			.isLessThan(2_000_000);
		assertThat(takenOf("<item><a b='", "x", "'/></item>", Detail.FULL, "is damaged")).isLessThan(2_000_000);
		assertThat(takenOf("<item>", "<a>", "</item>", Detail.SKIM, "nested more than 200 deep")).isLessThan(100_000);
	}

	@Test
	void refusesMoreNamesThanMemoryShouldHold() {
		var xml = new StringBuilder(Wxr.BEGINNING);
		for (int i = 0; i < 11_000; i++) {
			xml.append("<n").append(i).append("/>");
		}
		assertThatExceptionOfType(ExportUnreadable.class)
			.isThrownBy(() -> readAll(Wxr.part(xml + Wxr.END), Detail.SKIM))
			.withMessageContaining("more than 10000 different tags");
	}

	@Test
	void skipsHugeCommentsWithoutKeepingThem() {
		ExportPart part = ExportPart.of("comment.xml", () -> new SequenceInputStream(Collections.enumeration(List
			.of(bytes(Wxr.BEGINNING + "<!--"), new Letters("x"), bytes("-->" + Wxr.item(1, "post", "") + Wxr.END)))));
		assertThat(readAll(part, Detail.FULL)).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			<?xml version="1.0"?>
			<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
			<rss><channel><title>&lol2;</title></channel></rss>""", """
			<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>""",
			"""
					<!-- first --><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>&x;</channel></rss>""" })
	void refusesDocumentTypesWithTheirEntities(String xml) {
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> readAll(Wxr.part(xml), Detail.FULL))
			.withMessageContaining("document type");
	}

	@Test
	void takesEntitiesThatNobodyDeclaredAsText() {
		assertThat(Wxr.item("<title>&lol1;&file;</title>").title()).isEqualTo("&lol1;&file;");
	}

	@Test
	void damagedCopiesEndInItemsOrASentence() throws IOException {
		List<byte[]> originals = List.of(Files.readAllBytes(Corpora.file("wxr/importer/small-export.xml")),
				Files.readAllBytes(Corpora.file("wxr/importer/namespace-attacks.xml")),
				Files.readAllBytes(Corpora.file("wxr/importer/crazy-cdata.xml")),
				Files.readAllBytes(Corpora.file("wxr/64-block-test-data.share.xml")),
				Wxr.export(Wxr.item(1, "post", "&nbsp; ü")).getBytes(StandardCharsets.UTF_16));
		var random = new Random(20261124);
		int refused = 0;
		for (int i = 0; i < 500; i++) {
			byte[] copy = damaged(originals.get(i % originals.size()), random);
			Detail detail = (i % 2 == 0) ? Detail.FULL : Detail.SKIM;
			var ends = new boolean[1];
			assertThat(Allocated.by(() -> ends[0] = endsInASentence(copy, detail))).as("copy " + i)
				.isLessThan(MOST_BYTES);
			refused += ends[0] ? 1 : 0;
		}
		assertThat(refused).isBetween(200, 499);
	}

	private static byte[] damaged(byte[] original, Random random) {
		byte[] copy = original.clone();
		if (random.nextInt(4) == 0) {
			return Arrays.copyOf(copy, random.nextInt(copy.length));
		}
		byte[] telling = "<>&;]['\"!-?/=:x \0\n\u007f".getBytes(StandardCharsets.US_ASCII);
		for (int n = 1 + random.nextInt(20); n > 0; n--) {
			int place = random.nextInt(copy.length);
			copy[place] = random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt(256);
		}
		if (random.nextInt(3) == 0) {
			int from = random.nextInt(copy.length);
			int length = random.nextInt(Math.min(200, copy.length - from));
			System.arraycopy(original, from, copy, random.nextInt(copy.length - length), length);
		}
		return copy;
	}

	private static boolean endsInASentence(byte[] copy, Detail detail) {
		try {
			readAll(Wxr.part("copy.xml", copy), detail);
			return false;
		}
		catch (ExportUnreadable ex) {
			assertThat(ex.getMessage()).startsWith("copy.xml").endsWith(".");
			return true;
		}
	}

}
