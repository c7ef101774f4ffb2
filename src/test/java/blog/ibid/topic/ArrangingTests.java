package blog.ibid.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IbidTest
class ArrangingTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Statements statements;

	@Autowired
	private Arranging arranging;

	@Autowired
	private TopicChanges topics;

	@Autowired
	private Undoing undoing;

	@Autowired
	private TopicalList list;

	@Autowired
	private Retrying retrying;

	private long ada;

	private long vera;

	private long cuba;

	private long courts;

	@BeforeEach
	void twoTopics() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
		this.vera = this.blog.author("vera", "Vera", null);
		this.cuba = this.topics.make("Cuba", Spot.endOf(Topic.LIST), this.ada);
		this.courts = this.topics.make("Courts", Spot.endOf(Topic.LIST), this.ada);
	}

	private List<Long> file(long topic, String... slugs) {
		List<NewEntry> entries = new ArrayList<>();
		for (String slug : slugs) {
			entries.add(NewEntry.of(Target.post(this.blog.post(this.ada, slug, LocalDate.of(2017, 1, 1)))));
		}
		return this.arranging.file(entries, Spot.endOf(topic), this.ada);
	}

	private List<String> titles(long topic) {
		return this.list.whole().list().find(topic).orElseThrow().entries().stream().map(ListEntry::title).toList();
	}

	private Step seen(long entry) {
		ListEntry found = this.list.whole()
			.list()
			.allEntries()
			.filter((one) -> one.id() == entry)
			.findFirst()
			.orElseThrow();
		return new Step(false, entry, found.version());
	}

	private Step topic(long id) {
		return new Step(true, id, this.list.whole().list().find(id).orElseThrow().version());
	}

	@Test
	void filesInTheOrderOfTheHand() {
		List<Long> ids = file(this.cuba, "a", "b", "c", "d");
		this.arranging.move(List.of(seen(ids.get(3))), Spot.startOf(this.cuba), this.ada);
		assertThat(titles(this.cuba)).containsExactly("d", "a", "b", "c");
		this.arranging.move(List.of(seen(ids.get(0)), seen(ids.get(1))), Spot.startOf(this.cuba).after(ids.get(2)),
				this.ada);
		assertThat(titles(this.cuba)).containsExactly("d", "c", "a", "b");
		this.arranging.shift(List.of(seen(ids.get(0)), seen(ids.get(1))), true, this.ada);
		assertThat(titles(this.cuba)).containsExactly("d", "a", "b", "c");
		this.arranging.shift(List.of(seen(ids.get(1)), seen(ids.get(2))), false, this.ada);
		assertThat(titles(this.cuba)).containsExactly("d", "a");
		assertThat(titles(this.courts)).containsExactly("b", "c");
	}

	@Test
	void writesOneEntryHoweverManyThereAre() {
		List<NewEntry> many = new ArrayList<>();
		this.blog.atOnce(() -> {
			for (int i = 0; i < 300; i++) {
				many.add(NewEntry.of(Target.post(this.blog.post(this.ada, "p" + i, LocalDate.of(2017, 1, 1)))));
			}
		});
		List<Long> ids = this.arranging.file(many, Spot.endOf(this.cuba), this.ada);
		Step last = seen(ids.get(299));
		this.statements.clear();
		this.arranging.move(List.of(last), Spot.startOf(this.cuba).after(ids.get(10)), this.ada);
		assertThat(this.statements.sent()).filteredOn((sql) -> sql.strip().startsWith("update topic_entry")).hasSize(1);
		assertThat(this.statements.sent()).hasSizeLessThan(14);
	}

	@Test
	void givesNewKeysWhereThereIsNoRoomLeft() {
		List<Long> ids = file(this.cuba, "a", "b", "c");
		for (int i = 0; i < 400; i++) {
			this.arranging.move(List.of(seen(ids.get((i % 2 == 0) ? 2 : 1))), Spot.startOf(this.cuba).after(ids.get(0)),
					this.ada);
		}
		assertThat(titles(this.cuba)).containsExactly("a", "b", "c");
	}

	@Test
	void tellsWhoIsSecond() {
		long a = file(this.cuba, "a").get(0);
		Step old = seen(a);
		this.arranging.reword(old, "", "<p>First words.</p>", this.vera);
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.arranging.reword(old, "", "<p>Other words.</p>", this.ada))
			.withMessage("topics.overtaken");
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.arranging.move(List.of(old), Spot.endOf(this.courts), this.ada));
		assertThat(titles(this.cuba)).containsExactly("a");
		assertThat(this.list.whole().list().allEntries().findFirst().orElseThrow().gloss())
			.isEqualTo("<p>First words.</p>");
	}

	@Test
	void refusesAPlaceThatIsGone() {
		List<Long> ids = file(this.cuba, "a", "b");
		Step b = seen(ids.get(1));
		this.topics.remove(topic(this.courts), this.vera);
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.arranging.move(List.of(b), Spot.endOf(this.courts), this.ada));
		this.arranging.remove(List.of(seen(ids.get(0))), this.vera);
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.arranging.move(List.of(b), Spot.startOf(this.cuba).after(ids.get(0)), this.ada));
		assertThat(titles(this.cuba)).containsExactly("b");
	}

	@Test
	void filesNothingTwiceUnderOneTopicButUnderSeveral() {
		long post = this.blog.post(this.ada, "a", LocalDate.of(2017, 1, 1));
		NewEntry entry = NewEntry.of(Target.post(post));
		this.arranging.file(List.of(entry), Spot.endOf(this.cuba), this.ada);
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.arranging.file(List.of(entry), Spot.endOf(this.cuba), this.ada))
			.withMessage("topics.there.already");
		this.arranging.file(List.of(entry), Spot.endOf(this.courts), this.ada);
		assertThat(titles(this.courts)).containsExactly("a");
	}

	@Test
	void takesTheLastStepsBackOneByOne() {
		List<Long> ids = file(this.cuba, "a", "b", "c");
		this.arranging.move(List.of(seen(ids.get(0))), Spot.endOf(this.courts), this.ada);
		this.arranging.reword(seen(ids.get(0)), "Alpha", "<p>Words.</p>", this.ada);
		this.arranging.shift(List.of(seen(ids.get(1))), false, this.ada);
		this.arranging.remove(List.of(seen(ids.get(2))), this.ada);
		assertThat(titles(this.cuba)).containsExactly("b");
		assertThat(this.undoing.undo(this.ada)).isTrue();
		assertThat(titles(this.cuba)).containsExactly("c", "b");
		this.undoing.undo(this.ada);
		assertThat(titles(this.cuba)).containsExactly("b", "c");
		this.undoing.undo(this.ada);
		assertThat(titles(this.courts)).containsExactly("a");
		this.undoing.undo(this.ada);
		assertThat(titles(this.cuba)).containsExactly("a", "b", "c");
		this.undoing.undo(this.ada);
		assertThat(titles(this.cuba)).isEmpty();
		assertThat(this.undoing.undo(this.vera)).isFalse();
	}

	@Test
	void takesNothingBackThatSomebodyElseHasChangedSince() {
		long a = file(this.cuba, "a").get(0);
		this.arranging.move(List.of(seen(a)), Spot.endOf(this.courts), this.ada);
		this.arranging.reword(seen(a), "Alpha", "", this.vera);
		assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> this.undoing.undo(this.ada));
		assertThat(titles(this.courts)).containsExactly("Alpha");
		this.undoing.undo(this.vera);
		this.undoing.undo(this.ada);
		assertThat(titles(this.cuba)).containsExactly("a");
	}

	@Test
	void keepsWhatOthersFiledUnderATopicThatIsTakenBack() {
		long law = this.topics.make("Law", Spot.endOf(Topic.LIST), this.vera);
		file(law, "a");
		assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> this.undoing.undo(this.vera))
			.withMessage("topics.undo.full");
	}

	@Test
	void movesTopicsWithAllThatStandsUnderThem() {
		long talks = this.topics.make("Talks", Spot.endOf(this.cuba), this.ada);
		file(talks, "a");
		this.topics.move(topic(this.cuba), Spot.endOf(this.courts), this.ada);
		assertThat(this.list.whole().above(this.list.whole().topic("talks").orElseThrow())).extracting(Topic::title)
			.containsExactly("Courts", "Cuba");
		assertThatExceptionOfType(StepRefused.class)
			.isThrownBy(() -> this.topics.move(topic(this.courts), Spot.endOf(talks), this.ada))
			.withMessage("topics.within");
		this.topics.move(topic(talks), this.topics.beside(talks, "out"), this.ada);
		this.topics.move(topic(talks), this.topics.beside(talks, "out"), this.ada);
		this.topics.move(topic(talks), this.topics.beside(talks, "up"), this.ada);
		assertThat(this.list.whole().list().below()).extracting(Topic::title).containsExactly("Talks", "Courts");
		this.topics.move(topic(this.courts), this.topics.beside(this.courts, "in"), this.ada);
		assertThat(this.list.whole().list().below()).extracting(Topic::title).containsExactly("Talks");
	}

	@Test
	void removesATopicWithItsBranchAndPutsItBack() {
		long talks = this.topics.make("Talks", Spot.endOf(this.cuba), this.ada);
		file(talks, "a");
		this.topics.remove(topic(this.cuba), this.ada);
		assertThat(this.list.whole().list().below()).extracting(Topic::title).containsExactly("Courts");
		this.undoing.undo(this.ada);
		assertThat(titles(talks)).containsExactly("a");
	}

	@Test
	void keepsTheAddressOfATopicThatIsCalledOtherwise() {
		NotedText intro = Sanitizer.clean("<p>All of it.</p>");
		this.topics.reword(topic(this.cuba), "Cuba and us", intro, this.ada);
		Topic topic = this.list.whole().topic("cuba").orElseThrow();
		assertThat(topic.title()).isEqualTo("Cuba and us");
		assertThat(topic.introId()).isNotNull();
		assertThat(this.topics.make("Cuba", Spot.endOf(Topic.LIST), this.ada)).isPositive();
		assertThat(this.list.whole().topic("cuba-2")).isPresent();
		this.undoing.undo(this.ada);
		this.undoing.undo(this.ada);
		assertThat(this.list.whole().topic("cuba").orElseThrow().introId()).isNull();
	}

	@Test
	void losesNothingWhereTwoArrangeAtOnce() throws Exception {
		List<Long> topics = new ArrayList<>(List.of(this.cuba, this.courts));
		topics.add(this.topics.make("Talks", Spot.endOf(this.cuba), this.ada));
		List<NewEntry> entries = new ArrayList<>();
		this.blog.atOnce(() -> {
			for (int i = 0; i < 40; i++) {
				entries.add(NewEntry.of(Target.post(this.blog.post(this.ada, "p" + i, LocalDate.of(2017, 1, 1)))));
			}
		});
		List<Long> ids = this.arranging.file(entries, Spot.endOf(this.cuba), this.ada);
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> done = both
				.invokeAll(List.<Callable<Integer>>of(() -> wander(new Random(1), ids, topics, this.ada),
						() -> wander(new Random(2), ids, topics, this.vera)));
			int moves = 0;
			for (Future<Integer> one : done) {
				moves += one.get();
			}
			assertThat(moves).isGreaterThan(300);
		}
		finally {
			both.shutdown();
		}
		List<Long> after = this.list.whole().list().allEntries().map(ListEntry::id).toList();
		assertThat(after).hasSize(40).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(new HashSet<>(after)).hasSize(40);
		assertThat(this.tables.count("topic_entry")).isEqualTo(40);
	}

	/** 500 moves, each of which names what was seen some moves ago. */
	private int wander(Random random, List<Long> ids, List<Long> topics, long author) {
		int moves = 0;
		Map<Long, ListEntry> seen = Map.of();
		for (int i = 0; i < 500; i++) {
			if (i % 5 == 0) {
				seen = this.list.whole().list().allEntries().collect(Collectors.toMap(ListEntry::id, (entry) -> entry));
			}
			long id = ids.get(random.nextInt(ids.size()));
			Step step = new Step(false, id, Objects.requireNonNull(seen.get(id)).version());
			try {
				if (random.nextInt(4) == 0) {
					this.retrying.of(() -> this.arranging.shift(List.of(step), random.nextBoolean(), author));
				}
				else {
					Spot start = Spot.startOf(topics.get(random.nextInt(topics.size())));
					Spot spot = switch (random.nextInt(3)) {
						case 0 -> start;
						case 1 -> Spot.endOf(start.topic());
						default -> start.after(ids.get(random.nextInt(ids.size())));
					};
					this.retrying.of(() -> this.arranging.move(List.of(step), spot, author));
				}
				moves++;
			}
			catch (StepRefused ex) {
				assertThat(ex.reason()).isIn("topics.overtaken", "topics.place.gone");
			}
		}
		return moves;
	}

}
