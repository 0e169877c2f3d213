/** Why an audit came to no result; each is worded with what was kept and what to do next. */
export const failureReasons = ['navigated', 'closed', 'timeout', 'access', 'storage', 'invalid', 'unknown'] as const
export type FailureReason = (typeof failureReasons)[number]
