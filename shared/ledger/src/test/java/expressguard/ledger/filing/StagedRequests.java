package expressguard.ledger.filing;

import expressguard.ledger.explore.Stage;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Canceled;
import expressguard.ledger.request.Query;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Write;
import java.util.List;
import java.util.Optional;

/** Requests that wait for their turn on a stage. */
record StagedRequests(Requests requests, Stage stage) implements Requests {

  @Override
  public Optional<Item> get(String table, Row row) {
    return stage.step(true, () -> requests.get(table, row));
  }

  @Override
  public Page query(Query query) {
    return stage.step(true, () -> requests.query(query));
  }

  @Override
  public Batch batchGet(String table, List<Row> rows) {
    return stage.step(true, () -> requests.batchGet(table, rows));
  }

  @Override
  public List<Item> batchPut(String table, List<Item> items) {
    return stage.step(true, () -> requests.batchPut(table, items));
  }

  @Override
  public boolean write(Write write) {
    return stage.step(true, () -> requests.write(write));
  }

  @Override
  public Optional<Canceled> transact(List<Write> writes) {
    return stage.step(true, () -> requests.transact(writes));
  }
}
