/** The labelled corpus, as its README describes it. A field that is absent was not judged. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '@/utils/audit/zod'
import { UsageError } from '../errors'

const text = z.optional(z.nullable(z.string()))

const label = z.object({
  id: z.string(),
  pageType: z.string(),
  lang: z.string(),
  productName: text,
  price: text,
  priceInStaticText: z.optional(z.boolean()),
  currency: text,
  wasPrice: text,
  availability: text,
  brand: text,
  reviewCount: z.optional(z.nullable(z.number())),
  contactChannels: z.optional(z.nullable(z.array(z.string()))),
  hasShippingInfo: text,
  hasReturnInfo: text,
})

const verdict = z.object({
  id: z.string(),
  rule: z.string(),
  verdict: z.string(),
  unsure: z.optional(z.boolean()),
  because: z.optional(z.string()),
})
const priceString = z.object({
  group: z.string(),
  price_raw: z.string(),
  currency: z.string(),
  amount: z.nullable(z.string()),
})
const phrase = z.object({ text: z.string(), type: z.optional(z.string()), dark: z.optional(z.number()) })

export type Label = z.infer<typeof label>
export type Verdict = z.infer<typeof verdict>
export type PriceString = z.infer<typeof priceString>
export type Phrase = z.infer<typeof phrase>

export const readLabels = (corpus: string): Label[] => read(corpus, 'labels.json', z.array(label))
export const readVerdicts = (corpus: string): Verdict[] => read(corpus, 'verdicts.json', z.array(verdict))
export const readPriceStrings = (corpus: string): PriceString[] =>
  read(corpus, 'text/price-strings.json', z.array(priceString))
export const readPressure = (corpus: string): Phrase[] => read(corpus, 'text/pressure-phrases.json', z.array(phrase))
export const readShopPhrases = (corpus: string): Phrase[] => read(corpus, 'text/shop-phrases.json', z.array(phrase))

function read<T>(corpus: string, name: string, schema: z.ZodMiniType<T>): T {
  const path = join(corpus, name)
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new UsageError(
      `--corpus ${corpus}: ${name} cannot be read (${error instanceof Error ? error.message.slice(0, 200) : String(error)}).`,
    )
  }
}
