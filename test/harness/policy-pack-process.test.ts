import { expect, it } from "vitest";
import { startPolicyPack } from "./policy-pack-process.ts";
import { evaluated } from "./run-policy.ts";

const resource = evaluated({ type: "oci:ObjectStorage/bucket:Bucket" });

it("answers while the pack runs, and leaves no process behind", async () => {
  const pack = await startPolicyPack("policy-packs/tagging");
  const response = await pack.analyze(resource);
  expect(response.getDiagnosticsList().map((diagnostic) => diagnostic.getPolicyname())).toEqual([
    "required-tags-present",
  ]);
  await pack.stop();
  expect(() => process.kill(pack.pid ?? 0, 0)).toThrow("ESRCH");
  await expect(pack.analyze(resource)).rejects.toThrow("shut down");
});

it("takes levels as --policy-pack-config does", async () => {
  const pack = await startPolicyPack("policy-packs/tagging");
  await pack.configure({ "required-tags-present": { enforcementLevel: "disabled" } });
  const response = await pack.analyze(resource);
  await pack.stop();
  expect(response.getDiagnosticsList()).toEqual([]);
});

it.each([
  ["a folder that is no pack", "policy-packs/tagging/policies", /^the pack did not start: exit code [1-9]/],
  ["a folder that is not there", "policy-packs/missing", /ENOENT/],
])("refuses %s", async (_label, folder, message) => {
  await expect(startPolicyPack(folder)).rejects.toThrow(message);
});
