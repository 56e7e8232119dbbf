package dixit.model;

import java.util.List;

/** Kinds of deal with the roles each may have. */
public enum DealType {
  ACQUISITION(List.of(Role.ACQUIRER, Role.TARGET, Role.SELLER)),
  MERGER(List.of(Role.PARTY)),
  INVESTMENT(List.of(Role.INVESTOR, Role.INVESTEE)),
  LICENSE_AGREEMENT(List.of(Role.LICENSOR, Role.LICENSEE)),
  HIRE(List.of(Role.EMPLOYER, Role.HIRED_PERSON, Role.FORMER_EMPLOYER)),
  SUPPLY_AGREEMENT(List.of(Role.SUPPLIER, Role.CUSTOMER)),
  PARTNERSHIP(List.of(Role.PARTY));

  private final List<Role> roles;

  DealType(List<Role> roles) {
    this.roles = roles;
  }

  public List<Role> roles() {
    return roles;
  }
}
