import { servePack } from "../serve-pack.ts";
import { EVIDENCE } from "./pack.ts";

servePack(EVIDENCE.name, [EVIDENCE]);
