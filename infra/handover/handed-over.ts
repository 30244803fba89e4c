import * as pulumi from "@pulumi/pulumi";
import { HandoverFault } from "./handover.ts";

/** Values that another stack handed over; `undefined` where it has handed over nothing yet. */
export type HandedValues = Readonly<Record<string, string>> | undefined;

/**
 * One value of another stack.
 *
 * @returns the value; unknown in a preview where the other stack is not there yet, so that what depends on it
 *          shows as unknown instead of as a guess
 * @throws HandoverFault  in an update, where an unknown value would be created into the cloud
 */
export function handedOver(stack: string, values: HandedValues, key: string): pulumi.Output<string> {
  const value = values?.[key];
  if (value !== undefined) return pulumi.output(value);
  if (pulumi.runtime.isDryRun()) return pulumi.output(pulumi.unknown as unknown as string);
  throw new HandoverFault(
    `"${key}" of stack "${stack}" is needed and was not handed over. Run "rollout up ${stack}" first.`,
  );
}
