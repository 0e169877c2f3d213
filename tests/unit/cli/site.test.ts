import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentType, fileFor, parseSite } from '@/cli/site'
import { scratch } from './scratch'

const origin = 'https://shop.example'

/** A served folder beside a file that must stay out of reach. */
function site() {
  const outer = scratch({
    'secret.html': 'secret',
    'shop-two/index.html': 'neighbour',
    'shop/index.html': 'home',
    'shop/product.html': 'product',
    'shop/sale/index.html': 'sale',
    'shop/商品.html': 'goods',
    'shop/a b.css': 'css',
  })
  return { outer, served: { origin, folder: join(outer, 'shop') } }
}

describe('a saved site', () => {
  it.each([
    ['/', 'index.html'],
    ['/product.html', 'product.html'],
    ['/product.html?ref=1#top', 'product.html'],
    ['/product', 'product.html'],
    ['/sale/', 'sale/index.html'],
    ['/%E5%95%86%E5%93%81.html', '商品.html'],
    ['/a%20b.css', 'a b.css'],
  ])('answers %s with its file', (path, file) => {
    const { served } = site()
    expect(fileFor(served, origin + path)).toBe(join(served.folder, file))
  })

  it.each([
    '/missing.html',
    '/..%2Fsecret.html',
    '/%2e%2e/secret.html',
    '/..%5Csecret.html',
    '/sale/..%2F..%2Fsecret.html',
    '/..%2Fshop-two/index.html',
    '/product.html%00.css',
    '/%',
  ])('answers %s with nothing', (path) => {
    expect(fileFor(site().served, origin + path)).toBeNull()
  })

  it('does not follow a link out of its folder', () => {
    const { outer, served } = site()
    symlinkSync(join(outer, 'secret.html'), join(served.folder, 'link.html'))
    expect(fileFor(served, `${origin}/link.html`)).toBeNull()
  })

  it.each([
    ['a.css', 'text/css'],
    ['a.SVG', 'image/svg+xml'],
    ['a.jpg', 'image/jpeg'],
    ['a.webp', 'image/webp'],
    ['a.woff2', 'font/woff2'],
    ['a.html', 'text/html'],
    ['a.unknown', 'application/octet-stream'],
  ])('serves %s as %s', (file, type) => {
    expect(contentType(file)).toBe(type)
  })

  it('is read from ORIGIN=DIR, where the folder may hold an equals sign', () => {
    const folder = join(scratch({ 'a=b/index.html': '' }), 'a=b')
    expect(parseSite(`https://Shop.example/=${folder}`)).toEqual({ origin, folder })
  })

  it.each(['shop.example=tests', 'https://shop.example/path=tests', 'https://shop.example=', '=tests'])(
    'refuses %s with an example',
    (text) => {
      expect(() => parseSite(text)).toThrow(/ORIGIN=DIR/)
    },
  )
})
