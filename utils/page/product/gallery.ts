/** The pictures of this product: distinct, large enough, and not those of other goods. */

import type { Product } from '@/utils/audit/facts'
import { attribute } from '../dom'
import { holds, type Picture } from '../model'
import { OUTSIDE } from '../outside'
import type { Reading } from '../reading'

const galleryHint =
  /gallery|slider|carousel|swiper|slick|thumb|product[-_]?(?:image|photo|media|img|pic)|main[-_]?image|zoom|magnif|album|preview|photos?|spec-list|img-?list/
const decoration =
  /(?:icon|logo|sprite|badge|rating|star|pixel|spacer|blank|loading|payment|flag|arrow|btn|button|avatar|banner)[\w-]*\.(?:gif|png|svg|jpe?g|webp)|\/(?:icons?|logos?|flags?|payment)\//i
const LARGEST = 40
/** Lines by which the gallery may stand before or after the offer. */
const NEAR = 12

/** First and last line of the offer. */
interface Extent {
  first: number
  last: number
}

export function readGallery(reading: Reading, block: Extent, nameText: string): Pick<Product, 'images' | 'gallery'> {
  const declaredImage = reading.declared.meta.get('og:image') ?? null
  const { pictures } = reading.model
  const candidates = pictures.filter((picture) => isCandidate(picture, reading))
  const certain = candidates.filter((picture) => belongs(picture, reading, block, nameText))
  const beside = candidates.filter((picture) => certain.includes(picture) || standsBeside(picture, certain, reading))
  const chosen = beside.length > 0 ? beside : largestNear(candidates, reading, block)
  const seen = new Set<string>()
  const gallery: Product['gallery'] = []
  for (const picture of chosen) {
    const key = sameness(picture.src)
    if (key === '' || seen.has(key) || gallery.length >= LARGEST) continue
    seen.add(key)
    const size = largestSize(picture, reading)
    gallery.push({ src: picture.src, ...size, alt: picture.alt?.slice(0, 300) ?? null, broken: picture.broken })
  }
  if (
    gallery.length === 0 &&
    declaredImage &&
    candidates.some((one) => sameness(one.src) === sameness(declaredImage))
  ) {
    gallery.push({ src: declaredImage.slice(0, 2000), width: 0, height: 0, alt: null, broken: false })
  }
  return { images: gallery.length, gallery }
}

function isCandidate(picture: Picture, reading: Reading): boolean {
  const { src } = picture
  if (src === '' || src.startsWith('data:') || decoration.test(src) || OUTSIDE.has(reading.regionOf(picture.box)))
    return false
  const side = Math.max(picture.width, picture.height)
  return side === 0 || side >= 40
}

function belongs(picture: Picture, reading: Reading, block: Extent, nameText: string): boolean {
  const lineage = reading.lineage(picture.box, 7)
  const inBlock = isNear(picture, reading, block)
  // A picture that leads to another product shows that one.
  if (leadsAway(picture, reading)) return false
  const named = picture.alt !== null && picture.alt.length > 5 && overlap(picture.alt, nameText) >= 0.6
  return lineage.some((box) => galleryHint.test(box.hints))
    ? inBlock || named
    : named || (inBlock && lineage.some((box) => box.itemprop === 'image'))
}

/** Without any sign of a gallery: the largest picture beside the offer, if it is more than an icon. */
function largestNear(candidates: Picture[], reading: Reading, block: Extent): Picture[] {
  const near = candidates.filter(
    (picture) =>
      isNear(picture, reading, block) && !leadsAway(picture, reading) && Math.max(picture.width, picture.height) >= 100,
  )
  return near.sort((a, b) => b.width * b.height - a.width * a.height).slice(0, 1)
}

function isNear(picture: Picture, reading: Reading, { first, last }: Extent): boolean {
  const at = reading.model.boxes[picture.box]?.firstLine ?? 0
  return at >= first - NEAR && at <= last + NEAR
}

/** Thumbnails stand with the main picture in a container that holds hardly any text. */
function standsBeside(picture: Picture, certain: Picture[], reading: Reading): boolean {
  if (leadsAway(picture, reading)) return false
  const container = reading.lineage(picture.box, 4).filter((box) => box.lastLine - box.firstLine < 3)
  return certain.some((one) => container.some((box) => holds(box, one.box)))
}

function leadsAway(picture: Picture, reading: Reading): boolean {
  if (!picture.href || !/^https?:/.test(picture.href)) return false
  const target = picture.href.split('#')[0]
  const here = reading.model.url.split('#')[0]
  return (
    target !== here &&
    !/\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/i.test(picture.href) &&
    !/(?:image|photo|pic|media)/i.test(picture.href)
  )
}

export function overlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [])
  const [one, two] = [words(a), words(b)]
  const shared = [...one].filter((word) => two.has(word)).length
  return shared / Math.max(1, Math.min(one.size, two.size))
}

/** The same picture in another size: without query, and without size marks in the name. */
function sameness(src: string): string {
  const name = (src.split(/[?#]/)[0] ?? '').split('/').pop() ?? ''
  return name
    .replace(
      /(?:[._-](?:\d{2,4}x\d{0,4}|x\d{2,4}|thumb(?:nail)?|small|medium|large|grande|compact|master|mini|xl|big|zoom|main|SX\d+|SL\d+|US\d+|SS\d+|AC|\d{2,4}_?)_?)+(?=\.\w+$)/gi,
      '',
    )
    .toLowerCase()
}

/** The largest size that the page offers: loaded, in `srcset` (its own or of the `picture` around it), or behind the zoom. */
function largestSize(picture: Picture, reading: Reading): { width: number; height: number } {
  const { width, height } = picture
  const element = reading.model.boxes[picture.box]?.element
  const offered = element ? offeredSizes(element) : []
  const [largest] = offered.sort((a, b) => b.width - a.width)
  if (!largest || largest.width <= width) return { width, height }
  // A `srcset` names widths alone; the picture keeps its proportions.
  const scaled = width > 0 ? Math.round((height * largest.width) / width) : height
  return { width: largest.width, height: largest.height ?? scaled }
}

interface Size {
  width: number
  height: number | null
}

function offeredSizes(element: Element): Size[] {
  const parent = element.parentElement
  const sources = parent?.localName === 'picture' ? [...parent.children] : [element]
  const widths = sources
    .flatMap((one) => [attribute(one, 'srcset'), attribute(one, 'data-srcset')])
    .flatMap((set) => [...(set ?? '').matchAll(/\s(\d{2,5})w(?=\s*(?:,|$))/g)])
    .map((match): Size => ({ width: Number(match[1]), height: null }))
  const zoom = Number(attribute(element, 'data-large_image_width'))
  const zoomHeight = Number(attribute(element, 'data-large_image_height'))
  return zoom > 0 ? [...widths, { width: zoom, height: zoomHeight > 0 ? zoomHeight : null }] : widths
}
