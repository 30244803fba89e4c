/** How strictly an environment is treated. Separation holds between tiers and between environments alike (SE-1). */
export const TIERS = ["development", "production"] as const;
export type Tier = (typeof TIERS)[number];
