import type { ResourceValidation, StackValidation } from "@pulumi/policy";
import type { LeveledPolicy } from "./binding.ts";
import type { PackConfiguration } from "./configuration.ts";

/**
 * Policies that find their configuration as they would in a pack's process: the SDK keeps it to itself, where only a
 * call of the engine can set it.
 */
export function configured(
  policies: readonly LeveledPolicy[],
  configuration: PackConfiguration,
): LeveledPolicy[] {
  return policies.map((policy) => {
    const { enforcementLevel: _level, ...properties } = configuration[policy.name] ?? {};
    const getConfig = <T extends object>() => properties as T;
    if ("validateStack" in policy) {
      const validate: StackValidation = policy.validateStack;
      const validateStack: StackValidation = (args, report) => validate({ ...args, getConfig }, report);
      return { ...policy, validateStack: Object.assign(validateStack, validate) };
    }
    const validate = policy.validateResource as ResourceValidation;
    const validateResource: ResourceValidation = (args, report) => validate({ ...args, getConfig }, report);
    return { ...policy, validateResource: Object.assign(validateResource, validate) };
  });
}
