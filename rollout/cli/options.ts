import { Option } from "commander";

/** Options that several commands take. */
export const jsonOption = () => new Option("--json", "results as JSON on stdout");
export const htmlOption = () => new Option("--html", "write the page too, to .rollout/rollout.html");
export const htmlFileOption = () => new Option("--html-file <file>", "write the page too, to this file");
export const outputsOption = () =>
  new Option("--outputs <folder>", "folder of the handover files; <root>/outputs where none is named");
