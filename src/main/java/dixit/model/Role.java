package dixit.model;

/** What a participant is in a deal. */
public enum Role {
  ACQUIRER,
  TARGET,
  SELLER,
  INVESTOR,
  INVESTEE,
  LICENSOR,
  LICENSEE,
  EMPLOYER,
  HIRED_PERSON,
  FORMER_EMPLOYER,
  SUPPLIER,
  CUSTOMER,
  PARTY
}
