/** What an application of a team calls from. */
export interface CallingApplication {
  readonly name: string;
  /** IPv4 block inside the team's network. */
  readonly cidr: string;
}

/** Who of a team calls models in one environment, whichever kind of endpoint it has. */
export interface TeamCallers {
  readonly team: string;
  /** IPv4 block of the team's network. */
  readonly cidr: string;
  readonly applications: readonly CallingApplication[];
  /** Whether people call themselves, for a use or with Codex: from anywhere in the team's network. */
  readonly peopleCall: boolean;
}

/** A source that an endpoint takes calls from. */
export interface Caller {
  /** Ends the rule's name; absent for the whole team. */
  readonly application: string | undefined;
  readonly cidr: string;
  readonly description: string;
}

/** @returns who may call an endpoint (NE-1): each declared application, by name, and the whole team where people call */
export function callers({ team, cidr, applications, peopleCall }: TeamCallers): Caller[] {
  const people: Caller = {
    application: undefined,
    cidr,
    description: `${team} reaches its models' endpoint.`,
  };
  const declared = applications.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...(peopleCall ? [people] : []),
    ...declared.map(({ name, cidr }) => ({
      application: name,
      cidr,
      description: `${name} of ${team} reaches its models' endpoint.`,
    })),
  ];
}
