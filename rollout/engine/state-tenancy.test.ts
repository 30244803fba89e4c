import { describe, expect, it } from "vitest";
import { tenanciesOf } from "./state-tenancy.ts";

const ONE = "ocid1.tenancy.oc1..one";
const TWO = "ocid1.tenancy.oc1..two";
const of = (deployment: object) => tenanciesOf({ version: 3, deployment });

describe("tenanciesOf", () => {
  it("takes the tenancies that resources lie in, at any depth, once", () => {
    const resources = [
      { type: "a", inputs: { compartmentId: TWO } },
      { type: "b", inputs: { targets: [{ compartmentId: ONE }] } },
      { type: "c", outputs: { tenancyId: ONE } },
    ];
    expect(of({ resources })).toEqual([ONE, TWO]);
  });

  it("takes no tenancy that a resource only speaks of", () => {
    const statements = [`define tenancy other as ${TWO}`];
    expect(
      of({
        resources: [
          {
            type: "a",
            inputs: { compartmentId: "ocid1.compartment.oc1..x", peerTenancyId: TWO, statements },
          },
        ],
      }),
    ).toEqual([]);
  });

  it("takes those of creates that never ended", () => {
    const pending = [{ type: "creating", resource: { type: "a", inputs: { compartmentId: ONE } } }];
    expect(of({ pending_operations: pending })).toEqual([ONE]);
  });

  it("finds none in an empty state", () => {
    expect(of({})).toEqual([]);
    expect(tenanciesOf({ version: 3, deployment: undefined })).toEqual([]);
  });
});
