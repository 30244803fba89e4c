import { Option } from "commander";
import { FLAG_NAMES, flagFacts, flagUsage } from "../../onboarding/new-team/flags.ts";

/** @returns what `rollout new` takes besides what every command takes; every answer as a list, so that none is lost */
export function newTeamOptions(): Option[] {
  return [
    new Option("--from-request <file>", "take what the service catalog's form filed, as JSON"),
    new Option("--dry-run", "print the document instead of writing it"),
    ...FLAG_NAMES.map((flag) =>
      new Option(flagUsage(flag), describe(flag)).argParser<string[] | undefined>((text, before) => [
        ...(before ?? []),
        text,
      ]),
    ),
  ];
}

function describe(flag: (typeof FLAG_NAMES)[number]): string {
  const { about, of, spreads, many } = flagFacts(flag);
  const forOne = of !== undefined && spreads === true ? `; ${of}=... for one ${of} alone` : "";
  return `${about}${forOne}${many === true || of !== undefined ? " (repeatable)" : ""}`;
}
