package blog.ibid.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableGridTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<tr><td>a                                         | <tbody><tr><td>a</td></tr></tbody>
					<tr><td>a</tr><caption>c</caption>                | <caption>c</caption><tbody><tr><td>a</td></tr></tbody>
					<tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody><thead><tr><td>h | <tbody><tr><td>b</td></tr></tbody><tbody><tr><td>h</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot>
					<tr></tr><tr><td>a                                | <tbody><tr><td>a</td></tr></tbody>
					<tr><td colspan=9>a                               | <tbody><tr><td>a</td></tr></tbody>
					<tr><td colspan=2>a<tr><td>b<td>c                 | <tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody>
					<tr><td rowspan=9>a<td>b<tr><td>c                 | <tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>
					<tr><td rowspan=0>a<td>b<tr><td>c                 | <tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>
					<tr><td>a<td rowspan=2>b<tr><td colspan=2>c       | <tbody><tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr></tbody>
					<tr><th scope=col abbr=A>a<th scope=x><h3>b</h3>  | <tbody><tr><th scope="col" abbr="A">a</th><th><p><strong>b</strong></p></th></tr></tbody>
					<tr><td colspan=-1 rowspan=x>a                    | <tbody><tr><td>a</td></tr></tbody>
					""")
	void makesATableThatIsOneGrid(String content, String stored) {
		assertThat(Sanitizer.clean("<table>" + content + "</table>").body()).isEqualTo("<table>" + stored + "</table>");
	}

}
