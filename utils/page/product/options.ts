/** What a buyer chooses before buying: selects and groups of radio buttons beside the buy control, with their values. */

import type { Product } from '@/utils/audit/facts'
import { groupBy } from '@/utils/group'
import { attribute } from '../dom'
import type { Control, Line } from '../model'
import type { Reading } from '../reading'

type Option = Product['options'][number]

const MOST = 10
const MOST_VALUES = 40
/** Numbers of pieces, places and stars are chosen too, but are no variant of the goods. */
const noVariant =
  /qty|quantity|menge|anzahl|数量|country|rating|region|postcode|plz|sort|order_?by|filter|search|currency|langu|warranty|protection|subscri|frequen|autoship|deliver|ship|pick-?up|payment|newsletter/i
/** The first entry of a select that asks for a choice. */
const prompt =
  /^[-–—\s]*(?:please |bitte |veuillez |por favor )?(?:choose|select|pick|wählen|auswählen|choisi\w*|sélectionn\w*|elige|elija|selecci\w*|scegli|kies|wybierz|请选择|選択|お選び|선택|выберите)/i
const gone =
  /sold[ -]?out|out of stock|unavailable|not available|notify me|ausverkauft|nicht (?:verfügbar|lieferbar)|épuisé|indisponible|agotado|esaurito|uitverkocht|niet leverbaar|wyprzedan|esgotado|slutsåld|tükendi|нет в наличии|vyprodáno|缺货|售罄|无货|売り?切れ|在庫なし|品切|품절/i

/** Orders of a list, no variants. */
const sorting = /順$|^sort|price.{0,12}(?:low|high)|sortier|relevance/i

export function readOptions(reading: Reading, first: number, last: number): Option[] {
  const near = reading.model.controls.filter((control) => {
    const box = reading.model.boxes[control.box]
    if (!box || box.firstLine < first || box.firstLine > last) return false
    if (!['product', 'body'].includes(reading.regionOf(control.box))) return false
    return !noVariant.test(`${control.name} ${control.kind === 'select' ? control.label : ''} ${box.hints}`)
  })
  const selects = near.filter(({ kind, options }) => kind === 'select' && options > 1)
  const radios = near.filter(({ kind, name }) => kind === 'radio' && name !== '')
  const groups = groupBy(radios, ({ name }) => name)
  return [
    ...selects.map((select) => ofSelect(select, reading)),
    ...[...groups.values()].filter((group) => group.length > 1).map((group) => ofGroup(group, reading)),
  ]
    .filter(({ values }) => values.length > 1 && !values.every(({ label }) => sorting.test(label)))
    .slice(0, MOST)
}

function ofSelect(control: Control, reading: Reading): Option {
  const element = reading.model.boxes[control.box]?.element as HTMLSelectElement | undefined
  const entries = element ? [...element.options].slice(0, MOST_VALUES + 1) : []
  const values = entries.map((entry) => {
    const label = (entry.text || entry.label).trim().slice(0, 100)
    return { label, gone: entry.disabled || gone.test(label), chosen: entry.selected, asks: prompt.test(label) }
  })
  const own = values.filter(({ label, asks }, index) => !asks && !(index === 0 && !/[\p{L}\d]/u.test(label)))
  const name = nameOf(control, reading)
  return {
    name,
    values: own.slice(0, MOST_VALUES).map(({ asks: _, ...value }) => value),
    at: reading.anchor(control.box, name),
  }
}

function ofGroup(group: Control[], reading: Reading): Option {
  const [first] = group
  const name = first ? nameOf(first, reading) : ''
  const values = group.slice(0, MOST_VALUES).map((control) => {
    const box = reading.model.boxes[control.box]
    const written = box ? (attribute(box.element, 'value') ?? '') : ''
    const label = (control.label || (isNameLike(written) ? written : '')).slice(0, 100)
    const hints = reading
      .lineage(control.box, 2)
      .map((one) => one.hints)
      .join(' ')
    const isGone =
      control.disabled || gone.test(label) || /(?:^|[\s_-])(?:disabled|sold-?out|unavailable)(?:[\s_-]|$)/.test(hints)
    return { label, gone: isGone, chosen: control.checked }
  })
  return { name, values, at: reading.anchor(first?.box ?? 0, name) }
}

/** A value that a buyer could read: no colour code and no number of the database. */
const isNameLike = (value: string): boolean => /^(?:\d{1,3}|(?!#)(?=.*\p{L})[^_]{1,30})$/u.test(value)

/** What the choice is called: its legend, its label, its field's name where that is a word, else the line before it. */
function nameOf(control: Control, reading: Reading): string {
  const { lines, boxes } = reading.model
  const box = boxes[control.box]
  const fieldset = reading.lineage(control.box, 6).find(({ tag }) => tag === 'fieldset')
  const legend = fieldset ? lines[fieldset.firstLine] : undefined
  const before = box ? lines[box.firstLine - 1] : undefined
  const own = control.kind === 'select' && control.label.length <= 60 ? control.label : ''
  const field = /^\p{L}[\p{L} -]{2,30}$/u.test(control.name) ? control.name : ''
  const [name = ''] = [titleOf(legend), own, field, titleOf(before), control.name].filter(Boolean)
  return name.replace(/\s*[:：*]\s*$/, '').slice(0, 100)
}

const titleOf = (line: Line | undefined): string => (line?.visible && line.text.length <= 40 ? line.text : '')
