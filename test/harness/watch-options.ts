import type * as pulumi from "@pulumi/pulumi";
import { recordResources } from "./record-resources.ts";

/** What a program asked of the engine besides inputs. */
export interface WatchedOptions {
  /** Names of what is protected, in the order of creation. */
  readonly kept: readonly string[];
  /** Name → classes of what it waits for without using a value of it, in the order of creation. */
  readonly awaited: readonly (readonly [string, readonly string[]])[];
}

/** Runs `program` as `recordResources` does, with options to hand to the component under test. */
export async function watchOptions(
  program: (options: pulumi.ComponentResourceOptions) => void,
): Promise<WatchedOptions> {
  const kept: string[] = [];
  const awaited: [string, string[]][] = [];
  const transformations: pulumi.ResourceTransformation[] = [
    ({ name, opts }) => {
      if (opts.protect === true) kept.push(name);
      const before = [opts.dependsOn ?? []].flat() as pulumi.Resource[];
      if (before.length > 0) awaited.push([name, before.map((each) => each.constructor.name)]);
      return undefined;
    },
  ];
  await recordResources(() => program({ transformations }));
  return { kept, awaited };
}
