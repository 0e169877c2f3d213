/** Days between two ISO 8601 dates or date-times, with fractions; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
