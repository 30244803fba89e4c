import * as pulumi from "@pulumi/pulumi";

/**
 * Waits until a program that ran on a mock monitor has registered everything.
 *
 * Pulumi's own `disconnect` waits for registrations that were begun. One that begins later, in an `apply` that
 * hangs on no resource, comes after it; so this looks again until a turn of the event loop begins none. An
 * `apply` that waits for a timer or a file would still be missed: programs read what they need beforehand.
 *
 * @param count  how many resources are registered by now
 */
export async function drainRegistrations(count: () => number): Promise<void> {
  let before = -1;
  while (before !== count()) {
    before = count();
    await pulumi.runtime.disconnect();
    await turnOfTheLoop(); // a rejection nobody awaited is reported one turn later, too
  }
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
