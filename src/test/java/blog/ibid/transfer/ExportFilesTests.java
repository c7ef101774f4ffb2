package blog.ibid.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import blog.ibid.transfer.WxrReader.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExportFilesTests {

	private static final UnpackingLimits SMALL = new UnpackingLimits(5_000_000, 100, 1_000_000);

	@TempDir
	Path folder;

	private static byte[] export(long id) {
		return Wxr.export(Wxr.item(id, "post", "")).getBytes(StandardCharsets.UTF_8);
	}

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve(name), bytes);
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		return packed.toByteArray();
	}

	private static byte[] zip(Object... namesAndBytes) throws IOException {
		var packed = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(packed)) {
			for (int i = 0; i < namesAndBytes.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
				zip.write((byte[]) namesAndBytes[i + 1]);
			}
		}
		return packed.toByteArray();
	}

	private static List<Long> ids(Path... files) {
		try (var export = ExportFiles.open(List.of(files), SMALL)) {
			return export.parts()
				.stream()
				.flatMap((part) -> Wxr.items(part, Detail.FULL).stream())
				.map(ExportItem::id)
				.toList();
		}
	}

	private static void assertRefused(String reason, Path file) {
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> ids(file))
			.withMessageStartingWith(file.getFileName().toString())
			.withMessageContaining(reason);
	}

	@Test
	void opensPlainGzippedAndZippedFilesWhateverTheirNames() throws IOException {
		assertThat(ids(file("a.zip", export(1)), file("b.xml", gzip(export(2))), file("c.gz", zip("x.xml", export(3)))))
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void findsEveryExportInAZipAndIgnoresTheRest() throws IOException {
		byte[] zip = zip("readme.txt", new byte[3], "a/b/one.xml", export(1), "two.XML", export(2), "a/three.xml.gz",
				gzip(export(3)), "__MACOSX/._two.xml", new byte[9], "a/photo.jpg", new byte[9]);
		assertThat(ids(file("blog.zip", zip))).containsExactlyInAnyOrder(1L, 2L, 3L);
	}

	@Test
	void tellsSizesWhereTheyAreKnown() throws IOException {
		byte[] one = export(1);
		try (var export = ExportFiles
			.open(List.of(file("a.xml", one), file("a.xml.gz", gzip(one)), file("a.zip", zip("in/a.xml", one))))) {
			assertThat(export.parts()).extracting(ExportPart::name)
				.containsExactly("a.xml", "a.xml.gz", "a.zip: in/a.xml");
			assertThat(export.parts()).extracting(ExportPart::size)
				.containsExactly(OptionalLong.of(one.length), OptionalLong.empty(), OptionalLong.of(one.length));
		}
	}

	@Test
	void aPartCanBeReadTwice() throws IOException {
		try (var export = ExportFiles.open(List.of(file("a.zip", zip("a.xml", export(1)))))) {
			ExportPart part = export.parts().get(0);
			assertThat(Wxr.read(part, Detail.FULL)).isEqualTo(Wxr.read(part, Detail.FULL)).hasSize(2);
		}
	}

	@Test
	void entriesWithHostileNamesAreOnlyRead() throws IOException {
		Path inner = Files.createDirectory(this.folder.resolve("inner"));
		byte[] zip = zip("../../x.xml", export(1), "/etc/cron.d/y.xml", export(2), "C:\\z.xml", export(3),
				"bell\u0007\u202Elmx.xml", export(4));
		Path file = Files.write(inner.resolve("blog.zip"), zip);
		try (var export = ExportFiles.open(List.of(file))) {
			assertThat(export.parts()).extracting(ExportPart::name)
				.containsExactly("blog.zip: ../../x.xml", "blog.zip: /etc/cron.d/y.xml", "blog.zip: C:\\z.xml",
						"blog.zip: bell??lmx.xml");
		}
		assertThat(ids(file)).containsExactly(1L, 2L, 3L, 4L);
		try (var left = Files.walk(this.folder)) {
			assertThat(left).containsExactlyInAnyOrder(this.folder, inner, file);
		}
	}

	@Test
	void refusesBombs() throws IOException {
		byte[] blanks = new byte[3_000_000];
		Arrays.fill(blanks, (byte) ' ');
		assertRefused("more than 100 times its size", file("bomb.zip", zip("a.xml", blanks)));
		assertRefused("more than 100 times its size", file("bomb.gz", gzip(blanks)));
	}

	@Test
	void refusesMoreThanTheWholeMayUnpackTo() throws IOException {
		byte[] noise = new byte[2_000_000];
		new java.util.Random(1).nextBytes(noise);
		for (int i = 0; i < noise.length; i++) {
			noise[i] = (byte) ((noise[i] & 0x3f) + ' ');
		}
		byte[] many = zip("a.xml", noise, "b.xml", noise, "c.xml", noise);
		assertRefused("unpacks to more than 4 MB", file("many.zip", many));
	}

	@Test
	void anEntryCannotHoldMoreThanItTells() throws IOException {
		byte[] lying = zip("a.xml", export(1));
		int sizeInDirectory = lying.length - 22 - 46 - "a.xml".length() + 24;
		lying[sizeInDirectory] = 9;
		lying[sizeInDirectory + 1] = 0;
		assertRefused("more than the 9 bytes it tells", file("lying.zip", lying));
	}

	@Test
	void archivesInArchivesAreRefused() throws IOException {
		assertRefused("This is a zip inside another archive", file("a.gz", gzip(zip("a.xml", export(1)))));
		assertRefused("This is a gzip file inside another archive", file("b.gz", gzip(gzip(export(1)))));
		assertRefused("This is a zip inside another archive", file("c.zip", zip("a.xml", zip("a.xml", export(1)))));
	}

	@Test
	void saysWhatIsWrongWithDamagedArchives() throws IOException {
		byte[] gzip = gzip(export(1));
		assertRefused("damaged, cut off", file("cut.gz", Arrays.copyOf(gzip, gzip.length / 2)));
		assertRefused("damaged or cut off", file("stub.gz", Arrays.copyOf(gzip, 5)));
		byte[] zip = zip("a.xml", export(1));
		assertRefused("may be damaged", file("cut.zip", Arrays.copyOf(zip, zip.length / 2)));
		zip[60] ^= 0x55;
		zip[61] ^= 0x55;
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> ids(file("flip.zip", zip)));
	}

	@Test
	void saysThatAnArchiveHoldsNothingOfUse() throws IOException {
		assertRefused("holds no .xml file", file("photos.zip", zip("a.jpg", new byte[9])));
		assertRefused("holds no .xml file", file("empty.zip", zip()));
		assertRefused("This file is empty", file("empty.gz", gzip(new byte[0])));
		assertRefused("This file is empty", file("empty.xml", new byte[0]));
	}

	@Test
	void saysWhatIsNoFile() throws IOException {
		assertRefused("There is no such file", this.folder.resolve("missing.xml"));
		assertRefused("This is a folder", Files.createDirectory(this.folder.resolve("exports")));
	}

}
