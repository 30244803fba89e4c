import { describe, expect, it } from "vitest";
import { LocalApi, REGION, TENANCY } from "../../testing/local-api.ts";
import { wrongQuota } from "./quota-statement.ts";

/** Source: OCI, Quota Policy Syntax. */
describe("a quota's statement is taken as", () => {
  it.each([
    "set compute-core quota standard-e4-core-count to 10 in compartment dev",
    "Set compute-core quotas /standard*/ to 0 in compartment a:b where request.region = 'us-phoenix-1'",
    "zero generative-ai quotas in tenancy",
    "zero generative-ai quota one, two in compartment id ocid1.compartment.oc1..a",
    "unset generative-ai quota private-endpoint-count in tenancy",
  ])("%s", (text) => {
    expect(wrongQuota(text)).toBeUndefined();
  });
});

describe("a quota's statement is refused as", () => {
  it.each([
    ["", 'expected "set", "unset", "zero" at character 1'],
    ["set generative-ai limit x to 1 in tenancy", 'expected "quota", "quotas" at character 19'],
    ["set generative-ai quota x in tenancy", 'expected "to" at character 27'],
    ["set generative-ai quota x to many in tenancy", "expected a number at character 30"],
    ["zero generative-ai quota x to 1 in tenancy", 'expected "in" at character 28'],
    ["zero generative-ai quota x in region", 'expected "tenancy", "compartment" at character 31'],
    ["zero generative-ai quota x in tenancy where", "expected a variable at character 44"],
    ["zero generative-ai quota x in tenancy please", 'expected "where" at character 39'],
  ])('"%s"', (text, wrong) => {
    expect(wrongQuota(text)).toContain(wrong);
  });

  it("an answer of OCI's, also in an update", async () => {
    const oci = new LocalApi();
    const quotas = `limits.${REGION}.oci.oraclecloud.com/20181025/quotas`;
    const sent = { compartmentId: TENANCY, name: "q", description: "" };
    expect((await oci.call("POST", quotas, { ...sent, statements: ["no"] })).refused).toBe(
      "400 InvalidParameter",
    );
    expect((await oci.call("POST", quotas, sent)).refused).toBe("400 InvalidParameter");
    const id = await oci.make(quotas, { ...sent, statements: ["zero a quotas in tenancy"] });
    expect((await oci.call("PUT", `${quotas}/${id}`, { statements: ["no"] })).refused).toBe(
      "400 InvalidParameter",
    );
  });
});
