package blog.ibid;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class IbidApplicationTests {

	@Autowired
	private Tables tables;

	@Autowired
	private Statements statements;

	@Test
	void startsOnAnEmptyDatabase() {
		this.tables.empty();
		assertThat(this.tables.count("post")).isZero();
		assertThat(this.statements.sent()).contains("select count(*) from post");
	}

}
