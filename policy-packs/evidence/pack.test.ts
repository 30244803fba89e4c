import { describePack } from "../../test/harness/pack-as-process.ts";
import { EVIDENCE } from "./pack.ts";

describePack(EVIDENCE, []);
