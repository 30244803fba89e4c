/** Who makes a call. */
export interface Principal {
  /** OCID of the user. */
  readonly id: string;
  /** As `Oracle-Tags.CreatedBy` names them. */
  readonly name: string;
  /** OCIDs of the groups they are in. */
  readonly groupIds: readonly string[];
  /** Member of the tenancy's Administrators, who may do everything. */
  readonly isAdministrator: boolean;
}

/** Whoever follows a link that OCI mailed. */
export const NOBODY: Principal = { id: "", name: "nobody", groupIds: [], isAdministrator: false };
