/** The outline on the page: it finds its element, leaves the page alone and goes away. */
import { afterEach, expect, it } from 'vitest'
import { highlight } from '@/utils/page/highlight'

const ask = (selector: string, quote: string) => highlight({ selector, quote, label: 'Seen', hint: 'Esc hides' })
const outline = () => document.querySelector('storelight-outline')

afterEach(() => {
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  document.body.innerHTML = ''
  document.head.querySelector('#made')?.remove()
})

it('outlines the element, and Escape takes the outline away', () => {
  document.body.innerHTML = '<p id="price">£129.00</p>'
  expect(ask('#price', '£129.00')).toBe(true)
  expect(outline()).not.toBeNull()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(outline()).toBeNull()
})

it('finds an element that has moved by its words, far down a long page', () => {
  document.body.innerHTML = `<p>${'word '.repeat(3000)}</p><div><p id="there">Was £189.00</p></div>`
  expect(ask('#gone', 'Was £189.00')).toBe(true)
})

it('says so when the element is gone', () => {
  document.body.innerHTML = '<p>Another page</p>'
  expect(ask('#gone', 'Was £189.00')).toBe(false)
  expect(outline()).toBeNull()
})

it('opens the accordion that holds the element', () => {
  document.body.innerHTML = '<details><summary>Returns</summary><p id="terms">Within 30 days</p></details>'
  ask('#terms', 'Within 30 days')
  expect(document.querySelector('details')?.open).toBe(true)
})

it('a form with a field named children, and a page that hides its own elements, do not stop it', () => {
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style id="made">html > * { display: none } body { display: block }</style>',
  )
  document.body.innerHTML = '<form><input name="children"><input name="parentElement"><p id="price">£129.00</p></form>'
  expect(ask('#elsewhere', '£129.00')).toBe(true)
  const host = outline()
  expect(host && getComputedStyle(host).display).toBe('block')
})

it('goes away with its element', async () => {
  document.body.innerHTML = '<p id="price">£129.00</p>'
  ask('#price', '£129.00')
  document.querySelector('#price')?.remove()
  await expect.poll(outline).toBeNull()
})
