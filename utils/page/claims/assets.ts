/** Addresses that are not encrypted, and broken pictures. */
import type { PageFacts } from '@/utils/audit/facts'
import { all, attribute } from '../dom'
import type { Reading } from '../reading'

export function readInsecure(reading: Reading): PageFacts['insecure'] {
  const { model } = reading
  const found: PageFacts['insecure'] = []
  const isPlain = (url: string) => /^http:\/\/(?!localhost|127\.|\[::1\])/i.test(url)
  if (isPlain(model.url)) found.push({ kind: 'page', url: model.url.slice(0, 2000) })
  for (const form of model.forms)
    if (isPlain(form.action) && !isPlain(model.url)) found.push({ kind: 'form', url: form.action.slice(0, 2000) })
  if (!isPlain(model.url)) {
    for (const picture of model.pictures) if (isPlain(picture.src)) found.push({ kind: 'image', url: picture.src })
    for (const script of all('script[src^="http:"]'))
      found.push({ kind: 'script', url: (attribute(script, 'src') ?? '').slice(0, 2000) })
  }
  return found.slice(0, 20)
}

/** Edge of a picture below which nobody sees that it is missing, CSS pixels. */
const SMALLEST = 24

/**
 * Pictures that failed and leave a visible hole. Where fewer have loaded than failed, the copy, the
 * connection or a blocker is the likelier cause, and nothing is said.
 */
export function readBroken({ model, anchor }: Reading): Pick<PageFacts, 'brokenImages' | 'brokenAt'> {
  const shown = model.pictures.filter(({ visible, src, box }) => {
    const [, , width, height] = model.rectOf(box)
    return visible && src !== '' && !src.startsWith('data:') && width >= SMALLEST && height >= SMALLEST
  })
  const broken = shown.filter((picture) => picture.broken)
  const loaded = shown.filter(({ box }) => hasLoaded(model.boxes[box]?.element)).length
  if (broken.length >= loaded) return { brokenImages: 0, brokenAt: [] }
  return {
    brokenImages: broken.length,
    brokenAt: broken.slice(0, 10).map(({ box, alt, src }) => anchor(box, alt || src)),
  }
}

const hasLoaded = (element: Element | undefined): boolean => ((element as HTMLImageElement)?.naturalWidth ?? 0) > 0
