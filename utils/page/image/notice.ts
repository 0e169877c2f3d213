/** The notice that Japanese mail-order shops give (特定商取引法に基づく表記), item by item. */

import { noticeItems } from '@/rules/lexicons/image'
import type { PageFacts } from '@/utils/audit/facts'
import type { Line } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

type Item = PageFacts['notice'][number]['item']

/** A label stands alone or before a colon; longer lines are sentences. */
const LONGEST_LABEL = 30
const names = Object.keys(noticeItems) as Item[]

export function readNotice(reading: Reading, sells: boolean): PageFacts['notice'] {
  if (sells || reading.lang !== 'ja') return []
  const lines = reading.lines.filter((line) => !OUTSIDE.has(reading.regionOf(line.box)))
  const found = new Map<Item, PageFacts['notice'][number]>()
  for (const [position, line] of lines.entries()) {
    for (const item of itemsOf(line, reading)) {
      const next = lines[position + 1]
      const quote = line.text.length <= LONGEST_LABEL && next ? `${line.text} ${next.text}` : line.text
      if (!found.has(item)) found.set(item, { item, at: reading.anchorLine(line, quote) })
    }
  }
  return names.flatMap((item) => found.get(item) ?? [])
}

/** One label may name several ("支払方法・支払時期"). */
function itemsOf({ text }: Line, reading: Reading): Item[] {
  const [label = ''] = text.split(/[:：]|\s(?=\S{6})/)
  if (label.length > LONGEST_LABEL) return []
  return names.filter((item) => reading.cues(noticeItems[item]).test(label))
}
