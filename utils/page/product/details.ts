/** Description and variants of the product. */

import { outOfStock } from '@/rules/lexicons/offer'
import type { DeclaredProduct, Product } from '@/utils/audit/facts'
import { holds, type Line, type Picture } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'
import { mainDeclared } from './price'

/** The declared product that the page is about, priced or not. */
export const mainOf = (reading: Reading): DeclaredProduct | null =>
  mainDeclared(reading.declared.products)[0] ??
  reading.declared.products.find((product) => product.name !== null) ??
  null

const descriptionHint =
  /description|beschreibung|descripci|descrizione|detail|overview|about-this|product-info|feature|bullet|intro|介绍|详情|tab-content|long-?desc|short-?desc|editorial|item-?desc|rte|std/

/** Settings of scripts that only a style sheet hides. */
const isData = (text: string): boolean => /^[{[]\s*["'{]?\w{1,40}["']?\s*[:,]/.test(text)

/** What is said of the stock describes no goods. */
const isNotice = (text: string, reading: Reading): boolean =>
  isData(text) || (text.length < 200 && reading.cues(outOfStock).test(text))

/** The running text about the product: what stands in description blocks, and other sentences of the body. */
export function readDescription(reading: Reading, block: Line[]): Product['description'] {
  const headings = reading.model.boxes.filter(({ tag }) => tag === 'h1')
  const sentences = reading.lines.filter((line) => {
    if (OUTSIDE.has(reading.regionOf(line.box)) || line.text.length < 4 || isNotice(line.text, reading)) return false
    const lineage = reading.lineage(line.box, 6)
    // "product-details" around heading and price is the whole offer, not its description.
    const marked = lineage.some(
      (box) =>
        box.itemprop === 'description' ||
        (descriptionHint.test(box.hints) && !headings.some(({ index }) => holds(box, index))),
    )
    if (marked) return line.text.length >= 12 || lineage.slice(0, 2).some(({ tag }) => tag === 'li' || tag === 'p')
    const bullet = line.text.length >= 12 && block.includes(line) && lineage[0]?.tag === 'li'
    return bullet || (line.text.length > 60 && (block.includes(line) || /[.。!！]/.test(line.text)))
  })
  const texts = [...new Set(sentences.map((line) => line.text))]
  const text = texts.join('\n').slice(0, 4000)
  const whole = texts.join(' ')
  const [first] = sentences
  return {
    words: whole.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\d]+/gu)?.length ?? 0,
    cjk: whole.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0,
    text,
    at: first ? reading.anchorLine(first) : null,
  }
}

const descriptionPictures = /desc|detail|content|editorial|介绍|詳細/

/** Pictures of some size inside the description. */
export const countDescriptionImages = (reading: Reading): number => descriptionPicturesOf(reading).length

const TALL = 600

export function measureDescriptionPictures(reading: Reading): Product['descriptionPictures'] {
  const pictures = descriptionPicturesOf(reading)
  const words = pictures.map(({ alt }) => alt ?? '').join(' ')
  return {
    tall: pictures.filter(({ height }) => height > TALL).length,
    altWords: words.match(/[\p{L}\d]{2,}/gu)?.length ?? 0,
  }
}

export const descriptionPicturesOf = ({ model, lineage }: Reading): Picture[] =>
  model.pictures.filter(
    (picture) =>
      Math.max(picture.width, picture.height) >= 200 &&
      lineage(picture.box, 6).some((box) => descriptionPictures.test(box.hints)),
  )

/** Options to choose from: selects and groups of radio buttons in the block; and whether each is chosen. */
export function readVariants(
  reading: Reading,
  first: number,
  last: number,
): Pick<Product, 'variants' | 'variantChosen'> {
  const controls = reading.model.controls.filter((control) => {
    const box = reading.model.boxes[control.box]
    return (
      box !== undefined &&
      box.firstLine >= first &&
      box.firstLine <= last &&
      !/qty|quantity|menge|anzahl|数量|country|rating/i.test(`${control.name} ${control.label} ${box.hints}`)
    )
  })
  const selects = controls.filter((control) => control.kind === 'select' && control.options > 1)
  const radios = controls.filter((control) => control.kind === 'radio' && control.name !== '')
  const groups = new Map<string, boolean>()
  for (const radio of radios) groups.set(radio.name, (groups.get(radio.name) ?? false) || radio.checked)
  const variants = selects.reduce((sum, select) => sum + select.options, 0) + radios.length
  if (variants === 0) return { variants: 0, variantChosen: null }
  return { variants, variantChosen: selects.length > 0 ? null : [...groups.values()].every(Boolean) }
}
