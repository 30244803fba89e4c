import { servePack } from "../serve-pack.ts";
import { PACKS } from "./pack.ts";

servePack("all", PACKS);
