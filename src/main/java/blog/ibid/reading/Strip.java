package blog.ibid.reading;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How things lie over the years: a line with a bar for each quarter or year.
 *
 * @param count how many things
 * @param from the year of the first
 * @param to the year of the last
 * @param most the year with most of them
 * @param path the bars, in SVG's language for paths
 */
record Strip(int count, String from, String to, String most, String path) {

	/** In units of the drawing. */
	static final int WIDTH = 560;

	static final int HEIGHT = 22;

	private static final int FULLEST = 4;

	/** As long as a quarter is wide enough to be seen. */
	private static final int MOST_YEARS_IN_QUARTERS = 20;

	static Strip of(List<LocalDate> days, Scale scale) {
		Map<Integer, Integer> bars = new TreeMap<>();
		Map<Integer, Integer> years = new TreeMap<>();
		for (LocalDate day : days) {
			bars.merge(scale.slot(day), 1, Integer::sum);
			years.merge(day.getYear(), 1, Integer::sum);
		}
		if (days.isEmpty()) {
			return new Strip(0, "", "", "", "");
		}
		int fullest = Math.max(FULLEST, bars.values().stream().max(Integer::compare).orElse(1));
		var path = new StringBuilder();
		bars.forEach((slot, count) -> {
			int height = Math.max(2, Math.round((float) HEIGHT * count / fullest));
			int left = WIDTH * slot / scale.slots();
			int wide = Math.max(2, Math.min(8, WIDTH / scale.slots() - 1));
			path.append('M')
				.append(left)
				.append(' ')
				.append(HEIGHT)
				.append('v')
				.append(-height)
				.append('h')
				.append(wide);
			path.append('v').append(height).append('z');
		});
		int most = years.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		List<Integer> all = new ArrayList<>(years.keySet());
		return new Strip(days.size(), Integer.toString(all.get(0)), Integer.toString(all.get(all.size() - 1)),
				Integer.toString(most), path.toString());
	}

	/**
	 * The years that all strips of a page share.
	 */
	record Scale(Year first, Year last) {

		static Scale of(List<LocalDate> days) {
			int first = days.stream().mapToInt(LocalDate::getYear).min().orElse(2000);
			int last = days.stream().mapToInt(LocalDate::getYear).max().orElse(first);
			return new Scale(Year.of(first), Year.of(last));
		}

		private int years() {
			return this.last.getValue() - this.first.getValue() + 1;
		}

		private boolean quarters() {
			return years() <= MOST_YEARS_IN_QUARTERS;
		}

		int slots() {
			return quarters() ? years() * 4 : years();
		}

		int slot(LocalDate day) {
			int year = day.getYear() - this.first.getValue();
			return quarters() ? year * 4 + (day.getMonthValue() - 1) / 3 : year;
		}

		/** Years to write under it, and where. */
		List<Tick> ticks() {
			List<Tick> ticks = new ArrayList<>();
			int step = Math.max(1, (years() + 5) / 6);
			for (int year = 0; year < years(); year += step) {
				ticks.add(new Tick(WIDTH * year / years(), Integer.toString(this.first.getValue() + year)));
			}
			return ticks;
		}

	}

	/** A year and where it begins. */
	record Tick(int at, String year) {
	}

}
