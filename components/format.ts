/** Figures, dates and addresses as the visual language writes them. */
import type { Language } from '@/locales'
import type { Score } from '@/utils/audit/record'

/** English dates are day first ("22 Nov 2026"). */
const locale = (language: Language): string => (language === 'en' ? 'en-GB' : language)

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = (language: Language) =>
  ({ day: 'numeric', month: language === 'en' ? 'short' : 'long', year: 'numeric' }) as const

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(value)

export const formatDay = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), day(language)).format(new Date(iso))

export const formatMoment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { ...day(language), ...clock }).format(new Date(iso))

/** The time for an audit of today, the day for an older one. */
export function formatRecent(iso: string, language: Language, now = new Date()): string {
  const then = new Date(iso)
  return then.toDateString() === now.toDateString()
    ? new Intl.DateTimeFormat(locale(language), clock).format(then)
    : formatDay(iso, language)
}

/** "shop.example" of an address; the address itself where it has no host. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, protocol } = new URL(url)
  return host.replace(/^www\./, '') || protocol
}

/** Points lost in all; their sum is what "14 of 47 lost points" refers to. */
export const lostInAll = (score: Score): number => score.possible - score.earned
