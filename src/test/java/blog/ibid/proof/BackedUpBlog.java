package blog.ibid.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import org.jsoup.Jsoup;

/**
 * A blog that is backed up, and what of it must come back.
 */
final class BackedUpBlog {

	static final int POSTS = 120;

	private BackedUpBlog() {
	}

	static Path export() {
		var export = new WrittenExport().author("editor", "The Editor");
		for (int i = 1; i <= POSTS; i++) {
			String body = "<p>Paragraph %d makes a claim.[1]</p>\n\n<p>[1] The source “of” claim %d.</p>".formatted(i,
					i);
			Written post = Written.post(i, "Claim " + i, body);
			int number = i;
			export.add(new Written(post.id(), post.title(), post.slug(), body, "", "", List.of("Topic " + i % 7),
					IntStream.rangeClosed(1, 3)
						.mapToObj((n) -> new Reply("Reader " + n, "", "I doubt claim " + number + "."))
						.toList()));
		}
		return export.write();
	}

	/** The lines of each table, sorted, but for when the blog was backed up. */
	static TreeMap<String, List<String>> rows(Path file) throws IOException {
		var rows = new TreeMap<String, List<String>>();
		try (var zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.getName().equals("manifest.json")) {
					rows.put(entry.getName(),
							new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines()
								.filter((line) -> !line.startsWith("[\"backup.last\""))
								.sorted()
								.toList());
				}
			}
		}
		return rows;
	}

	/** But for when it was backed up, and what no backup holds. */
	static List<String> dump(Jar jar) {
		return DatabaseDump.of(jar.data())
			.stream()
			.filter((line) -> !line.contains("backup.last"))
			.filter((line) -> !line.matches("(?s)(spring_session|spring_session_attributes|source_feed): .*"))
			.toList();
	}

	static List<String> pages(Server server) {
		return List.of("/", "/category/topic-3/", "/2020/01/01/post-1/", "/feed/", "/sitemap.xml", "/topics/")
			.stream()
			.map((path) -> Jsoup.parse(server.text(path)).text().replaceAll("127.0.0.1:\\d+", "here"))
			.toList();
	}

}
