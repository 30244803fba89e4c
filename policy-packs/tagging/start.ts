import { servePack } from "../serve-pack.ts";
import { TAGGING } from "./pack.ts";

servePack(TAGGING.name, [TAGGING]);
