package dixit.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void countsByTenthAndAddsUp() {
    Calibration one = new Calibration(new TreeMap<>());
    one.add("name", 0.9, true);
    one.add("name", 1.0, true);
    one.add("claim", 0.62, false);
    Calibration other = new Calibration(new TreeMap<>());
    other.add("name", 0.95, false);
    assertEquals(
        List.of(
            "confidence name             position         deal             claim",
            "0.9 to 1.0 0.67 of 3        -                -                -",
            "0.6 to 0.7 -                -                -                0.00 of 1"),
        one.plus(other).lines());
    assertEquals(1, other.shares().get("name").get(9).of(), "unchanged");
  }
}
