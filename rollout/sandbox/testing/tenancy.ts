import type { Body } from "../body.ts";
import type { World } from "../service.ts";
import { Store } from "../store.ts";
import { dateAt, millisecondsOf } from "../times.ts";

/** OCID of the tenancy that tests play. */
export const TENANCY_ID = "ocid1.tenancy.oc1..sandbox";

/** A store to fill by hand, and a clock to set by hand. */
export class Tenancy {
  readonly store = new Store({ records: [], generations: {} }, () => {});
  readonly world: World;
  /** RFC 3339. */
  time: string;

  constructor(time: string) {
    this.time = time;
    this.world = {
      tenancyId: TENANCY_ID,
      namespace: "sandbox",
      region: "us-chicago-1",
      homeRegion: "us-chicago-1",
      now: () => dateAt(millisecondsOf(this.time)),
    };
  }

  /** Puts something there, named `name`, in the root unless its body says otherwise. @returns its OCID */
  put(kind: string, name: string, body: Body = {}, parentId = ""): string {
    const id = `ocid1.${kind}.oc1..${name}`;
    const whole = {
      id,
      compartmentId: TENANCY_ID,
      timeCreated: this.time,
      lifecycleState: "ACTIVE",
      ...body,
    };
    this.store.put({ service: "", kind, id, name, parentId, scope: {}, body: whole, isDeleted: false });
    return id;
  }
}
