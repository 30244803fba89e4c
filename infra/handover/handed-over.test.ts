import * as pulumi from "@pulumi/pulumi";
import { beforeEach, describe, expect, it } from "vitest";
import { handedOver } from "./handed-over.ts";

const mocks = { newResource: () => ({ id: "id", state: {} }), call: () => ({}) };
const isKnown = (output: pulumi.Output<string>) =>
  (output as unknown as { isKnown: Promise<boolean> }).isKnown;

describe("in a preview", () => {
  beforeEach(() => pulumi.runtime.setMocks(mocks, "rollout", "payments-dev", true));

  it("a value that was handed over is known", async () => {
    expect(await isKnown(handedOver("tenancy", { key: "v" }, "key"))).toBe(true);
  });

  it("a value that is not there yet is unknown, not guessed", async () => {
    expect(await isKnown(handedOver("tenancy", undefined, "key"))).toBe(false);
  });
});

describe("in an update", () => {
  beforeEach(() => pulumi.runtime.setMocks(mocks, "rollout", "payments-dev", false));

  it("a value that is not there stops it, and the message says what to run", () => {
    expect(() => handedOver("tenancy", {}, "key")).toThrow(
      '"key" of stack "tenancy" is needed and was not handed over. Run "rollout up tenancy" first.',
    );
  });
});
