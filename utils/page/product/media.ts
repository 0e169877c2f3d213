/** Pictures that move, turn, or show the goods in their true size. */
import { inScale } from '@/rules/lexicons/description'
import type { Product } from '@/utils/audit/facts'
import { attribute } from '../dom'
import type { Box } from '../model'
import type { Reading } from '../reading'
import { descriptionPicturesOf } from './details'

type Medium = Product['media'][number]

const MOST = 10
const player =
  /(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be\/|player\.vimeo\.com|fast\.wistia|players?\.brightcove|dailymotion\.com\/embed|player\.bilibili|vidyard|cloudfront\.net\/.{0,80}\.mp4)/i
const spinHint =
  /(?:^|[\s_-])(?:360(?:[-_]?(?:view|spin|image|degree))?|spin-?view(?:er)?|threesixty|magic360|sirv-?spin)(?:[\s_-]|$)/
const modelFile = /\.(?:glb|gltf|usdz)(?:$|[?#])/i

export function readMedia(reading: Reading, gallery: Product['gallery']): Medium[] {
  const { boxes, frames, links, pictures } = reading.model
  const isOwn = (box: number) => ['product', 'body'].includes(reading.regionOf(box))
  const place = (kind: Medium['kind'], box: number, quote: string): Medium => ({ kind, at: reading.anchor(box, quote) })
  const players = frames
    .filter(({ src, box }) => isOwn(box) && player.test(src))
    .map(({ src, box }) => place('video', box, src))
  const elements = boxes
    .filter(({ index }) => isOwn(index))
    .flatMap((box) => {
      const kind = kindOf(box)
      return kind ? [place(kind, box.index, `<${box.tag}>`)] : []
    })
  const files = links
    .filter(({ box, href }) => isOwn(box) && modelFile.test(href))
    .map(({ box, text, href }) => place('model', box, text || href))
  const shown = new Set(gallery.map(({ src }) => src))
  const scaled = [...pictures.filter(({ src }) => shown.has(src)), ...descriptionPicturesOf(reading)]
    .filter(({ box, alt }) => isOwn(box) && alt !== null && alt.length <= 200 && reading.cues(inScale).affirmed(alt))
    .map(({ box, alt }) => place('in-scale', box, alt ?? ''))
  return [...players, ...elements, ...files, ...scaled].slice(0, MOST)
}

function kindOf(box: Box): Medium['kind'] | null {
  if (box.tag === 'model-viewer') return 'model'
  if (spinHint.test(box.hints) && box.visible && box.tag !== 'li') return 'spin'
  // A silent film that repeats without controls is decoration.
  const isFilm =
    box.tag === 'video' && !(attribute(box.element, 'loop') !== null && attribute(box.element, 'controls') === null)
  return isFilm ? 'video' : null
}
