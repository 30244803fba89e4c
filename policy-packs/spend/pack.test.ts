import { describePack } from "../../test/harness/pack-as-process.ts";
import { SPEND } from "./pack.ts";

describePack(SPEND, []);
