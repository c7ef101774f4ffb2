package blog.ibid.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The modules of one script: our own and those of the libraries that they use, which are
 * served as they are published. All lie in one folder whose name is a hash of all of
 * them, so that a browser can keep them for ever and never mixes two versions. Browsers
 * find a module by its address only, so the names in the libraries' imports are turned
 * into addresses.
 */
public abstract class ScriptModules {

	static final String ROOT = "/webjars/";

	private static final Pattern IMPORT = Pattern.compile("(?m)(\\bfrom\\s+)(['\"])([a-z][a-z0-9-]*)\\2");

	private final String name;

	private final Map<String, String> modules = new TreeMap<>();

	private final String version;

	/**
	 * @param name of the folder below {@code static/js} in which our own lie, and without
	 * its ending of the one to begin with
	 * @param libraries names of WebJars
	 */
	protected ScriptModules(String name, String... libraries) {
		this.name = name;
		var resolver = new PathMatchingResourcePatternResolver();
		try {
			for (Resource own : resolver.getResources("classpath:/static/js/" + name + "/*.js")) {
				add(String.valueOf(own.getFilename()), own);
			}
			for (String library : libraries) {
				add(library + ".js", library(resolver, library));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.version = version();
	}

	private static Resource library(PathMatchingResourcePatternResolver resolver, String name) throws IOException {
		String folder = "classpath*:/META-INF/resources/webjars/" + name + "/*/";
		List<Resource> found = new ArrayList<>(List.of(resolver.getResources(folder + "dist/index.js")));
		found.addAll(List.of(resolver.getResources(folder + "index.js")));
		return found.stream().findFirst().orElseThrow(() -> new IllegalStateException("There is no " + name));
	}

	private void add(String name, Resource resource) throws IOException {
		String source = resource.getContentAsString(StandardCharsets.UTF_8);
		String addressed = IMPORT.matcher(source)
			.replaceAll((found) -> Matcher
				.quoteReplacement(found.group(1) + found.group(2) + "./" + found.group(3) + ".js" + found.group(2)));
		this.modules.put(name, addressed);
	}

	private String version() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.modules.forEach((name, source) -> {
				digest.update(name.getBytes(StandardCharsets.UTF_8));
				digest.update(source.getBytes(StandardCharsets.UTF_8));
			});
			return HexFormat.of().formatHex(digest.digest(), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where they are, the one to begin with first. */
	public List<String> addresses() {
		String entry = this.name + ".js";
		List<String> addresses = new ArrayList<>(List.of(address(entry)));
		this.modules.keySet().stream().filter((name) -> !name.equals(entry)).map(this::address).forEach(addresses::add);
		return addresses;
	}

	private String address(String module) {
		return ROOT + this.name + "/" + this.version + "/" + module;
	}

	boolean isCalled(String name) {
		return this.name.equals(name);
	}

	/** The source of a module, if it is of this version. */
	Optional<String> source(String version, String module) {
		return this.version.equals(version) ? Optional.ofNullable(this.modules.get(module)) : Optional.empty();
	}

}
