export interface TeamAccessPlan {
  readonly team: string;
  /** Group whose members may call the models. */
  readonly usersGroup: string;
  /** Group whose members run the team's resources. */
  readonly operatorsGroup: string;
}

/**
 * Least privilege for one team in one environment (ID-1): users call models within the team's project,
 * operators look after logs and traces but change no retention.
 *
 * The policy is attached to the team's own compartment, so a compartment's name can only mean that one.
 */
export function accessStatements({ team, usersGroup, operatorsGroup }: TeamAccessPlan): string[] {
  const where = `in compartment ${team}`;
  return [
    `allow group ${usersGroup} to use generative-ai-chat ${where}`,
    `allow group ${usersGroup} to read generative-ai-project ${where}`,
    `allow group ${operatorsGroup} to use generative-ai-project ${where}`,
    `allow group ${operatorsGroup} to read log-groups ${where}`,
    `allow group ${operatorsGroup} to read log-content ${where}`,
    `allow group ${operatorsGroup} to read buckets ${where}`,
    `allow group ${operatorsGroup} to read objects ${where}`,
  ];
}
