package blog.ibid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client that looks a name up once, and connects to none but the addresses that
 * were found then and are public.
 */
final class SafeClient {

	private SafeClient() {
	}

	static CloseableHttpClient open(boolean loopback, Duration whole) {
		Timeout patience = Timeout.ofMilliseconds(Math.min(5000, whole.toMillis()));
		var connections = PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(resolver(loopback))
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(patience)
				.setSocketTimeout(patience)
				.setTimeToLive(TimeValue.ofSeconds(10))
				.build())
			.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(patience).build())
			.setMaxConnTotal(10)
			.setMaxConnPerRoute(2);
		connections.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
			.http1Config(Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(16_384).build())
			.build());
		return HttpClients.custom()
			.setConnectionManager(connections.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setConnectionRequestTimeout(patience).setResponseTimeout(patience).build())
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.evictExpiredConnections()
			.build();
	}

	private static DnsResolver resolver(boolean loopback) {
		return new DnsResolver() {

			@Override
			public InetAddress[] resolve(String host) throws UnknownHostException {
				InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
				boolean allowed = found.length > 0 && Arrays.stream(found)
					.allMatch((address) -> PublicAddress.isPublic(address) || loopback && address.isLoopbackAddress());
				if (!allowed) {
					throw new ForbiddenAddress(host);
				}
				return found;
			}

			@Override
			public String resolveCanonicalHostname(String host) throws UnknownHostException {
				return host;
			}

		};
	}

}
