/** Value of the tag `Rollout.Service` on whatever runs the access layer. */
export const GATEWAY_SERVICE = "ai-gateway";

/** @returns the name of an environment's deployers, a group or a dynamic group, and of their policy */
export function deployerName(environment: string): string {
  return `${environment}-ai-deployers`;
}

/** @returns the environment whose deployers a name is; `undefined` for any other. Environments hold no hyphen. */
export function environmentOfDeployer(name: string): string | undefined {
  return /^([^-]+)-ai-deployers$/.exec(name.toLowerCase())?.[1];
}

/** @returns the name of the dynamic group of an environment's access layer */
export function gatewayName(environment: string): string {
  return `${environment}-${GATEWAY_SERVICE}`;
}
