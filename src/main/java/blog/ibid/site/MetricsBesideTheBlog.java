package blog.ibid.site;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Shows metrics as soon as an operator gives them a port of their own, and never where
 * readers are. What the operator says of exposure counts more.
 */
class MetricsBesideTheBlog implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String port = environment.getProperty("management.server.port", "");
		boolean apart = !port.isEmpty() && !port.equals(environment.getProperty("server.port", "8080"));
		environment.getPropertySources()
			.addLast(new MapPropertySource("metrics",
					Map.of("management.endpoints.web.exposure.include", apart ? "health,prometheus" : "health")));
	}

}
