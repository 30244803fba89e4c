import { servePack } from "../serve-pack.ts";
import { ENVIRONMENT_SEPARATION } from "./pack.ts";

servePack(ENVIRONMENT_SEPARATION.name, [ENVIRONMENT_SEPARATION]);
