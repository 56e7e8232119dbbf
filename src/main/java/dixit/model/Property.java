package dixit.model;

/** What a proposition says of its subject. */
public enum Property {
  HAS_ACQUIRER,
  HAS_TARGET,
  HAS_SELLER,
  HAS_INVESTOR,
  HAS_INVESTEE,
  HAS_LICENSOR,
  HAS_LICENSEE,
  HAS_EMPLOYER,
  HAS_HIRED_PERSON,
  HAS_FORMER_EMPLOYER,
  HAS_SUPPLIER,
  HAS_CUSTOMER,
  HAS_PARTY,
  HAS_STATUS,
  HAS_PRICE,
  STAKE_PERCENT,
  CONCERNS_CHIP,
  ANNOUNCED_ON,
  CLOSED_ON,
  IS_PART_OF,
  IS_MADE_BY,
  IS_FORMER;

  public static Property of(Role role) {
    return valueOf("HAS_" + role);
  }
}
