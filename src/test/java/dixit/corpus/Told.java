package dixit.corpus;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a run tells. */
record Told(List<String> faults, List<String> notices) implements RunListener {
  Told() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public void fault(String message) {
    synchronized (faults) {
      faults.add(message);
    }
  }

  @Override
  public void notice(String message) {
    synchronized (notices) {
      notices.add(message);
    }
  }
}
