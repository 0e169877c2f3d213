/** Laws that several rules cite, each with its public address and the markets it speaks for. */
import type { Market } from '@/utils/audit/record'
import type { Source } from '../rule'

const law =
  (name: string, url: string, markets: Market[]) =>
  (part: string): Source => ({ name: `${name}, ${part}`, url, legal: true, markets })

export const consumerRights = law(
  'Consumer Rights Directive 2011/83/EU',
  'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  ['eu', 'de'],
)
export const unfairPractices = law(
  'Unfair Commercial Practices Directive 2005/29/EC',
  'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
  ['eu', 'de'],
)
export const eCommerce = law('e-Commerce Directive 2000/31/EC', 'https://eur-lex.europa.eu/eli/dir/2000/31/oj', [
  'eu',
  'de',
])
export const ukConsumers = law(
  'Digital Markets, Competition and Consumers Act 2024',
  'https://www.legislation.gov.uk/ukpga/2024/13/schedule/20',
  ['uk'],
)
