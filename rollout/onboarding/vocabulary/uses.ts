/** What of a model call is recorded so that an incident can be reconstructed (RT-1, AU-2). */
export const TELEMETRY = ["prompts", "outputs", "tool-calls", "evaluations"] as const;
export type Telemetry = (typeof TELEMETRY)[number];

/** `hosted`: OCI runs the model. `proxy`: a call leaves for the provider's own location. */
export const MODEL_ACCESS = ["hosted", "proxy"] as const;
export type ModelAccess = (typeof MODEL_ACCESS)[number];

/** What a data class needs before a model may see it (DA-2). */
export const DATA_CONTROLS = ["redaction", "isolation"] as const;
export type DataControl = (typeof DATA_CONTROLS)[number];

/** `gateway`: the shared access layer alone calls models. `direct`: the team does, for a time. */
export const ACCESS_MODES = ["gateway", "direct"] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** Where a team's calls enter OCI's network. `public` is for development only. */
export const ENDPOINT_KINDS = ["shared", "dedicated", "public"] as const;

/** What an application runs on: decides how OCI recognizes its principal. */
export const APPLICATION_KINDS = ["instance", "function", "container-instance"] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** How a network of a team reaches its environment's. */
export const ATTACHMENTS = ["drg", "local-peering"] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

export const PHASES = ["pilot", "general"] as const;
export type Phase = (typeof PHASES)[number];

export const TEAM_STATES = ["active", "offboarding"] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** Pilot teams that a rollout starts with, at most (RO-1). */
export const PILOT_TEAM_LIMIT = 2;
