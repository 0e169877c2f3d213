/** Which evidence of a finding has a place on the page. */
import type { Evidence, Finding } from './record'

/** The first piece that can be shown there; what only the markup says has no box. */
export const placeOf = ({ evidence }: Finding): Evidence | undefined =>
  evidence.find(({ selector, rect }) => selector !== null && rect !== null && rect[2] > 0)
