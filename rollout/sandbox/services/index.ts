import type { Service } from "../service.ts";
import { budget } from "./budget.ts";
import { connector } from "./connector.ts";
import { core } from "./core.ts";
import { dns } from "./dns.ts";
import { event } from "./event.ts";
import { generativeAi } from "./generative-ai.ts";
import { identity } from "./identity.ts";
import { kms } from "./kms.ts";
import { limits } from "./limits.ts";
import { logging } from "./logging.ts";
import { monitoring } from "./monitoring.ts";
import { notification } from "./notification.ts";
import { objectStorage } from "./object-storage.ts";
import { serviceCatalog } from "./service-catalog.ts";
import { streaming } from "./streaming.ts";
import { usage } from "./usage.ts";

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
  event,
  connector,
  streaming,
  serviceCatalog,
  usage,
  limits,
  monitoring,
  dns,
];
