package blog.ibid.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a post is under attack. */
class SiegeTests {

	private final Hand hand = new Hand();

	private final Siege siege = new Siege(this.hand);

	private void arrive(int times, boolean suspicious) {
		for (int i = 0; i < times; i++) {
			this.siege.arrived(1, suspicious);
		}
	}

	@Test
	void beginsWithTheTenthSuspiciousReply() {
		arrive(9, true);
		assertThat(this.siege.isOn(1)).isFalse();
		arrive(1, true);
		assertThat(this.siege.isOn(1)).isTrue();
		assertThat(this.siege.isOn(2)).isFalse();
	}

	@Test
	void isNoneWhereHalfOfThemAreHonest() {
		arrive(20, false);
		arrive(20, true);
		assertThat(this.siege.isOn(1)).isFalse();
		arrive(1, true);
		assertThat(this.siege.isOn(1)).isTrue();
	}

	@Test
	void endsAfterAnHour() {
		arrive(50, true);
		this.hand.now = this.hand.now.plus(Siege.SPAN);
		assertThat(this.siege.isOn(1)).isTrue();
		this.hand.now = this.hand.now.plusMillis(1);
		assertThat(this.siege.isOn(1)).isFalse();
	}

	@Test
	void remembersTheNewestAlone() {
		arrive(1000, true);
		arrive(95, false);
		assertThat(this.siege.isOn(1)).isFalse();
	}

	private static final class Hand extends Clock {

		private Instant now = Instant.parse("2018-03-01T12:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
