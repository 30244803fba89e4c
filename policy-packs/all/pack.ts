import type { PolicyPackDefinition } from "../binding.ts";
import { ACCESS } from "../access/pack.ts";
import { ENVIRONMENT_SEPARATION } from "../environment-separation/pack.ts";
import { EVIDENCE } from "../evidence/pack.ts";
import { SPEND } from "../spend/pack.ts";
import { TAGGING } from "../tagging/pack.ts";

/** Every pack there is. Adding one here is what makes it run. */
export const PACKS: readonly PolicyPackDefinition[] = [
  ENVIRONMENT_SEPARATION,
  TAGGING,
  ACCESS,
  EVIDENCE,
  SPEND,
];
