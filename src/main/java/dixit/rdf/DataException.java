package dixit.rdf;

import java.util.List;

/** A graph that violates the shapes. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> report;

  DataException(List<Violation> report) {
    super(report.size() + " violations of the shapes, the first: " + report.get(0));
    this.report = List.copyOf(report);
  }

  /** Every violation, in order of the nodes at fault; never empty. */
  public List<Violation> report() {
    return report;
  }
}
