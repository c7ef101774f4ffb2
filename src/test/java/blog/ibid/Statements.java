package blog.ibid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The SQL statements that the application sends, so that a test can count them.
 */
public class Statements implements BeanPostProcessor {

	private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

	/** Forgets what was sent so far. */
	public void clear() {
		this.sent.clear();
	}

	public List<String> sent() {
		return List.copyOf(this.sent);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource dataSource)) {
			return bean;
		}
		return ProxyDataSourceBuilder.create(dataSource).listener(new NoOpQueryExecutionListener() {
			@Override
			public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
				queries.forEach((query) -> Statements.this.sent.add(query.getQuery()));
			}
		}).build();
	}

}
