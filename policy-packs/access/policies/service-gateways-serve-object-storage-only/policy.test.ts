import { describe, expect, it } from "vitest";
import { runPolicy, UNKNOWN } from "../../../../test/harness/run-policy.ts";
import { serviceGatewaysServeObjectStorageOnly as policy } from "./policy.ts";

const facts = { objectStorageServiceId: "ocid1.service.oc1.us-chicago-1.storage" };
const gateway = (props: Readonly<Record<string, unknown>>) => ({
  type: "oci:Core/serviceGateway:ServiceGateway",
  name: "storage",
  props: { vcnId: UNKNOWN, ...props },
});
const STORAGE = { serviceId: facts.objectStorageServiceId };
const ELSEWHERE = 'Service gateway "storage" leads to a service that is not the region\'s Object Storage.';

describe("service-gateways-serve-object-storage-only", () => {
  it.each([
    ["Object Storage", { services: [STORAGE] }],
    ["what OCI answers", { services: [{ ...STORAGE, serviceName: "OCI ORD Object Storage" }] }],
  ])("accepts %s", async (_label, props) => {
    expect(await runPolicy(policy, gateway(props), facts)).toEqual({ kind: "pass" });
  });

  it.each([
    ["every service", { services: [{ serviceId: "ocid1.service.oc1.us-chicago-1.all" }] }],
    ["another one besides", { services: [STORAGE, { serviceId: "ocid1.service.oc1.us-chicago-1.all" }] }],
    ["a service without an id", { services: [{}] }],
  ])("rejects %s", async (_label, props) => {
    expect(await runPolicy(policy, gateway(props), facts)).toEqual({
      kind: "violation",
      messages: [ELSEWHERE],
    });
  });

  it("rejects a gateway where nobody told it which service Object Storage is", async () => {
    expect(await runPolicy(policy, gateway({ services: [STORAGE] }))).toEqual({
      kind: "violation",
      messages: [
        expect.stringMatching(/^What the documents say about objectStorageServiceId was not handed/),
      ],
    });
  });

  it.each([
    ["a service", { services: [{ serviceId: UNKNOWN }] }, "services.0.serviceId"],
    ["the services", { services: UNKNOWN }, "services"],
  ])("reports %s unknown before creation as not checked", async (_label, props, path) => {
    expect(await runPolicy(policy, gateway(props), facts)).toEqual({
      kind: "unknown-in-preview",
      detail: `Could not see \`${path}\` before it is created.`,
    });
  });

  it("does not let an unknown service hide one behind it", async () => {
    expect(await runPolicy(policy, gateway({ services: [UNKNOWN, { serviceId: "other" }] }), facts)).toEqual({
      kind: "violation",
      messages: [ELSEWHERE],
      unseen: "Could not see `services.0` before it is created.",
    });
  });

  it("does not look at other types", async () => {
    expect(await runPolicy(policy, { type: "oci:Core/natGateway:NatGateway" })).toEqual({
      kind: "not-applicable",
      reason: "Policy only applies to resources of type 'oci:Core/serviceGateway:ServiceGateway'",
    });
  });
});
