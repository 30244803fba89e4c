import type { Evidence } from "../../evidence/evidence.ts";
import type {
  Declaration,
  TeamDeclaration,
  TeamEnvironmentDeclaration,
  UseDeclaration,
} from "../../onboarding/vocabulary/declaration.ts";
import { counted, formatAmount, formatPercent } from "../amounts.ts";
import { stackOfTeam } from "../tally.ts";
import { anchorOf, html, type Content, type Fragment } from "../html/html.ts";
import { chips, section, stackStanding, unknownMark } from "../html/marks.ts";

/** What every team declared: who answers, what for, with which data and models, and where. */
export function teamsSection(evidence: Evidence): Fragment {
  const { teams } = evidence.declaration;
  const body =
    teams.length === 0
      ? html`<p class="empty">No team is declared.</p>`
      : teams.map((team) => teamCard(evidence, team));
  return section("teams", "Teams", "As declared in the documents listed at the end.", body);
}

function teamCard(evidence: Evidence, team: TeamDeclaration): Fragment {
  const id = anchorOf("team", team.name);
  return html`<article class="card team" aria-labelledby="${id}">
    <header>
      <h3 id="${id}">${team.name}</h3>
      <dl class="facts">
        ${fact("Product", team.product)}
        <div>
          <dt>Owner</dt>
          <dd>${team.owner}</dd>
        </div>
        <div>
          <dt>Cost center</dt>
          <dd>${team.costCenter}</dd>
        </div>
        ${fact("Phase", team.state === "offboarding" ? "offboarding" : team.phase)}
      </dl>
    </header>
    <h4>What it uses models for</h4>
    ${
      team.uses.length === 0
        ? html`<p class="empty">No use is declared.</p>`
        : html`<ul class="uses">
            ${team.uses.map(use)}
          </ul>`
    }
    ${team.repositories.length === 0 ? "" : repositories(team)}
    <h4>Environments</h4>
    <div class="environments">
      ${team.environments.map((environment) => environmentCard(evidence, team, environment))}
    </div>
  </article>`;
}

function repositories(team: TeamDeclaration): Fragment {
  return html`<h4>Repositories that Codex may reach</h4>
    <ul class="uses">
      ${team.repositories.map(
        ({ name, environment, dataClass }) =>
          html`<li>
            <p class="use-name"><strong>${name}</strong></p>
            <dl class="facts">
              ${fact("Data class", chips([dataClass]))} ${fact("Environment", chips([environment]))}
            </dl>
          </li>`,
      )}
    </ul>`;
}

function use({ name, approvedUse, dataClasses, models, environments, review }: UseDeclaration): Fragment {
  return html`<li>
    <p class="use-name"><strong>${name}</strong> <span class="note">approved as ${approvedUse}</span></p>
    <dl class="facts">
      ${fact("Data classes", chips(dataClasses))} ${fact("Models", chips(models))}
      ${fact("Environments", chips(environments))}
      ${review === undefined ? "" : fact("Reviewed", `${review.ticket}, until ${review.expires}, by ${review.reviewer}`)}
    </dl>
  </li>`;
}

function environmentCard(
  evidence: Evidence,
  team: TeamDeclaration,
  declared: TeamEnvironmentDeclaration,
): Fragment {
  const { declaration } = evidence;
  const { environment, monthlyBudget, alertPercents, forecastPercents, recipients } = declared;
  const { retentionDays, endpoint, applications, groups } = declared;
  const stack = stackOfTeam(evidence, team.name, environment);
  return html`<section class="environment" aria-label="${team.name} in ${environment}">
    <header>
      <h5>${environment}</h5>
      ${tierOf(declaration, environment)}${stackStanding(stack, evidence.operation)}
    </header>
    <p class="budget">
      ${formatAmount(monthlyBudget, declaration.tenancy.currency)} <span class="note">a month</span>
    </p>
    <dl class="pairs">
      ${fact("Alerts on spend", alertPercents.map(formatPercent).join(", ") || unknownMark("None declared"))}
      ${fact("Alerts on forecast", forecastPercents.map(formatPercent).join(", ") || unknownMark("None declared"))}
      ${fact("Mailed to", lines(recipients))} ${fact("Way to the models", `${endpoint} endpoint`)}
      ${fact("Applications", applications.length === 0 ? "none, people only" : lines(applications))}
      ${fact("Traces kept", counted(retentionDays, "day"))}
      ${Object.entries(groups).map(([role, group]) => fact(`Group of ${role}`, html`<code>${group}</code>`))}
    </dl>
  </section>`;
}

function tierOf({ environments }: Declaration, environment: string): Fragment {
  const tier = environments.find(({ name }) => name === environment)?.tier;
  return tier === undefined
    ? unknownMark("Tier not declared")
    : html`<span class="tier tier-${tier}">${tier}</span>`;
}

function lines(texts: readonly string[]): Content {
  if (texts.length === 0) return unknownMark("Nobody");
  return html`<ul class="plain">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

function fact(term: string, value: Content): Fragment {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
