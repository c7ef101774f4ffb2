package blog.ibid.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Gives things the numbers they had, as links hold them; where a number is taken, a new
 * one above all others.
 */
final class Numbers {

	private final Set<Long> taken;

	private final Collection<Long> wanted;

	private final LongSupplier aboveAll;

	private long next;

	/**
	 * @param taken which of the wanted ones are in use already
	 * @param aboveAll a number above all in use; asked at most once
	 */
	Numbers(Collection<Long> taken, Collection<Long> wanted, LongSupplier aboveAll) {
		this.taken = new HashSet<>(taken);
		this.wanted = wanted;
		this.aboveAll = aboveAll;
	}

	long take(long number) {
		if (number > 0 && number < ExportItem.MADE_IDS && this.taken.add(number)) {
			return number;
		}
		if (this.next == 0) {
			long highest = this.wanted.stream()
				.filter((id) -> id < ExportItem.MADE_IDS)
				.mapToLong((id) -> id)
				.max()
				.orElse(0);
			this.next = Math.max(this.aboveAll.getAsLong(), highest + 1);
		}
		this.taken.add(this.next);
		return this.next++;
	}

}
