import type { SpendRequest } from "./spend-request.ts";

/** @returns who can say whose it is: the owner of the team that is named, or else the platform's */
export function ownerOf({ spenders, platform }: SpendRequest, team: string | null): string {
  return spenders.find((spender) => spender.team === team)?.owner ?? platform;
}
