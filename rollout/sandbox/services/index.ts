import type { Service } from "../service.ts";
import { budget } from "./budget.ts";
import { core } from "./core.ts";
import { generativeAi } from "./generative-ai.ts";
import { identity } from "./identity.ts";
import { kms } from "./kms.ts";
import { logging } from "./logging.ts";
import { notification } from "./notification.ts";
import { objectStorage } from "./object-storage.ts";

/** Every service the sandbox answers for. */
export const SERVICES: readonly Service[] = [
  identity,
  budget,
  core,
  kms,
  logging,
  objectStorage,
  generativeAi,
  notification,
];
