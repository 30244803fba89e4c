import { samePerson } from "../same-person.ts";
import { problemAt, type Rule } from "../written.ts";

/** Budget alerts reach somebody besides finance's contacts, who get them anyway (CO-2). */
export const alertsReachTheTeam: Rule = ({ tenancy, teams }) => {
  const { finance } = tenancy.document.contacts;
  return teams.flatMap(({ yaml, document }) =>
    Object.entries(document.environments)
      .filter(([, { alerts }]) =>
        alerts.recipients.every((recipient) => finance.some((contact) => samePerson(contact, recipient))),
      )
      .map(([name, { alerts }]) =>
        problemAt(
          yaml,
          ["environments", name, "alerts", "recipients"],
          `nobody in the team would hear of its spend, only finance: ${alerts.recipients.join(", ")}`,
          "Write somebody in the team; finance is always added",
        ),
      ),
  );
};
