package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells how fast a large export is scanned and read, with {@code -Dibid.speed=true}.
 */
@EnabledIfSystemProperty(named = "ibid.speed", matches = "true")
class ScanSpeedTests {

	private static final int POSTS = 6000;

	private static final String PARAGRAPH = "<p>A paragraph that cites its source & says so.<a href=\"#_ftn1\">[1]</a></p>\n";

	private static final String COMMENT = """
			<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author><![CDATA[Reader]]></wp:comment_author>
			<wp:comment_date>2017-12-18 10:00:00</wp:comment_date><wp:comment_date_gmt>2017-12-18 16:00:00</wp:comment_date_gmt>
			<wp:comment_content><![CDATA[I had not known this case; thank you.]]></wp:comment_content>
			<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
			""";

	@Test
	void readsALargeExport(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("large.xml");
		try (var out = Files.newBufferedWriter(file)) {
			out.write(Wxr.BEGINNING);
			for (int id = 1; id <= POSTS; id++) {
				out.write(Wxr.item(id, "post",
						"<link>https://marginalia.example/2017/12/18/post-" + id + "/</link><content:encoded>"
								+ "<![CDATA[" + PARAGRAPH.repeat(80) + "]]></content:encoded>"
								+ COMMENT.formatted(id).repeat(8)));
			}
			out.write(Wxr.END);
		}
		try (var files = ExportFiles.open(List.of(file))) {
			for (int round = 1; round <= 3; round++) {
				long start = System.nanoTime();
				ExportIndex index = ExportScan.of(files.parts(), (bytes) -> {
				});
				tell("scanned", file, start);
				assertThat(index.counts().posts()).isEqualTo(POSTS);
				start = System.nanoTime();
				assertThat(Wxr.read(files.parts().get(0), WxrReader.Detail.FULL)).hasSize(POSTS + 1);
				tell("read", file, start);
			}
		}
	}

	private static void tell(String verb, Path file, long start) throws IOException {
		double megabytes = Files.size(file) / 1e6;
		System.out.printf("%.0f MB %s at %.0f MB/s%n", megabytes, verb,
				megabytes / ((System.nanoTime() - start) / 1e9));
	}

}
