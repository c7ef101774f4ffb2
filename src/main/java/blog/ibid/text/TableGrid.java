package blog.ibid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Puts a table in order as the HTML standard's table model wants it: caption, head,
 * bodies, foot; no row without a cell, no cell that reaches out of its group or over
 * another, no column in which no cell begins.
 */
final class TableGrid {

	private static final int WIDEST = 1000;

	/** For each column the row, counted through the table, where it is free again. */
	private int[] reach = new int[16];

	private boolean[] begins = new boolean[16];

	private final List<Integer> starts = new ArrayList<>();

	private int row;

	private TableGrid() {
	}

	static void settle(Branch table) {
		order(table);
		if (table.children.stream().allMatch((child) -> ((Branch) child).name.equals("caption"))) {
			table.children.clear();
			return;
		}
		var grid = new TableGrid();
		for (Object group : table.children) {
			if (!((Branch) group).name.equals("caption")) {
				grid.place((Branch) group);
			}
		}
		grid.narrow(table);
	}

	private static void order(Branch table) {
		@Nullable Branch caption = null;
		@Nullable Branch head = null;
		@Nullable Branch foot = null;
		List<Object> bodies = new ArrayList<>();
		for (Object child : table.children) {
			Branch group = (Branch) child;
			if (group.name.equals("caption")) {
				caption = group;
			}
			else if (group.name.equals("thead") && head == null && bodies.isEmpty()) {
				head = group;
			}
			else if (group.name.equals("tfoot") && foot == null) {
				foot = group;
			}
			else {
				bodies.add(asBody(group));
			}
		}
		table.children.clear();
		addIfAny(table, caption);
		addIfAny(table, head);
		table.children.addAll(bodies);
		addIfAny(table, foot);
	}

	/** A second head, or one that stands too late, is a body, and so is a second foot. */
	private static Branch asBody(Branch group) {
		if (!group.name.equals("thead") && !group.name.equals("tfoot")) {
			return group;
		}
		var body = new Branch("tbody", group.attributes);
		body.children.addAll(group.children);
		return body;
	}

	private static void addIfAny(Branch table, @Nullable Branch part) {
		if (part != null) {
			table.add(part);
		}
	}

	private void place(Branch group) {
		int left = group.children.size();
		for (Object row : group.children) {
			int column = 0;
			for (Object child : ((Branch) row).children) {
				column = place((Branch) child, column, left);
			}
			left--;
			this.row++;
		}
	}

	/** Puts a cell in the next free column, and says which one follows it. */
	private int place(Branch cell, int from, int rowsLeft) {
		int start = from;
		while (start < this.reach.length && this.reach[start] > this.row) {
			start++;
		}
		boolean wide = start + cell.colspan > WIDEST;
		grow(start + (wide ? 1 : cell.colspan));
		int end = start + 1;
		while (!wide && end < start + cell.colspan && this.reach[end] <= this.row) {
			end++;
		}
		cell.colspan = end - start;
		cell.rowspan = (cell.rowspan == 0) ? rowsLeft : Math.min(cell.rowspan, rowsLeft);
		cell.rowspan = (start < WIDEST) ? cell.rowspan : 1;
		Arrays.fill(this.reach, start, end, this.row + cell.rowspan);
		this.begins[start] = true;
		this.starts.add(start);
		return end;
	}

	private void grow(int columns) {
		if (columns > this.reach.length) {
			int size = Math.max(columns, this.reach.length * 2);
			this.reach = Arrays.copyOf(this.reach, size);
			this.begins = Arrays.copyOf(this.begins, size);
		}
	}

	/** Makes cells narrower by the columns in which none begins. */
	private void narrow(Branch table) {
		int[] before = new int[this.begins.length + 1];
		for (int at = 0; at < this.begins.length; at++) {
			before[at + 1] = before[at] + (this.begins[at] ? 1 : 0);
		}
		int next = 0;
		for (Object group : table.children) {
			for (Object row : ((Branch) group).name.equals("caption") ? List.of() : ((Branch) group).children) {
				for (Object child : ((Branch) row).children) {
					Branch cell = (Branch) child;
					int start = this.starts.get(next++);
					cell.colspan = before[start + cell.colspan] - before[start];
				}
			}
		}
	}

}
