/** Pages written for one test, at an origin of their own. */

export const origin = 'https://made.example'

export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const frame = (title: string, main: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
${main}
</body>
</html>`

interface Goods {
  name?: string
  title?: string
  description?: string
  /** Markup beside the product. */
  more?: string
}

/** A small product page that says a little of everything. */
export function productPage({ name = 'Larch side table', title = name, description = '', more = '' }: Goods = {}) {
  return frame(
    title,
    `<header><a href="/">Made</a> <a href="/cart">Basket (0)</a></header>
<main>
  <h1>${escaped(name)}</h1>
  <p class="price">£129.00 <small>incl. VAT</small></p>
  <p>In stock, delivery in 2–3 working days, £4.90.</p>
  <button>Add to basket</button>
  <h2>Description</h2>
  <p>${escaped(description || 'A side table of solid larch with a shelf for books, oiled by hand and made in Leeds.')}</p>
  <p>SAVE 60%. Was £189.00. Hurry, only 2 left!</p>
  <label><input type="checkbox" checked> Add gift wrap for £3.50</label>
</main>
${more}
<footer>
  <a href="/shipping">Shipping</a> <a href="/returns">Returns</a> <a href="/terms">Terms</a>
  <p>Made Ltd, 4 Mill Lane, Leeds LS1 4AB. Call 0113 496 0000 or write to hello@made.example.</p>
</footer>`,
  )
}

/** So many elements beside the product. */
export const manyElements = (count: number) =>
  `<section>${Array.from({ length: count / 2 }, (_, index) => `<div><span>Oak peg ${index}</span></div>`).join('\n')}</section>`

export const botWall = frame(
  'Just a moment...',
  `<h1>made.example</h1><h2>Checking your browser before accessing made.example</h2>
<p>This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Ray ID: 8f2c1d</p>`,
)

export const emptyShell = frame('Made', '<div id="root"></div><noscript>You need to enable JavaScript.</noscript>')

export const login = frame(
  'Sign in – Made',
  `<h1>Sign in to your account</h1>
<form><label>E-mail <input type="email"></label><label>Password <input type="password"></label><button>Sign in</button></form>
<p><a href="/forgot">Forgot your password?</a> New here? <a href="/join">Create an account</a> to see your orders,
your addresses and your saved baskets. Your details are kept for as long as you keep the account.</p>`,
)

export const missing = frame(
  '404 – Page not found',
  `<h1>Page not found</h1><p>The page you are looking for does not exist or has been moved. Check the address for
mistakes, or go back to the start page and search from there.</p><p><a href="/">Start page</a></p>`,
)

export const article = frame(
  'On the habits of the barn owl',
  `<article><h1>On the habits of the barn owl</h1>${Array.from(
    { length: 12 },
    (_, index) =>
      `<p>Note ${index + 1}. The owl leaves its roost about an hour after sunset and quarters the meadow in long loops,
low over the grass, listening more than it looks. In wet weather it stays in and goes hungry.</p>`,
  ).join('\n')}</article>`,
)
