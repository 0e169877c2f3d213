/** Changes whenever a verdict could change; stored audits name the version that judged them. */
export const RULES_VERSION = '2026.11.2'
