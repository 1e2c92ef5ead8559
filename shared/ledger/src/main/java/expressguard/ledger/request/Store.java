package expressguard.ledger.request;

import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One table: requests of any size, split as DynamoDB wants them and asked again for what it left
 * over. Every failure is a {@link expressguard.ledger.LedgerException}.
 */
public final class Store {

  private static final int MOST_GETS = 100;
  private static final int MOST_PUTS = 25;

  /** DynamoDB hands back what it has no capacity for; so often it is asked again in a row. */
  private static final int MOST_LEFTOVERS = 5;

  private final Requests requests;
  private final String table;

  public Store(Requests requests, String table) {
    this.requests = requests;
    this.table = table;
  }

  public String table() {
    return table;
  }

  /** The item at a row. */
  public Optional<Item> get(Row row) {
    return Failures.translated(table, () -> requests.get(table, row));
  }

  /** The items of a partition whose sort keys begin so, in their order, from every page. */
  public List<Item> query(String pk, String prefix) {
    List<Item> items = new ArrayList<>();
    Optional<Query> next = Optional.of(Query.of(table, pk, prefix));
    while (next.isPresent()) {
      Query query = next.get();
      Requests.Page page = Failures.translated(table, () -> requests.query(query));
      items.addAll(page.items());
      next = page.last().map(query::behind);
    }
    return items;
  }

  /** The first items of a partition. */
  public List<Item> first(String pk, int most) {
    Query query = Query.of(table, pk, "").first(most);
    return Failures.translated(table, () -> requests.query(query)).items();
  }

  /** The items that are there, in no order. */
  public List<Item> getAll(Collection<Row> rows) {
    List<Item> items = new ArrayList<>();
    inParts(
        rows,
        MOST_GETS,
        part -> {
          Requests.Batch batch = requests.batchGet(table, part);
          items.addAll(batch.items());
          return batch.left();
        });
    return items;
  }

  /** Puts items, each over what may be there; not in one step. */
  public void putAll(Collection<Item> items) {
    inParts(items, MOST_PUTS, part -> requests.batchPut(table, part));
  }

  /** Asks for all, part by part; of each part comes what was left over. */
  private <T> void inParts(Collection<T> all, int most, UnaryOperator<List<T>> request) {
    List<T> left = new ArrayList<>(all);
    for (int idle = 0; !left.isEmpty(); ) {
      List<T> part = List.copyOf(left.subList(0, Math.min(most, left.size())));
      left.subList(0, part.size()).clear();
      List<T> leftOver = Failures.translated(table, () -> request.apply(part));
      left.addAll(leftOver);
      idle = leftOver.size() == part.size() ? idle + 1 : 0;
      Failures.stalled(table, idle, MOST_LEFTOVERS);
    }
  }

  /** Whether a write was carried out; it is not when its condition does not hold. */
  public boolean write(Write write) {
    return Failures.translated(table, () -> requests.write(write));
  }

  /**
   * Carries out all writes or none.
   *
   * @return whether it did; it does not when others were there first
   */
  public boolean transact(List<Write> writes) {
    Optional<Canceled> canceled = Failures.translated(table, () -> requests.transact(writes));
    if (canceled.isPresent() && !canceled.get().isOvertaken()) {
      throw canceled.get().failure(table);
    }
    return canceled.isEmpty();
  }
}
