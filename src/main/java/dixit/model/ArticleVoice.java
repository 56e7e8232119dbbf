package dixit.model;

import java.util.List;

/** The article itself, as claimant of what it asserts in its own voice. */
public enum ArticleVoice implements Agent {
  INSTANCE;

  @Override
  public String slug() {
    return "voice";
  }

  @Override
  public List<String> names() {
    return List.of();
  }
}
