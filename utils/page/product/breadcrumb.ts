/** The way from the front page to this one: the visible breadcrumb, else the declared one. */
import { isType, objects, textOf } from '../declared/json-ld'
import type { Reading } from '../reading'

const hint = /breadcrumb|(?:^|[\s_-])crumbs?(?:[\s_-]|$)|topicpath|pankuzu|crumb-?nav/
const between = /\s*[>›»/|→＞≫·•]\s*/
const MOST = 12
const LONGEST = 80

export function readBreadcrumb(reading: Reading): string[] {
  const shown = shownLevels(reading)
  return shown.length > 1 ? shown : declaredLevels(reading)
}

function shownLevels({ model }: Reading): string[] {
  const box = model.boxes.find((one) => hint.test(one.hints) && one.tag !== 'body' && one.lastLine >= one.firstLine)
  if (!box || box.lastLine - box.firstLine > 30) return []
  const levels = model.lines
    .slice(box.firstLine, box.lastLine + 1)
    .filter((line) => line.visible)
    .flatMap((line) => line.text.split(between))
    .filter((level) => /\p{L}/u.test(level) && level.length <= LONGEST)
  return levels.slice(0, MOST)
}

function declaredLevels({ declared }: Reading): string[] {
  const list = declared.items.find(({ item }) => isType(item, 'BreadcrumbList'))
  const names = objects(list?.item.itemListElement).map((entry) => {
    const [inner = {}] = objects(entry.item)
    return textOf(entry.name) ?? textOf(inner.name)
  })
  return names
    .filter((name): name is string => name !== null && name !== '')
    .slice(0, MOST)
    .map((name) => name.slice(0, LONGEST))
}
