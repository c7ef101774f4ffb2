package blog.ibid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives an application under test a data folder of its own, and where the system property
 * {@code ibid.test.database} says so, a PostgreSQL of its own.
 */
class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		set(context, Map.of("ibid.data", folder().toString(), "ibid.clockwork", "false"));
		if ("postgresql".equals(System.getProperty("ibid.test.database"))) {
			EmbeddedPostgres postgres = start();
			// the first bean to be made is the last to be closed: after the pool
			context.registerBean(EmbeddedPostgres.class, () -> postgres);
			set(context, Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
					"spring.datasource.username", "postgres", "spring.datasource.password", "postgres"));
		}
	}

	private static void set(GenericApplicationContext context, Map<String, Object> properties) {
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test" + properties, properties));
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
