import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pseudonym } from "../../evidence/spend/pseudonym.ts";

/**
 * @param store  folder of the usage data; its salt is made at the first use, readable by its owner alone
 * @returns what reports call a user in a month
 */
export function userNames(store: string, month: string, showUsers: boolean): (user: string) => string {
  if (showUsers) return (user) => user;
  const file = join(store, "pseudonyms.salt");
  if (!existsSync(file)) {
    mkdirSync(store, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  const salt = readFileSync(file, "utf8");
  return (user) => pseudonym(salt, month, user);
}
