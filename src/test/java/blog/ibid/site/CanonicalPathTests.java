package blog.ibid.site;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalPathTests {

	@ParameterizedTest
	@CsvSource({ "/, /", "/about, /about/", "/About/, /about/", "/ÜBER, /über/", "/index.php, /", "/index.php/, /",
			"/index.php/2017/12, /2017/12/", "/index.phpx, /index.phpx", "/wp-login.php, /wp-login.php",
			"/media/2026/A.JPG, /media/2026/A.JPG", "/wp-content/uploads/A.JPG, /wp-content/uploads/A.JPG",
			"/sitemap.xml, /sitemap.xml", "/admin, /admin", "/actuator/health, /actuator/health",
			"/.well-known/webfinger, /.well-known/webfinger", "/v1.2/About, /v1.2/about/" })
	void isOneForEveryForm(String requested, String canonical) {
		assertThat(CanonicalPath.of(requested).value()).isEqualTo(canonical);
		assertThat(CanonicalPath.of(canonical).value()).isEqualTo(canonical);
	}

}
