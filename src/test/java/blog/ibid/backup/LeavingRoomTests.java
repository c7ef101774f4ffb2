package blog.ibid.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeavingRoomTests {

	private final AtomicLong free = new AtomicLong(LeavingRoom.LEFT);

	private final ByteArrayOutputStream disk = new ByteArrayOutputStream();

	private final LeavingRoom out = new LeavingRoom(this.disk, this.free::get);

	@Test
	void passesAllOnWhileThereIsRoom() throws IOException {
		this.out.write(new byte[10_000_000]);
		this.out.write(1);
		assertThat(this.disk.size()).isEqualTo(10_000_001);
	}

	@Test
	void stopsBeforeTheDiskIsFull() throws IOException {
		this.out.write(new byte[1000]);
		this.free.decrementAndGet();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			for (int i = 0; i < 10_000; i++) {
				this.out.write(new byte[1000]);
			}
		}).withMessageContaining("nearly full");
		assertThat(this.disk.size()).isLessThan(5_000_000);
	}

	@Test
	void doesNotBeginOnAFullDisk() {
		this.free.set(0);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.out.write(1));
		assertThat(this.disk.size()).isZero();
	}

}
