import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";
import { describe, expect, it } from "vitest";
import { UnansweredCreates, unansweredWords } from "./unanswered-creates.ts";

const URN = "urn:pulumi:dev::rollout::oci:Events/rule:Rule::news";
const LOST = 'Post "https://events.us-chicago-1.oci.oraclecloud.com/20181201/rules": EOF';

function taken(message: string, inputs: object = { displayName: "news" }, op = "create"): UnansweredCreates {
  const creates = new UnansweredCreates();
  const state = {
    urn: URN,
    type: "oci:Events/rule:Rule",
    custom: true,
    parent: "p",
    provider: "oci::1",
    inputs,
  };
  const events = [
    { diagnosticEvent: { severity: "error", urn: URN, message } },
    { resOpFailedEvent: { metadata: { op, urn: URN, new: state } } },
  ];
  for (const event of events) creates.take(event as unknown as EngineEvent);
  return creates;
}

describe("a create that failed", () => {
  it.each([LOST, "Error: 500-InternalServerError, An internal error occurred"])(
    "counts as unanswered where OCI did not say no: %s",
    (message) => {
      expect(taken(message).all).toEqual([
        {
          urn: URN,
          type: "oci:Events/rule:Rule",
          custom: true,
          parent: "p",
          provider: "oci::1",
          inputs: { displayName: "news" },
        },
      ]);
    },
  );

  it.each([
    ["OCI refused it", "409-Conflict, There is a budget for it", {}, "create"],
    ["it was an update", LOST, {}, "update"],
    ["a value of it is secret in the events", LOST, { nested: [{ key: "[secret]" }] }, "create"],
  ])("does not where %s", (_why, message, inputs, op) => {
    expect(taken(message, inputs, op).all).toEqual([]);
  });
});

it("are told by name, with what the next run does about them", () => {
  expect(unansweredWords("payments-dev", taken(LOST).all)).toBe(
    'OCI did not answer whether it made news: the next "rollout up payments-dev" looks before it makes it.',
  );
  expect(unansweredWords("payments-dev", [])).toBeUndefined();
});
