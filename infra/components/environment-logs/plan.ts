import { SHARED_COMPARTMENT } from "../../../rollout/onboarding/vocabulary/compartments.ts";
import { equals } from "../../iam/condition.ts";
import { allow, connectorsBesideTarget, connectorsOfEnvironment } from "../../iam/statement.ts";

/** @returns the archive bucket's name; names are unique within a tenancy's namespace and region */
export function archiveBucketName(environment: string): string {
  return `ai-${environment}-logs`;
}

/** @returns the name of the stream and of its pool */
export function siemStreamName(environment: string): string {
  return `ai-${environment}-siem`;
}

/** Only connectors of the shared compartment write to the archive, and only to this bucket. */
export function archiveStatement(environment: string): string {
  return allow({
    subject: connectorsBesideTarget(),
    verb: "manage",
    resource: "objects",
    in: [SHARED_COMPARTMENT],
    where: equals("target.bucket.name", archiveBucketName(environment)),
  });
}

/** The shared compartment's own connector may push to the stream, the only one there. */
export function ownPushStatement(): string {
  return allow({
    subject: connectorsBesideTarget(),
    verb: "use",
    resource: "stream-push",
    in: [SHARED_COMPARTMENT],
  });
}

/**
 * The connectors of the environment's teams may push to it, too. Their compartments do not exist yet and
 * another stack must not name them by id, so they are told by the tag that their compartments carry.
 */
export function teamsPushStatement(environment: string): string {
  return allow({
    subject: connectorsOfEnvironment(environment),
    verb: "use",
    resource: "stream-push",
    in: [SHARED_COMPARTMENT],
  });
}
