import * as pulumi from "@pulumi/pulumi";
import { expect, it } from "vitest";
import { children, recordResources } from "./record-resources.ts";

class Thing extends pulumi.CustomResource {
  constructor(name: string, value: pulumi.Input<string>) {
    super("test:index:Thing", name, { value });
  }
}

it("refuses a program that registered nothing", async () => {
  await expect(recordResources(() => undefined)).rejects.toThrow("the program registered no resource");
});

it("waits for resources that are registered late", async () => {
  const recorded = await recordResources(() => {
    let chain = pulumi.output("0");
    for (let link = 1; link <= 20; link++)
      chain = chain.apply(async (value) => `${await Promise.resolve(value)}.`);
    chain.apply((value) => new Thing("late", value));
  });

  expect(children(recorded)).toEqual([["test:index:Thing", "late"]]);
});
