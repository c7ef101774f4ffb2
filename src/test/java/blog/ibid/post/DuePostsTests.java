package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.site.Freshness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class DuePostsTests {

	private static final LocalDate DAY = LocalDate.of(2099, 12, 18);

	private static final Instant NOON = Instant.parse("2099-12-18T12:00:00Z");

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Filing filing;

	@Autowired
	private Freshness freshness;

	private long vera;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.vera = this.blog.author("vera", "Vera Lund", null);
	}

	private DuePosts at(Instant now) {
		return new DuePosts(this.jdbc, this.transaction, this.filing, this.freshness, (event) -> {
		}, Clock.fixed(now, ZoneOffset.UTC));
	}

	private long scheduled(String slug) {
		return this.blog.post(this.vera, slug, DAY, Map.of("status", "SCHEDULED"));
	}

	@Test
	void waitsForItsTime() {
		scheduled("census");
		assertThat(at(NOON.minusSeconds(1)).next()).contains(NOON);
		assertThat(at(NOON.minusSeconds(1)).publish()).isZero();
		assertThat(this.visitor.get("/2099/12/18/census/").status()).isEqualTo(404);
	}

	@Test
	void publishesWhatFellDueWhileNobodyWasThere() {
		long law = this.blog.term("TAG", "law", "Law", null);
		long post = scheduled("census");
		this.blog.sql("insert into post_term (term_id, post_id, direct) values (?, ?, true)", law, post);
		assertThat(at(NOON.plusSeconds(900000)).publish()).isOne();
		assertThat(this.visitor.get("/2099/12/18/census/").status()).isEqualTo(200);
		assertThat(this.visitor.page("/tag/law/").text()).contains("census");
		assertThat(at(NOON.plusSeconds(900000)).publish()).isZero();
		assertThat(at(NOON).next()).isEmpty();
	}

	@Test
	void publishesEachOnceHoweverManyNodesTry() throws Exception {
		this.blog.atOnce(() -> IntStream.range(0, 20).forEach((i) -> scheduled("post-" + i)));
		var start = new CyclicBarrier(2);
		Callable<Integer> node = () -> {
			DuePosts due = at(NOON);
			start.await();
			return due.publish();
		};
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			int published = 0;
			for (var result : nodes.invokeAll(List.of(node, node))) {
				published += result.get();
			}
			assertThat(published).isEqualTo(20);
		}
		finally {
			nodes.shutdown();
		}
		assertThat(this.jdbc.sql("select count(*) from post where version = 1").query(Long.class).single())
			.isEqualTo(20);
	}

}
