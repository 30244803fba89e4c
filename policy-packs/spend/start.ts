import { servePack } from "../serve-pack.ts";
import { SPEND } from "./pack.ts";

servePack(SPEND.name, [SPEND]);
