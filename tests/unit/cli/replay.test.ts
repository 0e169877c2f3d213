import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReplayList } from '@/cli/replay'
import { scratch } from './scratch'

const listOf = (text: string) => join(scratch({ 'list/pages.json': text }), 'list/pages.json')
const row = { id: 'a', url: 'https://shop.example/', file: 'pages/a.html' }

describe('a replay list', () => {
  it('keeps order, ids and character sets; files are found from the list’s folder', () => {
    const path = listOf(
      JSON.stringify([
        { ...row, charset: 'gb18030' },
        { ...row, id: 'b' },
      ]),
    )
    const jobs = readReplayList(path)
    expect(jobs.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(jobs[0]?.from).toEqual({ kind: 'page', file: join(path, '../pages/a.html'), charset: 'gb18030' })
    expect(jobs[1]?.from).toMatchObject({ charset: null })
  })

  it('reads a list that begins with a byte order mark', () => {
    expect(readReplayList(listOf(`\uFEFF${JSON.stringify([row])}`))).toHaveLength(1)
  })

  it('says that a list is missing', () => {
    expect(() => readReplayList('no-such-list.json')).toThrow(/no such file/)
  })

  it.each([
    ['a comma too many', '[\n  { "id": "a", },\n]', 'line 2, column 16'],
    ['a stray word', '[\n  hello\n]', 'line 2, column 3'],
    ['an end in the middle', '[\n  { "id": "a"', 'line 2, column 14'],
  ])('names the place of %s', (_what, text, place) => {
    expect(() => readReplayList(listOf(text))).toThrow(place)
  })

  it.each([
    ['an address that is none', [row, { ...row, url: 'shop' }], /row 2, "url"/],
    ['an address of another kind', [{ ...row, url: 'file:///etc/passwd' }], /row 1, "url"/],
    ['a missing field', [{ id: 'a', url: row.url }], /row 1, "file"/],
    ['a character set with a line break', [{ ...row, charset: 'utf-8\r\nx: y' }], /row 1, "charset"/],
    ['no list', { pages: [] }, /must hold a list/],
    ['an empty list', [], /empty/],
  ])('refuses %s with its row', (_what, list, message) => {
    expect(() => readReplayList(listOf(JSON.stringify(list)))).toThrow(message)
  })
})
