package blog.ibid.media;

import blog.ibid.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@Test
	void isMadeAsWordPressMakesIt() {
		for (JsonNode each : Corpora.lines("upload/wp-sanitizeFileName.jsonl")) {
			String given = each.get("args").get(0).asString();
			String expected = each.get("expected").asString().replaceFirst("\\.\\w{1,5}$", "");
			assertThat(FileName.of(given).stem()).as(given).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@CsvSource({ "C:\\fakepath\\IMG_0001.JPG, img_0001", "../../etc/passwd, passwd",
			"Ünïcödé Straße.png, unicode-strase", "写真.jpg, unnamed-file", "a.php.jpg, a-php", "'..', unnamed-file",
			"'', unnamed-file", "CON.jpg, con", "a\u202egpj.exe, agpj" })
	void isSafeInEveryFileSystemAndAddress(String given, String stem) {
		assertThat(FileName.of(given).stem()).isEqualTo(stem);
	}

	@Test
	void isShort() {
		assertThat(FileName.of("x".repeat(300) + ".jpg").stem()).hasSize(80);
	}

}
